import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { show } from '../../testing/show.tsx'
import { Composer } from './Composer.tsx'

async function compose() {
  const store = await openStore()
  const screen = await show(store, <Composer />)
  return {
    store,
    screen,
    source: screen.getByLabelText('Source'),
    destination: screen.getByLabelText('Destination'),
    data: screen.getByLabelText('Data', { exact: true }),
    step: screen.getByRole('button', { name: 'Step through it' }),
  }
}

test('a wrong field says what is wrong with it, and nothing is lost or sent', async () => {
  const { store, screen, source, destination, data, step } = await compose()
  await source.fill('0x1ffffffff')
  await destination.fill('abc')
  await step.click()
  await expect.element(screen.getByText(/“0x1ffffffff” needs more than 32 bits/)).toBeVisible()
  await expect.element(screen.getByText(/“abc” is not a number/)).toBeVisible()
  await expect.element(source).toHaveFocus()
  await expect.element(source).toHaveAttribute('aria-invalid', 'true')
  await expect.element(source).toHaveAccessibleDescription(/needs more than 32 bits/)
  await expect.element(destination).toHaveValue('abc')
  await expect.element(data).toHaveValue('hello world!')
  expect(store.getState().frame?.messages).toBe(0)

  await source.fill('1024')
  await expect.element(source).toHaveAttribute('aria-invalid', 'false')
})

test('hex data says which digit is wrong, and that one is missing', async () => {
  const { screen, data, step } = await compose()
  await screen.getByRole('button', { name: 'hex' }).click()
  await expect.element(data).toHaveValue('68 65 6c 6c 6f 20 77 6f 72 6c 64 21')
  await data.fill('68 6x')
  await step.click()
  await expect.element(screen.getByText(/“x” is not a hex digit/)).toBeVisible()
  await data.fill('68 6')
  await expect.element(screen.getByText(/one is missing/)).toBeVisible()
})

test('bytes that are no text stay in hex', async () => {
  const { screen, data } = await compose()
  await screen.getByRole('button', { name: 'hex' }).click()
  await data.fill('ff fe')
  await screen.getByRole('button', { name: 'text' }).click()
  await expect.element(screen.getByText(/They stay in hex/)).toBeVisible()
  await expect.element(data).toHaveValue('ff fe')
})

test('what the code refuses is sent, and the code refuses it', async () => {
  const { store, screen, data } = await compose()
  await data.fill('x'.repeat(497))
  await expect.element(screen.getByText('497 of 496 bytes')).toBeVisible()
  await expect.element(screen.getByText(/The code returns/)).toBeVisible()
  await data.click()
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await expect.poll(() => store.getState().frame?.messages).toBe(1)
  await atRest(store)
  const { frame } = store.getState()
  expect(frame?.step?.site).toBe('send.tooBig')
  expect(frame?.calls.at(-1)?.result).toBe(-90)
})

test('Enter steps through it', async () => {
  const { store, source, destination } = await compose()
  await source.fill('5')
  await destination.fill('0x6')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => store.getState().frame?.cursor).toBe(1)
  expect(store.getState().message).toMatchObject({ src: 5, dst: 6, wait: true })
  expect(store.getState().dialog).toBeNull()
})
