import { expect, test } from 'vitest'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import type { Scenario } from '../../../store/types.ts'
import { show } from '../../testing/show.tsx'
import { Chain } from './Chain.tsx'

async function open(scenario: Partial<Scenario> = {}) {
  const store = await openStore({ scenario })
  const screen = await show(store, <Chain />)
  const lastCall = () => store.getState().frame?.calls.at(-1)
  return { store, screen, lastCall, more: screen.getByRole('button', { name: 'Add a part' }) }
}

test('the parts become scatterlists, those that the remote reads in front', async () => {
  const { store, screen, lastCall, more } = await open()
  await more.click()
  const ways = screen.getByRole('combobox', { name: 'Who uses it' })
  await ways.first().selectOptions('remote writes')
  await screen.getByLabelText('Bytes').nth(1).fill('0x20')
  await screen.getByLabelText('Buffer or address').first().fill('0x10050000')
  await expect.element(screen.getByText(/Takes 2 descriptors of 8 free/)).toBeVisible()
  await screen.getByRole('button', { name: 'Add at once' }).click()
  await expect.poll(() => lastCall()?.result).toBe(0)
  expect(lastCall()?.call).toEqual({
    fn: 'add',
    q: 1,
    // sbuf[6], the 14th buffer of the pool.
    out: [[0x10042000 + 14 * 512, 32]],
    in: [[0x10050000, 64]],
    token: 0x1000,
  })
  expect(store.getState().dialog).toBeNull()
})

test('a part that is wrong says so, and nothing is added', async () => {
  const { store, screen } = await open()
  const place = screen.getByLabelText('Buffer or address')
  await place.fill('9')
  await screen.getByLabelText('Bytes').fill('0')
  await screen.getByRole('button', { name: 'Add at once' }).click()
  await expect.element(screen.getByText(/Type a buffer from 0 to 7/)).toBeVisible()
  await expect.element(screen.getByText(/Type a number of bytes, from 1/)).toBeVisible()
  await expect.element(place).toHaveFocus()
  expect(store.getState().frame?.length).toBe(0)
})

test.each([
  ['direct', {}, 1, /Takes one descriptor of 2 free/],
  ['noSpace', {}, 2, /Takes 2 descriptors of 2 free/],
  ['tooLong', {}, 3, /never fit: the code warns once/],
  ['tooLong', { kernel: 'linux-3.x' }, 3, /More than 2 parts hit a BUG_ON/],
  ['indirect', { features: { indirectDesc: true, eventIdx: false } }, 3, /table of 3 entries/],
] as const)(
  '%s, %o with %i parts: says what will become of them',
  async (_, other, parts, says) => {
    const { screen, more } = await open({ num: 2, buffers: 2, ...other })
    for (let n = 1; n < parts; n++) await more.click()
    await expect.element(screen.getByText(says)).toBeVisible()
  },
)

test('a token that is out is not given a second time', async () => {
  const { store, screen, lastCall } = await open()
  await store.actions.act({
    name: 'call',
    by: 'hand',
    call: {
      fn: 'add',
      q: 1,
      out: [[0x10050000, 4]],
      in: [],
      token: 0x1000,
    },
  })
  await store.actions.act({ name: 'run', actor: 7 }, 'send')
  await atRest(store)
  await expect.element(screen.getByText('token 0x1001')).toBeVisible()
  await screen.getByRole('button', { name: 'Add and kick' }).click()
  await expect.poll(() => lastCall()?.call.fn).toBe('kick')
})

test('the functions of the driver are real calls, with what they answer', async () => {
  const { store, screen, lastCall } = await open()
  store.actions.show({ granularity: 'send' })
  await screen.getByRole('button', { name: /^virtqueue_get_buf/ }).click()
  await expect.poll(() => lastCall()?.result).toEqual({ token: 0xffff_ffff, len: null })
  await screen.getByRole('button', { name: 'virtqueue_is_broken' }).click()
  await expect.poll(() => lastCall()?.call.fn).toBe('isBroken')
})
