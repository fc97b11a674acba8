import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { withRemote } from '../../../store/remotes.ts'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { DEFAULT_SCENARIO } from '../../../store/types.ts'
import { show } from '../../testing/show.tsx'
import { Reply } from './Reply.tsx'

test('an honest message goes out as it is, and is the next one by default', async () => {
  const store = await openStore()
  const screen = await show(store, <Reply />)
  await screen.getByLabelText('Data', { exact: true }).fill('pong')
  await screen.getByRole('button', { name: 'Send at once' }).click()
  await atRest(store)
  await expect.poll(() => store.getState().frame?.log.at(-1)?.fate).toBe('received')
  expect(new TextDecoder().decode(store.getState().reply.data)).toBe('pong')
  expect(store.getState().frame?.calls.find((c) => c.call.fn === 'deliver')?.call).toMatchObject({
    len: 4,
    usedLen: 512,
  })
})

test('what the remote says wrongly is what Linux reads', async () => {
  const store = await openStore()
  const screen = await show(store, <Reply />)
  await screen.getByText('Wrong values to report').click()
  await screen.getByLabelText('hdr.len').fill('600')
  await screen.getByRole('button', { name: 'Send at once' }).click()
  await atRest(store)
  await expect
    .poll(() => store.getState().frame?.calls.find((c) => c.call.fn === 'deliver')?.call)
    .toMatchObject({ len: 600, usedLen: 512 })
})

test('a lie that its field cannot hold is refused at the field', async () => {
  const store = await openStore()
  const screen = await show(store, <Reply />)
  await screen.getByText('Wrong values to report').click()
  await screen.getByLabelText('hdr.len').fill('65536')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(/the largest is 65535/)).toBeVisible()
  expect(store.getState().frame?.length).toBe(0)
})

test('a library sends from an endpoint of its own', async () => {
  const scenario = withRemote(DEFAULT_SCENARIO, 'openamp')
  const store = await openStore({ scenario })
  const screen = await show(store, <Reply />)
  await expect
    .element(screen.getByRole('combobox', { name: 'From the endpoint' }))
    .toHaveDisplayValue('0x401')
  await screen.getByRole('button', { name: 'Send at once' }).click()
  await atRest(store)
  await expect
    .poll(() => store.getState().frame?.log.at(-1))
    .toMatchObject({ to: 'linux', src: 0x401, dst: 0x400, fate: 'received' })
})

test('a library without an endpoint has none to send from', async () => {
  const scenario = { ...withRemote(DEFAULT_SCENARIO, 'rpmsg-lite'), remoteListening: [] }
  const screen = await show(await openStore({ scenario }), <Reply />)
  await expect.element(screen.getByText(/no endpoint to send from/)).toBeVisible()
})
