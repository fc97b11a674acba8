import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] })

/** A phone; a page at 200 %, as wide as half of it; a page. */
for (const [width, height, colorScheme] of [
  [390, 844, 'light'],
  [720, 450, 'dark'],
  [1440, 900, 'light'],
] as const)
  test(`${width}×${height}: Share fits, and with the keyboard alone gives both away`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    const v = await new Visualizer(page).open((await scenes()).ringWrite)
    if (width < 1000) {
      await v.tabTo(/^Model and settings$/)
      await page.keyboard.press('Enter')
    }
    await v.tabTo(/^Share$/)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Share' })
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeFocused()
    await expect(dialog.getByRole('textbox', { name: 'Embed' })).toHaveValue(/^<iframe src="http/)

    const box = await dialog.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
    expect(box && box.y >= 0 && box.y + box.height <= height).toBe(true)
    expect(await dialog.evaluate((d) => d.scrollWidth - d.clientWidth)).toBe(0)
    await dialog.evaluate((element) => element.setAttribute('data-scanned', ''))
    const axe = new AxeBuilder({ page }).setLegacyMode(true).include('[data-scanned]')
    expect((await axe.analyze()).violations).toEqual([])

    const read = () => page.evaluate(() => navigator.clipboard.readText())
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Copied Link' })).toBeFocused()
    expect(await read()).toMatch(/^http:\/\/.*#v2\.tx\?do=send:/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Copied Embed' })).toBeFocused()
    expect(await read()).toMatch(/^<iframe .*<\/iframe>$/)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()
  })
