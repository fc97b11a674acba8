import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openStore } from '../../store/testing/openStore.ts'
import { show } from '../testing/show.tsx'
import { SeedField } from './SeedField.tsx'

test('what is no seed is marked, changes nothing, and goes when left', async () => {
  const seeds: number[] = []
  const screen = await show(
    await openStore(),
    <SeedField value={7} onChange={(seed) => seeds.push(seed)} />,
  )
  const input = screen.getByRole('textbox')
  for (const text of ['abc', '-3', '1.5', '4294967296']) {
    await input.fill(text)
    await expect.element(input).toHaveAttribute('aria-invalid', 'true')
    await expect.element(screen.getByRole('alert')).toBeVisible()
  }
  expect(seeds).toEqual([])
  await userEvent.tab()
  await expect.element(input).toHaveValue('7')
  await expect.element(input).toHaveAttribute('aria-invalid', 'false')
  await input.fill('4294967295')
  expect(seeds).toEqual([4294967295])
})
