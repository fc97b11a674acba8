import { useRef } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { useVisualizer } from '../../../store/hooks.ts'
import { openStore } from '../../../store/testing/openStore.ts'
import { useKeys } from '../../shell/keys/useKeys.ts'
import { show } from '../../testing/show.tsx'
import { Timeline } from '../../timeline/Timeline.tsx'
import { StopsPane } from './StopsPane.tsx'

function Parts() {
  const root = useRef<HTMLDivElement>(null)
  useKeys(root, null)
  const pane = useVisualizer((s) => s.pane)
  return (
    <div ref={root} tabIndex={-1} style={{ width: 390 }}>
      <Timeline />
      {pane === 'stops' ? <StopsPane /> : null}
    </div>
  )
}

type Store = Awaited<ReturnType<typeof openStore>>
const stopsOf = (store: Store) =>
  store.getState().frame?.stops.map(({ step, name, note }) => [step, name, note])
const cursorOf = (store: Store) => store.getState().frame?.cursor

/** A send with stops behind three of its steps, all added with the keyboard. */
async function threeStops() {
  const store = await openStore()
  await store.actions.act({ name: 'send' }, 'send')
  const screen = await show(store, <Parts />)
  screen.container.querySelector<HTMLElement>('[tabindex]')?.focus()
  for (const [step, name] of [
    [24, 'Barrier'],
    [26, 'Index'],
    [10, ''],
  ] as const) {
    await store.actions.seek(step)
    screen.container.querySelector<HTMLElement>('[tabindex]')?.focus()
    await userEvent.keyboard('m')
    await expect.element(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus()
    await userEvent.keyboard(`${name}{Enter}`)
  }
  await expect
    .poll(() => stopsOf(store))
    .toEqual([
      [10, '', ''],
      [24, 'Barrier', ''],
      [26, 'Index', ''],
    ])
  return { store, screen }
}

test('a stop is added, named and annotated; keys go from one to the next', async () => {
  const { store, screen } = await threeStops()
  await screen.getByRole('button', { name: 'Stop 2: Barrier, step 24' }).click()
  await expect.poll(() => cursorOf(store)).toBe(24)
  await userEvent.type(screen.getByRole('textbox', { name: 'Note for the speaker' }), 'Ask first.')
  await screen.getByRole('button', { name: 'Next stop' }).click()
  await expect.poll(() => cursorOf(store)).toBe(26)
  expect(stopsOf(store)?.[1]).toEqual([24, 'Barrier', 'Ask first.'])
  await userEvent.keyboard('{PageUp}{PageUp}')
  await expect.poll(() => cursorOf(store)).toBe(10)
})

test('Alt moves a stop, Delete removes it, and both are taken back', async () => {
  const { store, screen } = await threeStops()
  const steps = () => stopsOf(store)?.map(([step]) => step)
  await screen.getByRole('button', { name: 'Stop 3: Index, step 26' }).click()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(steps).toEqual([10, 26, 24])
  await userEvent.keyboard('{Delete}')
  await expect.poll(steps).toEqual([10, 24])
  const undo = screen.getByRole('button', { name: 'Undo' })
  await undo.click()
  await expect.poll(steps).toEqual([10, 26, 24])
  await undo.click()
  await expect.poll(steps).toEqual([10, 24, 26])
})

test('the timeline has a flag for each, and a press on it goes there', async () => {
  const { store, screen } = await threeStops()
  const flags = () => [...screen.container.querySelectorAll('g[data-state]')]
  await expect
    .poll(() => flags().map((f) => [f.textContent, f.getAttribute('data-state')]))
    .toEqual([
      ['101', 'here'],
      ['Barrier2', 'ahead'],
      ['Index3', 'ahead'],
    ])
  flags()[2].dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.poll(() => cursorOf(store)).toBe(26)
})
