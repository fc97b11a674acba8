/** Presses that were not meant: the second of a double click; and what a notice lies over. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { Scene } from './scenes.ts'

test('the second click of a double click does nothing', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await page.locator('main button[data-next]').dblclick()
  await v.rest()
  expect(await v.step()).toEqual([1, 1])
  // Steps are taken as fast as one clicks.
  await page.locator('main button[data-next]').dblclick()
  await v.rest()
  expect(await v.step()).toEqual([3, 3])
  await v.open(await new Scene().sendMany(2).takeMany(2).link())
  const [before] = await v.step()
  await page
    .getByRole('button', { name: /^Complete desc 1/ })
    .first()
    .dblclick()
  await v.rest()
  expect(await v.step()).toEqual([before + 1, before + 1])
  await expect(v.notice).toHaveText('')
})

const PAGES = [
  [1440, 900, ''],
  [1920, 1080, ''],
  [1024, 768, ''],
  [768, 1024, ''],
  [720, 480, ''],
  [390, 844, ''],
  [1440, 900, 'Shift+P'],
] as const

for (const [width, height, key] of PAGES)
  test(`a notice covers nothing that can be pressed: ${width} × ${height} ${key}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const v = await new Visualizer(page).open(await new Scene().sendMany(2).link())
    if (key) await v.press(key)
    // Nothing is held.
    await v.press('f')
    const line = page.locator('[data-notice] > *')
    await expect(line).toBeVisible()
    const covered = await line.evaluate((box) => {
      const own = box.getBoundingClientRect()
      const pressed = 'button, select, input, summary, a, [role=slider], [data-history]'
      const over = [...document.querySelectorAll(pressed)].filter((one) => {
        if (box.contains(one) || !one.checkVisibility({ visibilityProperty: true })) return false
        const at = one.getBoundingClientRect()
        const wide = Math.min(at.right, own.right) - Math.max(at.left, own.left)
        const high = Math.min(at.bottom, own.bottom) - Math.max(at.top, own.top)
        return wide > 0.5 && high > 0.5
      })
      return over.map((one) => one.outerHTML.slice(0, 90))
    })
    expect(covered).toEqual([])
    await expect(line).toBeInViewport({ ratio: 1 })
  })
