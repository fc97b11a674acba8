import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

for (const [width, height] of [
  [1920, 1080],
  [1440, 900],
  [1000, 800],
  [720, 480],
  [390, 844],
] as const)
  test(`${width}×${height}: nothing beside the screen, and steps at hand`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const v = await new Visualizer(page).open((await scenes()).kicked)
    await v.press('Shift+ArrowLeft', 2)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await expect(v.caption).toBeVisible()
    await expect(page.getByRole('button', { name: 'Back' })).toBeVisible()
  })
