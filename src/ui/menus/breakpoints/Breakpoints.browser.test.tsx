import { useRef } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { useVisualizer } from '../../../store/hooks.ts'
import { openStore, stepTo } from '../../../store/testing/openStore.ts'
import { SourcePane } from '../../panes/SourcePane.tsx'
import { StatePane } from '../../panes/StatePane.tsx'
import { useKeys } from '../../shell/keys/useKeys.ts'
import { Caption } from '../../stage/caption/Caption.tsx'
import { Tooltip } from '../../stage/Tooltip.tsx'
import { show } from '../../testing/show.tsx'
import { Breakpoints } from './Breakpoints.tsx'

/** What takes part, without the rest of the page. */
function Parts() {
  const root = useRef<HTMLDivElement>(null)
  useKeys(root, null)
  const open = useVisualizer((s) => s.dialog === 'breakpoints')
  return (
    <div ref={root} tabIndex={-1} style={{ position: 'relative' }}>
      <Caption />
      <SourcePane />
      <StatePane />
      <Tooltip />
      {open ? <Breakpoints /> : null}
    </div>
  )
}

const stopsOf = (store: Awaited<ReturnType<typeof openStore>>) =>
  store.getState().frame?.breakpoints.map(({ spot }) => spot.is)

test('a condition is typed, corrected, met and taken away', async () => {
  const store = await openStore()
  const screen = await show(store, <Parts />)
  await screen.getByRole('button', { name: 'Breakpoints' }).click()
  const field = screen.getByRole('textbox', { name: 'Stop when' })
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('num_fre < 8{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('No field is called “num_fre”')
  const input = field.element() as HTMLInputElement
  expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe('num_fre')
  await userEvent.keyboard('num_free{Enter}')
  await expect.poll(() => stopsOf(store)).toEqual(['condition'])
  await userEvent.keyboard('{Escape}')
  await store.actions.act({ name: 'send' }, 'send')
  await expect
    .element(screen.getByTestId('stoppedBy'))
    .toHaveTextContent('Breakpoint: when num_free < 8')
  expect(store.getState().frame?.step?.site).toBe('add.numFree')
  await screen.getByRole('button', { name: '1 breakpoint' }).click()
  await screen.getByRole('checkbox', { name: 'when num_free < 8' }).click()
  await expect.poll(() => store.getState().frame?.breakpoints[0].on).toBe(false)
  await screen.getByRole('button', { name: 'Remove: when num_free < 8' }).click()
  await expect.poll(() => stopsOf(store)).toEqual([])
})

test('a click beside a line stops there, and ⇧ with Enter on it does the same', async () => {
  const store = await openStore()
  await stepTo(store, 'add.ring')
  const screen = await show(store, <Parts />)
  const line = screen.getByRole('button', { name: /num_added\+\+/ })
  await expect.element(line).toBeVisible()
  line.element().focus()
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await expect.poll(() => stopsOf(store)).toEqual(['line'])
  expect(store.getState().frame?.step?.site).toBe('add.ring')
  await store.actions.forward('send')
  await expect.poll(() => store.getState().frame?.step?.site).toBe('add.numAdded')
  const gutter = line.element().previousElementSibling as HTMLElement
  await expect.element(gutter).toHaveAttribute('aria-pressed', 'true')
  gutter.click()
  await expect.poll(() => stopsOf(store)).toEqual([])
})

test('a pinned field leads to its changes and its writer, and stops a run', async () => {
  const store = await openStore()
  await store.actions.act({ name: 'send' }, 'send')
  await store.actions.act({ name: 'send' }, 'send')
  const screen = await show(store, <Parts />)
  await screen.getByText('num_free', { exact: true }).click()
  const after = () => store.getState().frame?.step?.after
  await screen.getByRole('button', { name: 'Previous change' }).click()
  await expect.poll(after).toBe(6)
  await screen.getByRole('button', { name: 'Previous change' }).click()
  await expect.poll(after).toBe(7)
  await screen.getByRole('button', { name: 'Next change' }).click()
  await expect.poll(after).toBe(6)
  await store.actions.seek(store.getState().frame?.length ?? 0)
  await screen.getByRole('button', { name: 'Go to who wrote it' }).click()
  await expect.poll(after).toBe(6)
  await screen.getByRole('button', { name: 'Stop when it is written' }).click()
  await expect
    .poll(() => store.getState().frame?.breakpoints.map(({ spot }) => spot))
    .toEqual([{ is: 'write', name: 'svq.vq.num_free' }])
  document.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  await userEvent.keyboard('{Shift>}J{/Shift}')
  await expect.poll(after).toBe(7)
  await userEvent.keyboard('n')
  await expect.poll(after).toBe(6)
  await userEvent.keyboard('{Shift>}N{/Shift}')
  await expect.poll(after).toBe(7)
})
