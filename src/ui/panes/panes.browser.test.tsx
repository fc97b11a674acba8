import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { VisualizerStore } from '../../store/hooks.ts'
import { openStore, stepTo } from '../../store/testing/openStore.ts'
import { shownQueue } from '../context/shownQueue.ts'
import { show } from '../testing/show.tsx'
import { MemoryPane } from './MemoryPane.tsx'
import { SourcePane } from './SourcePane.tsx'
import { StatePane } from './StatePane.tsx'

function sendQueue(store: VisualizerStore) {
  const { replica } = store.getState()
  if (!replica) throw new Error('no memory')
  return shownQueue(replica.layout, 1)
}

/** Values of the bytes with a mark, in order. */
const marked = (selector: string) =>
  [...document.querySelectorAll(`[data-offset]${selector}`)].map((cell) => cell.textContent)

test('the memory pane marks what was written, and tints by owner', async () => {
  const store = await openStore()
  await stepTo(store, 'add.desc.len')
  const screen = await show(store, <MemoryPane />)
  await expect.element(screen.getByText('desc[7]')).toBeVisible()
  expect(marked('[data-touch="written"]')).toEqual(['1c', '00', '00', '00'])
  expect(marked('[data-owner="filling"]')).toHaveLength(16)
  await expect
    .element(screen.getByTestId('byte'))
    .toHaveTextContent('0x008 desc[0].len · le32 · 28')

  await stepTo(store, 'add.ring')
  await expect.poll(() => marked('[data-touch="written"]')).toEqual(['00', '00'])
  expect(marked('[data-owner="filling"]')).toHaveLength(18)

  await stepTo(store, 'add.idx')
  await expect.poll(() => marked('[data-touch="written"]')).toEqual(['01', '00'])
  expect(marked('[data-owner="published"]')).toHaveLength(18)
  await expect.element(screen.getByTestId('byte')).toHaveTextContent('avail.idx · le16 · 1 was 0')
})

test('arrow keys go from byte to byte and say who wrote it, and when', async () => {
  const store = await openStore()
  await stepTo(store, 'add.idx')
  const step = store.getState().frame?.callSteps.find((s) => s.site === 'add.ring')
  const screen = await show(store, <MemoryPane />)
  const line = screen.getByTestId('byte')
  const rows = screen.getByRole('group', { name: 'Bytes of the send queue' })
  ;(rows.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  await expect
    .element(line)
    .toHaveTextContent(
      `avail.ring[0] · le16 · 0 · written by the driver at step ${(step?.index ?? 0) + 1}`,
    )
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(line).toHaveTextContent('as it was at the start')
})

test('a read is marked as a read', async () => {
  const store = await openStore()
  await stepTo(store, 'kick.flags')
  await show(store, <MemoryPane />)
  expect(marked('[data-touch="read"]')).toEqual(['00', '00'])
  expect(marked('[data-touch="written"]')).toEqual([])
})

test('the state pane shows old and new, in either base', async () => {
  const store = await openStore()
  await stepTo(store, 'add.numFree')
  const screen = await show(store, <StatePane />)
  const row = (name: string) => screen.getByText(name, { exact: true }).element().parentElement
  expect(row('num_free')?.textContent).toBe('num_free8 → 7')
  expect(row('used.idx')?.textContent).toBe('used.idx0')
  expect(row('last_sbuf')?.textContent).toBe('last_sbuf1/8')

  await stepTo(store, 'add.ring')
  await expect.poll(() => row('avail.ring[0]')?.textContent).toBe('avail.ring[0]0 → 0')
  expect(row('num_free')?.textContent).toBe('num_free7')

  await screen.getByRole('button', { name: 'hex' }).click()
  await expect.poll(() => row('num_free')?.textContent).toBe('num_free0x7')
})

test('the state pane prints what a value stands for, the entry last and in full', async () => {
  const store = await openStore()
  const last = () => document.querySelector('dl > :last-child')?.textContent
  await stepTo(store, 'tx.lock')
  const screen = await show(store, <StatePane />)
  expect(last()).toBe('last write–')
  const lock = screen.getByText('tx_lock', { exact: true }).element().parentElement
  expect(lock?.textContent).toBe('tx_lockfree → sender A')
  await stepTo(store, 'add.desc.addr')
  await expect.poll(last).toMatch(/^desc\[0\]\.addr0x[0-9a-f]+ → 0x[0-9a-f]+$/)
  await stepTo(store, 'add.token')
  await screen.getByRole('button', { name: 'hex' }).click()
  await expect.poll(last).toMatch(/data(\[0\]|)NULL → sbuf\[0\]$/)
})

test('looking at a byte moves nothing', async () => {
  const store = await openStore()
  await stepTo(store, 'add.idx')
  const screen = await show(store, <MemoryPane />)
  const rows = screen.getByRole('group', { name: 'Bytes of the send queue' }).element()
  const before = rows.clientHeight
  await store.actions.look(sendQueue(store).vring.base)
  await expect.element(screen.getByTestId('byte')).toHaveTextContent('desc[0].addr · le64 · 0x')
  expect(rows.clientHeight).toBe(before)
})

test('the source pane marks the line of the step and runs to another', async () => {
  const store = await openStore()
  await stepTo(store, 'add.ring')
  const screen = await show(store, <SourcePane />)
  const current = () => document.querySelector('[aria-current="step"]')?.textContent
  expect(current()).toMatch(/ring\[avail\] = head;/)
  await screen.getByRole('button', { name: /num_added\+\+/ }).click({ position: { x: 60, y: 9 } })
  await expect.poll(() => store.getState().frame?.step?.site).toBe('add.numAdded')
  await expect.poll(current).toMatch(/num_added\+\+/)
})
