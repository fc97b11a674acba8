import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { withMode, withRemote } from '../../../store/remotes.ts'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { DEFAULT_SCENARIO } from '../../../store/types.ts'
import { show } from '../../testing/show.tsx'
import { MessagesPane } from './MessagesPane.tsx'

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent)

/** The first form of the pane; a press on the end of its line would be out of the small window. */
const openForm = () =>
  userEvent.click(document.querySelector('summary') as HTMLElement, { position: { x: 30, y: 9 } })

test('both directions are in the log, and a press goes to where one began', async () => {
  const store = await openStore()
  await store.actions.act({ name: 'send' }, 'send')
  const begun = store.getState().frame?.length ?? 0
  await store.actions.act({ name: 'reply' }, 'send')
  await atRest(store)
  await show(store, <MessagesPane />)
  expect(texts('[data-to]')).toEqual([
    '→#10x400 → 0x401“hello world!”12 Bpublished',
    '←#10x401 → 0x400“hello Linux”11 Breceived',
  ])
  document.querySelector<HTMLElement>('[data-to="linux"]')?.click()
  await expect.poll(() => store.getState().frame?.cursor).toBe(begun + 1)
  await expect.poll(() => store.getState().frame?.step?.stack[0]).toBe('deliver')
})

test('endpoints of Linux come and go by real calls', async () => {
  const store = await openStore()
  store.actions.show({ granularity: 'send' })
  const screen = await show(store, <MessagesPane />)
  expect(texts('[data-ept]').map((t) => t?.replace('Remove', ''))).toContain('0x35name service')
  await openForm()
  await screen.getByLabelText('Address').fill('0x500')
  await screen.getByRole('switch', { name: 'Echo' }).click()
  await screen.getByRole('button', { name: 'Add endpoint' }).click()
  await expect.poll(() => texts('[data-ept="1280"]')).toEqual(['0x500echoRemove'])
  // The same again: the code refuses it, and that is said beforehand.
  await expect.element(screen.getByText(/This address is taken/)).toBeVisible()
  await screen.getByRole('button', { name: 'Add endpoint' }).click()
  await expect.poll(() => store.getState().frame?.calls.at(-1)?.result).toBe(-1)
  await screen.getByTitle('Remove the endpoint 0x500').click()
  await expect.poll(() => texts('[data-ept="1280"]')).toEqual([])
})

test('a wrong address says so at its field', async () => {
  const store = await openStore()
  const screen = await show(store, <MessagesPane />)
  await openForm()
  await screen.getByLabelText('Address').fill('5oo')
  await screen.getByRole('button', { name: 'Add endpoint' }).click()
  await expect.element(screen.getByText(/“5oo” is not a number/)).toBeVisible()
  await expect.element(screen.getByLabelText('Address')).toHaveFocus()
  expect(store.getState().frame?.length).toBe(0)
})

test('a library has endpoints, and buffers that it holds until they are released', async () => {
  const scenario = withMode(withRemote(DEFAULT_SCENARIO, 'openamp'), 'hold')
  const store = await openStore({ scenario })
  store.actions.show({ granularity: 'send' })
  const screen = await show(store, <MessagesPane />)
  expect(texts('[data-remote-ept]')[0]).toContain('0x401 ↔ 0x400')
  await store.actions.act({ name: 'send' }, 'send')
  await store.actions.act({ name: 'poll' })
  await expect.poll(() => texts('[data-held]')).toEqual(['sbuf[0]held onceHold againRelease'])
  await screen.getByRole('button', { name: 'Hold again' }).click()
  await expect.poll(() => texts('[data-held] span')).toEqual(['held 2 times'])
  await screen.getByRole('button', { name: 'Release' }).click()
  await screen.getByRole('button', { name: 'Release' }).click()
  await expect.poll(() => texts('[data-held]')).toEqual([])
})

test('a buffer is taken from an endpoint, written in and sent, or given back unsent', async () => {
  const store = await openStore({ scenario: withRemote(DEFAULT_SCENARIO, 'openamp') })
  store.actions.show({ granularity: 'send' })
  const screen = await show(store, <MessagesPane />)
  const take = screen.getByTitle('Take a transmit buffer for 0x401')
  await take.click()
  await take.click()
  await expect
    .poll(() => texts('[data-taken]'))
    .toEqual(['rbuf[0]for 0x401Give back', 'rbuf[1]for 0x401Give back'])
  await screen.getByTitle('Give rbuf[0] back').click()
  await expect.poll(() => texts('[data-taken] code')).toEqual(['rbuf[1]'])
  await screen.getByText('Write and send').first().click()
  await screen.getByLabelText('Data').fill('in place')
  await screen.getByRole('button', { name: 'Write and send' }).click()
  await expect.poll(() => texts('[data-taken]')).toEqual([])
  await expect.poll(() => texts('[data-to]')).toEqual(['←#10x401 → 0x400“in place”8 Breceived'])
})
