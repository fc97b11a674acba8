/** The page as a slide for a room. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

// The screen of a test has a size of its own, which is not that of the window.
test.beforeEach(({ page }) =>
  page.addInitScript("Object.defineProperty(document, 'fullscreenEnabled', { get: () => false })"),
)

test('a slide is entered, stepped, blanked, read and left with the keyboard alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()

  await v.press('Shift+P')
  const slide = page.locator('[data-present]')
  await expect(slide).toBeVisible()
  await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0)
  await expect(slide).toContainText('Step 588 of 588')
  // Read from the last row: the sentence in letters of 27 pixels.
  const size = await v.caption.evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize))
  expect(size).toBeGreaterThan(26)

  await v.press('ArrowLeft')
  await expect(slide).toContainText('Step 587 of 588')
  await v.press('c')
  await expect(page.getByRole('complementary', { name: 'Code' })).toContainText('virtio_ring.c')
  await v.press('b')
  const blank = page.getByRole('button', { name: 'Show the slide again' })
  await expect(blank).toBeVisible()
  await v.press('ArrowRight')
  await expect(blank).toHaveCount(0)
  await expect(slide).toContainText('Step 587 of 588')
  await v.press('Escape')
  await expect(slide).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
})

test('a pointer reaches the same', async ({ page }) => {
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  await page.getByRole('button', { name: 'Present' }).click()
  const foot = page.locator('[data-present] footer')
  await foot.getByRole('button', { name: 'code' }).click()
  await expect(page.getByRole('complementary', { name: 'Code' })).toBeVisible()
  await foot.getByRole('button', { name: 'Back' }).click()
  await v.rest()
  await expect(foot).toContainText('Step 587 of 588')
  await foot.getByRole('button', { name: 'blank' }).click()
  await page.getByRole('button', { name: 'Show the slide again' }).click()
  await foot.getByRole('button', { name: 'exit' }).click()
  await expect(foot).toHaveCount(0)
})
