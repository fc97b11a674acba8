import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openStore } from '../store/testing/openStore.ts'
import { createWords } from '../words/index.ts'
import { coverWhileOpening } from './coverWhileOpening.ts'

test('while a long history is opened, the page says how far, and only its way out acts', async () => {
  const store = await openStore()
  const cancelled = vi.spyOn(store.actions, 'cancelOpening').mockImplementation(() => {})
  const pressed = vi.fn()
  document.body.addEventListener('keydown', pressed)
  const below = document.createElement('button')
  below.textContent = 'Send'
  document.body.append(below)
  const stop = coverWhileOpening(store, async () => createWords('en'), document.body)

  store.setState({ opening: { done: 20_000, of: 1_200_000 } })
  await expect.element(page.getByRole('dialog')).toHaveTextContent('Opening 1,200,000 steps…')
  const progress = page.getByRole('progressbar').element() as HTMLProgressElement
  expect([progress.value, progress.max]).toEqual([20_000, 1_200_000])
  store.setState({ opening: { done: 600_000, of: 1_200_000 } })
  await vi.waitFor(() => expect(progress.value).toBe(600_000))

  await userEvent.keyboard('s')
  expect(pressed).not.toHaveBeenCalled()
  below.focus()
  expect(document.activeElement).not.toBe(below)

  await userEvent.keyboard('{Escape}')
  expect(cancelled).toHaveBeenCalledTimes(1)
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(cancelled).toHaveBeenCalledTimes(2)

  store.setState({ opening: null })
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  below.focus()
  expect(document.activeElement).toBe(below)
  stop()
  below.remove()
  document.body.removeEventListener('keydown', pressed)
  store.actions.close()
})
