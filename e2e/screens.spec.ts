import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

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
      await expect(page.getByRole('button', { name: 'Back' })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  }
}

const OPENED = [
  ['a', 'The driver by hand, on the transmit ring'],
  ['Shift+R', 'Message #1 to Linux'],
  ['Shift+S', 'Send #2'],
  ['?', 'Keyboard'],
  ['x', 'Faults of the transmit ring'],
] as const

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`${width}×${height}: what opens above the page fits, and has no axe violation`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const v = await new Visualizer(page).open()
    await v.press('s')
    for (const [key, title] of OPENED) {
      await page.keyboard.press(key)
      const dialog = page.getByRole('dialog', { name: title })
      await expect(dialog).toBeVisible()
      const box = await dialog.boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= width, title).toBe(true)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`the messages and a broken ring have no axe violation (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    const { badRing } = await scenes()
    const v = await new Visualizer(page).open(badRing)
    await v.click('Messages')
    await expect(page.locator('[data-to="remote"]')).toHaveCount(12)
    await page.getByText('Believed to be true').click()
    await page.getByTestId(/^rules?Broken$/).click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
