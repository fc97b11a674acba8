import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Visualizer } from './pages/visualizer.ts'

test.use({ reducedMotion: 'reduce' })

const SIZES = [
  [1440, 900],
  [1920, 1080],
  [720, 480],
  [390, 844],
] as const

for (const [width, height] of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${width}×${height} ${colorScheme}: usable, no sideways scrolling, no axe violation`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      const v = await new Visualizer(page).open()
      await v.click(/^Send/)
      await v.press('Shift+ArrowRight', 3)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
      await expect(v.caption).toBeVisible()
      await expect(page.getByRole('button', { name: 'Forward' })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  }
}
