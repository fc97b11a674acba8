import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { atRest, openStore } from '../../store/testing/openStore.ts'
import { show } from '../testing/show.tsx'
import { Timeline } from './Timeline.tsx'

async function afterOneSend() {
  const store = await openStore()
  await store.actions.act({ name: 'send' }, 'send')
  await atRest(store)
  const screen = await show(store, <Timeline />)
  return { store, playhead: screen.getByRole('slider', { name: 'Playhead' }), screen }
}

test('the playhead is a slider for the keyboard', async () => {
  const { store, playhead } = await afterOneSend()
  const length = store.getState().frame?.length ?? 0
  await expect.element(playhead).toHaveAttribute('aria-valuetext', `step ${length} of ${length}`)
  playhead.element().focus()
  for (const [key, cursor] of [
    ['{Home}', 0],
    ['{ArrowUp}', 1],
    ['{PageUp}', 11],
    ['{ArrowDown}', 10],
    ['{PageDown}', 0],
    ['{End}', length],
    ['{PageUp}', length],
  ] as const) {
    await userEvent.keyboard(key)
    await expect.poll(() => store.getState().frame?.cursor).toBe(cursor)
  }
})

test('a click beside the slices seeks, a click on one goes to its first step', async () => {
  const { store, screen } = await afterOneSend()
  const lanes = document.querySelector('svg')
  if (!lanes) throw new Error('no lanes')
  // 92 pixels of names, then 808 pixels for 101 steps.
  await userEvent.click(lanes, { position: { x: 92 + 8 * 5, y: 158 } })
  await expect.poll(() => store.getState().frame?.cursor).toBe(5)
  await screen.getByText(/^virtqueue_add(_split)?$/).click({ force: true })
  await expect.poll(() => store.getState().frame?.step?.stack.at(-1)).toBe('add')
  expect(store.getState().frame?.step?.site).toBe('add.desc.flags')
})

test('kicks are named and lead to their step; a branch is seen where it leaves, and gone back to', async () => {
  const { store } = await afterOneSend()
  const label = (about: string) => document.querySelector(`[data-about=${about}]`)
  const { length } = store.getState().frame!
  await expect.poll(() => label('kick')?.lastChild?.textContent).toBe('kick')
  await userEvent.click(label('kick') as Element)
  await expect.poll(() => store.getState().frame?.step?.kind).toBe('notify')
  await store.actions.seek(9)
  await store.actions.act({ name: 'send', sender: 1 })
  await store.actions.answer(true)
  expect(store.getState().frame?.branches).toMatchObject([{ at: 9, length }])
  await expect.poll(() => label('branch')).not.toBeNull()
  await userEvent.click(label('branch') as Element)
  await expect.poll(() => store.getState().frame?.length).toBe(length)
})
