import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { show } from '../../testing/show.tsx'
import { Sees } from './Sees.tsx'

test('what the remote believes starts again; what it cannot believe says so at its field', async () => {
  const store = await openStore()
  store.actions.setDialog('sees')
  const screen = await show(store, <Sees />)
  await screen.getByLabelText('Entries (num)').fill('12')
  await screen.getByRole('button', { name: 'Start with this' }).click()
  await expect.element(screen.getByText('12 is not a power of two.')).toBeVisible()
  await screen.getByLabelText('Entries (num)').fill('4')
  await screen.getByLabelText('Alignment of the used ring').fill('4096')
  await screen.getByLabelText('Ring that Linux sends on').fill('0x10041010')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('0x10041010 is not a multiple of 4096.')).toBeVisible()
  await screen.getByLabelText('Ring that Linux sends on').fill('')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => store.getState().frame?.scenario.sees.num).toBe(4)
  await atRest(store)
  expect(store.getState().frame?.scenario.sees.align).toBe(4096)
  expect(store.getState().frame?.violated.map((v) => v.name)).toEqual(['sidesAgree'])
})
