import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { atRest, openStore, stepTo } from '../../../store/testing/openStore.ts'
import { Find } from '../../dialogs/Find.tsx'
import { MemoryPane } from '../../panes/MemoryPane.tsx'
import { StatePane } from '../../panes/StatePane.tsx'
import { show } from '../../testing/show.tsx'
import { FieldGrid } from '../../timeline/FieldGrid.tsx'
import { Tooltip } from '../Tooltip.tsx'

/** Before `avail.idx = 1`: the question is open. */
async function ask(...parts: React.ReactNode[]) {
  const store = await openStore()
  await store.actions.act({ name: 'send', sender: 0 })
  await stepTo(store, 'add.idxShadow')
  await store.actions.predict()
  const screen = await show(store, <div style={{ position: 'relative' }}>{parts}</div>)
  return { store, screen }
}

const hiddenBytes = () =>
  [...document.querySelectorAll<HTMLElement>('[data-offset]')].filter((b) => b.textContent === '··')
const register = (name: string) =>
  [...document.querySelectorAll('dt')].find((dt) => dt.textContent === name)?.nextElementSibling
    ?.textContent
const tip = () => document.querySelector('[data-card]')?.textContent ?? ''

test('memory: the two bytes of the index, and nobody says who wrote them', async () => {
  const { store, screen } = await ask(<MemoryPane key="memory" />)
  await expect.poll(() => hiddenBytes().length).toBe(2)
  const { layout } = store.getState().replica!
  const at = Number(hiddenBytes()[0].dataset.offset)
  expect(layout.placeAt(at)?.place).toMatchObject({ of: 'avail.idx', queue: 'svq' })
  await store.actions.look(at)
  await expect.element(screen.getByTestId('byte')).toHaveTextContent(/avail\.idx · le16 · \?$/)
  store.actions.choose(0)
  await expect.poll(() => hiddenBytes().length).toBe(0)
  await expect.element(screen.getByTestId('byte')).toHaveTextContent('avail.idx · le16 · 0')
})

test('state: the register that is asked for and its shadow, no other', async () => {
  const { store } = await ask(<StatePane key="state" />)
  await expect.poll(() => register('avail.idx')).toBe('?')
  expect(register('avail_idx_shadow')).toBe('?')
  expect(register('num_free')).toBe('7')
  expect([...document.querySelectorAll('dd')].filter((dd) => dd.textContent === '?')).toHaveLength(
    2,
  )
  store.actions.choose(0)
  await expect.poll(() => register('avail_idx_shadow')).toBe('0 → 1')
  expect(register('avail.idx')).toBe('0')
})

test('tooltips: neither its value nor who wrote it, nor where it leads', async () => {
  const { store } = await ask(<StatePane key="state" />, <Tooltip key="tip" />)
  store.actions.pin('avail_idx_shadow', 'state')
  await expect.poll(tip).toContain('?')
  await expect.poll(() => store.getState().inspectedByte?.writer?.site).toBe('add.idxShadow')
  expect(tip()).not.toMatch(/was \d|written by|at the start/i)
  store.actions.choose(0)
  await expect.poll(tip).toMatch(/1.*was 0.*Written by the driver/)
})

test('a field that is found by its name', async () => {
  const { screen } = await ask(<Find key="find" />)
  await userEvent.fill(screen.getByRole('combobox'), 'avail.idx')
  await expect
    .element(screen.getByRole('option', { name: /^avail\.idx/ }))
    .toHaveTextContent('avail.idx?')
})

test('in the past, fields over time end with the moment at hand', async () => {
  const store = await openStore()
  await store.actions.act({ name: 'send' }, 'send')
  await store.actions.seek(0)
  await stepTo(store, 'add.desc.len')
  const { cursor = 0, length = 0 } = store.getState().frame ?? {}
  store.actions.show({ rows: ['avail.idx', 'num_free'] })
  await show(store, <FieldGrid left={100} width={900} />)
  const ends = () =>
    [...document.querySelectorAll('[role=gridcell]')].map((c) => c.getAttribute('aria-label') ?? '')
  await expect.poll(() => ends().at(-1)).toContain(`to ${length}`)
  await store.actions.predict()
  await atRest(store)
  await expect
    .poll(ends)
    .toEqual([`avail.idx is 0 from step 0 to ${cursor}`, `num_free is 8 from step 0 to ${cursor}`])
})
