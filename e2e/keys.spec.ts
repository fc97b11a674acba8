import { expect } from '@playwright/test'
import { heldBack } from './pages/held.ts'
import { test, Visualizer } from './pages/visualizer.ts'

test('what is typed for a dialog that is still on its way does nothing on the page', async ({
  page,
}) => {
  const release = await heldBack(page, '**/assets/Find-*.js')
  const visualizer = await new Visualizer(page).open()
  await visualizer.press('s')
  const before = await visualizer.step()
  await page.keyboard.type('/sav')
  release()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await visualizer.step()).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await visualizer.press('ArrowRight')
  expect((await visualizer.step())[0]).toBe(before[0] + 1)
})

test('an answer in advance of its question begins nothing', async ({ page }) => {
  const visualizer = await new Visualizer(page).open()
  await visualizer.press('s')
  const before = await visualizer.step()
  await page.evaluate(() => {
    for (const [key, code] of [
      ['p', 'KeyP'],
      ['2', 'Digit2'],
    ])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
  })
  await visualizer.rest()
  await expect(page.getByText('What').first()).toBeVisible()
  expect(await visualizer.step()).toEqual(before)
})
