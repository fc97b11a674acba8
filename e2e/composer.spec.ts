import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

test.use({ reducedMotion: 'reduce' })

async function compose(v: Visualizer): Promise<void> {
  await v.page.getByRole('button', { name: 'Compose a message' }).first().click()
  await expect(v.page.getByRole('dialog')).toBeVisible()
}

test('a wrong field says so at the field, and nothing is lost', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await compose(v)
  await page.getByLabel('Source').fill('here')
  await page.getByRole('button', { name: /Step through it/ }).click()
  await expect(page.getByText('“here” is not a number')).toBeVisible()
  await expect(page.getByLabel('Source')).toHaveValue('here')
  await page.getByLabel('Source').fill('0x123456789')
  await page.getByRole('button', { name: /Step through it/ }).click()
  await expect(page.getByText('needs more than 32 bits')).toBeVisible()
})

test('497 bytes are sent, and refused by the code', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await compose(v)
  await page.getByLabel('Data', { exact: true }).fill('x'.repeat(497))
  await page.getByRole('button', { name: /Send at once/ }).click()
  await v.rest()
  await expect(v.root).toContainText('-EMSGSIZE')
})

test('what is typed is what goes out', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await compose(v)
  await page.getByLabel('Destination').fill('30')
  await page.getByLabel('Data', { exact: true }).fill('ping')
  await page.getByRole('button', { name: /Send at once/ }).click()
  await v.rest()
  // 16 bytes of header and 4 of payload.
  expect(await v.row('000')).toBe('00 30 04 10 00 00 00 00 14 00 00 00 00 00 01 00')
  await v.goBy('Send')
  await v.press('c')
  await expect(v.caption).toContainText('message #1 has arrived')
})
