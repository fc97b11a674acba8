import { expect, test } from 'vitest'
import { atRest, openStore } from '../../store/testing/openStore.ts'
import { show } from '../testing/show.tsx'
import { Picker } from './Picker.tsx'

const chip = (actor: string) => document.querySelector<HTMLElement>(`[data-actor="${actor}"]`)
const states = () =>
  [...document.querySelectorAll<HTMLElement>('[data-actor]')].map(
    (c) => `${c.dataset.actor} ${c.dataset.state}`,
  )

test('nobody is offered before anything has happened', async () => {
  const store = await openStore()
  await show(store, <Picker />)
  expect(states()).toEqual([])
})

test('one chip for each actor, in ink the one whose step comes next', async () => {
  const store = await openStore({ scenario: { senders: 2 } })
  await store.actions.act({ name: 'send', sender: 0 })
  await show(store, <Picker />)
  expect(states()).toEqual(['sender1 ready', 'sender2 idle', 'irq idle', 'remote idle'])
  expect(chip('sender1')?.textContent).toBe('A#1')
  expect(chip('sender1')?.getAttribute('aria-current')).toBe('step')
  expect(chip('irq')?.getAttribute('aria-disabled')).toBe('true')
})

test('a press lets one go on by a step, with ⇧ by a function, with ⌥ to the end of its call', async () => {
  const store = await openStore()
  await store.actions.act({ name: 'send', sender: 0 })
  const screen = await show(store, <Picker />)
  const a = screen.getByRole('button', { name: /^Sender A/ })
  const site = () => store.getState().frame?.step?.site
  await a.click()
  await expect.poll(site).toBe('tx.fresh')
  await a.click({ modifiers: ['Shift'] })
  await expect.poll(site).toBe('tx.unlock')
  await a.click({ modifiers: ['Alt'] })
  await expect.poll(site).toBe('send.unlock')
  await expect.poll(() => chip('sender1')?.dataset.state).toBe('idle')
})

test('a press on one that rests begins a send there', async () => {
  const store = await openStore()
  await store.actions.act({ name: 'send', sender: 0 })
  const screen = await show(store, <Picker />)
  await screen.getByRole('button', { name: 'Send on C' }).click({ modifiers: ['Alt'] })
  await expect.poll(() => chip('sender3')?.dataset.state).toBe('lock')
  expect(chip('sender3')?.title).toBe('Sender C waits for tx_lock, which A holds')
  const before = store.getState().frame?.cursor
  chip('sender3')?.click()
  await atRest(store)
  expect(store.getState().frame?.cursor).toBe(before)
})

test('a sleeper says until when, and one that a BUG_ON has stopped that it was', async () => {
  const store = await openStore({ scenario: { num: 2, buffers: 2 } })
  for (let n = 0; n < 3; n++) await store.actions.act({ name: 'send', sender: 0 }, 'send')
  await store.actions.act(
    { name: 'call', by: 'hand', call: { fn: 'add', q: 1, out: [], in: [], token: 0x1000 } },
    'send',
  )
  await show(store, <Picker />)
  await expect.poll(() => chip('sender1')?.dataset.state).toBe('asleep')
  expect(chip('sender1')?.title).toContain('the clock reaches 15000 ms')
  expect(chip('hand')?.dataset.state).toBe('stopped')
})
