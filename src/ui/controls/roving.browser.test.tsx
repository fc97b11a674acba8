import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { atRest, openStore } from '../../store/testing/openStore.ts'
import { show } from '../testing/show.tsx'
import { Transport } from '../timeline/Transport.tsx'

const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''
const stops = () =>
  [...document.querySelectorAll<HTMLElement>('[role="toolbar"] *')].filter(
    (node) =>
      node.tabIndex === 0 &&
      !node.closest('[role="group"] [data-actor]') &&
      node.matches('button, select, summary, [role="slider"]'),
  )

test('playback is one stop for Tab, who runs next another; up and down go from control to control', async () => {
  const store = await openStore()
  await store.actions.act({ name: 'send' }, 'step')
  await atRest(store)
  await show(
    store,
    <>
      <button type="button">before</button>
      <Transport />
      <button type="button">behind</button>
    </>,
  )
  await expect.poll(() => document.querySelectorAll('[data-actor]').length).toBeGreaterThan(3)
  await expect.poll(() => stops().length).toBe(1)
  document.querySelector<HTMLElement>('button')?.focus()
  await userEvent.keyboard('{Tab}')
  expect(focused()).toBe('Back')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toBe('Forward')
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.getAttribute('data-actor')).toBe('sender1')
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement?.getAttribute('data-actor')).toBe('sender2')
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.textContent).toBe('behind')
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}')
  expect(focused()).toBe('Forward')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Follow')
})

test('a closed select is walked over, and keeps its value', async () => {
  const store = await openStore()
  await show(store, <Transport />)
  const speed = document.querySelector('select') as HTMLSelectElement
  speed.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).not.toBe(speed)
  expect(store.getState().speed).toBe(1)
})
