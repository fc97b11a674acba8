import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openStore, stepTo } from '../../../store/testing/openStore.ts'
import { show } from '../../testing/show.tsx'
import { Caption } from './Caption.tsx'

const options = () => [...document.querySelectorAll('[data-testid="predict"] [aria-pressed]')]
const why = () => document.querySelector('[data-testid="why"]')?.textContent ?? ''

test('before the barrier: three answers, why, then Step does it', async () => {
  const store = await openStore()
  await store.actions.act({ name: 'send', sender: 0 })
  await stepTo(store, 'add.ring')
  const { cursor, length } = store.getState().frame ?? {}
  const screen = await show(store, <Caption />)
  await screen.getByRole('button', { name: 'Predict next' }).click()
  await expect.poll(() => options().length).toBe(3)
  expect(store.getState().frame).toMatchObject({ cursor, length })
  const names = options().map((o) => o.lastElementChild?.textContent)
  expect(why()).toBe('')
  const right = store.getState().prediction?.lookahead.steps[0]
  expect(right?.kind).toBeTypeOf('string')
  await page.elementLocator(options()[0]).click()
  await expect.poll(why).toMatch(/^(Right:|No, the answer is:)/)
  const shown = options().filter((o) => o.getAttribute('data-look') === 'right')
  expect(shown).toHaveLength(1)
  expect(new Set(names).size).toBe(3)
  await screen.getByRole('button', { name: /^Step/ }).click()
  await expect.poll(() => store.getState().frame?.cursor).toBe((cursor ?? 0) + 1)
  expect(store.getState().frame?.step?.site).toBe(right?.site)
  await expect.poll(() => options().length).toBe(0)
})

test('it closes without doing anything', async () => {
  const store = await openStore()
  const screen = await show(store, <Caption />)
  await screen.getByRole('button', { name: 'Predict next' }).click()
  await screen.getByRole('button', { name: 'Close the question' }).click()
  await expect.element(screen.getByTestId('caption')).toBeVisible()
  expect(store.getState().frame?.length).toBe(0)
})
