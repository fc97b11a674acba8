import { useRef } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { useVisualizer } from '../../store/hooks.ts'
import { atRest, openStore } from '../../store/testing/openStore.ts'
import { Find } from '../dialogs/Find.tsx'
import { useKeys } from '../shell/keys/useKeys.ts'
import { show } from '../testing/show.tsx'
import { Rows } from './Rows.tsx'
import { Timeline } from './Timeline.tsx'

function Parts() {
  const root = useRef<HTMLDivElement>(null)
  useKeys(root, null)
  const dialog = useVisualizer((s) => s.dialog)
  return (
    <div ref={root} tabIndex={-1}>
      <Timeline />
      {dialog === 'rows' ? <Rows /> : null}
      {dialog === 'find' ? <Find /> : null}
    </div>
  )
}

async function open() {
  const store = await openStore()
  for (let n = 0; n < 2; n++) await store.actions.act({ name: 'send' }, 'send')
  const screen = await show(store, <Parts />)
  await screen.getByRole('button', { name: 'Fields' }).click()
  await atRest(store)
  await expect.element(screen.getByRole('grid', { name: 'Fields over time' })).toBeVisible()
  return { store, screen }
}

/** Cells of a row, as a screen reader says them. */
const rowOf = (name: string): string[] => {
  const rows = [...document.querySelectorAll('[role=row]')]
  const row = rows.find((r) => r.querySelector('[role=rowheader]')?.textContent === name)
  return [...(row?.querySelectorAll('[role=gridcell]') ?? [])].map(
    (cell) => cell.getAttribute('aria-label') ?? '',
  )
}

test('a row has a cell for each value, from the step that wrote it to the next', async () => {
  const { store } = await open()
  const length = store.getState().frame?.length ?? 0
  await expect.poll(() => rowOf('num_free').length).toBe(3)
  const writes: number[] = []
  for (let at = 1; at <= length; at++) {
    await store.actions.seek(at)
    const { step } = store.getState().frame!
    if (step?.name === 'vq.num_free' && step.kind === 'store') writes.push(at)
  }
  const [a, b] = writes
  expect(rowOf('num_free')).toEqual([
    `num_free is 8 from step 0 to ${a - 1}`,
    `num_free is 7 from step ${a} to ${b - 1}`,
    `num_free is 6 from step ${b} to ${length}`,
  ])
})

test('arrows go from cell to cell, Enter goes to the step, a press to the column under it', async () => {
  const { store } = await open()
  await expect.poll(() => rowOf('avail.idx').length).toBe(3)
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''
  document.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus()
  await userEvent.keyboard('{Home}')
  await expect.poll(focused).toMatch(/^avail.idx is 0 from step 0/)
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(focused).toMatch(/^avail.idx is 1/)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => store.getState().frame?.step).toMatchObject({ site: 'add.idx', after: 1 })
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
  await expect.poll(focused).toMatch(/^num_free is 7/)
  const { from, span } = store.getState().window
  const grid = document.querySelector('[role=grid]')!
  const { width } = grid.getBoundingClientRect()
  // 122 pixels of names; the middle of the column of the moment after 5 steps.
  const x = 122 + ((5.5 - from) * (width - 122)) / span
  await userEvent.click(grid, { position: { x, y: 60 } })
  await expect.poll(() => store.getState().frame?.cursor).toBe(5)
})

test('a person chooses the rows, and another one by its name', async () => {
  const { store, screen } = await open()
  await screen.getByRole('button', { name: 'Rows…' }).click()
  await screen.getByRole('checkbox', { name: 'used.flags' }).click()
  await screen.getByRole('textbox', { name: 'Another field…' }).fill('desc[0]x')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('No field is called “desc[0]x”')
  await screen.getByRole('textbox', { name: 'Another field…' }).fill('used.ring[1]')
  await userEvent.keyboard('{Enter}')
  const { rows } = store.getState()
  expect(rows).not.toContain('used.flags')
  expect(rows.slice(-2)).toEqual(['used.ring[1].id', 'used.ring[1].len'])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => rowOf('used.ring[1].id').length).toBe(1)
})

test('what is found by its name is pinned', async () => {
  const { store, screen } = await open()
  document.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  await userEvent.keyboard('/')
  await expect.element(screen.getByRole('combobox', { name: 'Name' })).toHaveFocus()
  await userEvent.keyboard('num_fr')
  const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.textContent
  await expect.poll(chosen).toMatch(/^num_free6$/)
  await userEvent.keyboard('{Enter}')
  expect(store.getState().linked).toEqual({ thing: 'num_free', in: 'find', pinned: true })
  expect(store.getState().dialog).toBeNull()
})
