/** axe, once for each state and theme; the languages take turns. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

type Scenes = Awaited<ReturnType<typeof scenes>>
/** What looks different: a link, and the keys to what no link holds. */
type State = readonly [name: string, scene: keyof Scenes, ...keys: string[]]

const WHOLE: readonly State[] = [
  ['start', 'start'],
  ['mid-send', 'ringWrite'],
  ['full ring', 'full'],
  ['receive ring', 'receiving'],
  ['library', 'library'],
  ['many slots', 'many'],
  ['broken', 'badRing'],
  ['transcript', 'kicked', 'y'],
  ['remote’s view, fields over time', 'published', 'o', 'g'],
  ['slide with code', 'ringWrite', 'Shift+P', 'c'],
]
const SMALL: readonly State[] = [
  ['start', 'start'],
  ['mid-send', 'ringWrite'],
  ['broken', 'badRing'],
  ['receive ring', 'receiving'],
]

/** Only what is wrong is asked for, in one go: the whole report takes three times as long. */
async function wrong(page: Page, where: string, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (part) axe.include(part)
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze()
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`)
}

async function prepare(page: Page, language: string, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.addInitScript(
    // A blank page between two states has no storage.
    (text) => origin === 'null' || localStorage.setItem('vringscope.settings', text),
    JSON.stringify({ language }),
  )
}

/** What else a broken ring has to say. */
async function openAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Messages|消息)$/ }).click()
  await expect(page.locator('[data-to="remote"]')).toHaveCount(12)
  await page.locator('summary', { hasText: /^(Common assumptions|常见假设)/ }).click()
  await page.getByTestId(/^rules?Broken$/).click()
}

for (const [language, colorScheme, width, height, states] of [
  ['en', 'light', 1440, 900, WHOLE],
  ['zh', 'dark', 1440, 900, WHOLE],
  ['zh', 'light', 1000, 800, SMALL],
  ['en', 'dark', 1000, 800, SMALL],
  ['en', 'light', 720, 450, SMALL],
  ['zh', 'dark', 720, 450, SMALL],
  ['zh', 'light', 390, 844, SMALL],
  ['en', 'dark', 390, 844, SMALL],
] as const)
  test(`${width}×${height} ${language} ${colorScheme}: no state has a violation`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await prepare(page, language, colorScheme)
    const links = await scenes()
    const found: string[] = []
    const v = await new Visualizer(page).open()
    for (const [name, scene, ...keys] of states) {
      if (keys.length > 0) {
        // What was pressed before is not pressed here.
        await page.goto('about:blank')
        await v.open(links[scene])
        for (const key of keys) await v.press(key)
      } else await v.go(links[scene])
      if (states === WHOLE && name === 'broken') await openAll(page)
      found.push(...(await wrong(page, name)))
    }
    await expect(page.locator('[data-vringscope]')).toHaveAttribute('lang', new RegExp(language))
    expect(found).toEqual([])
  })

const DIALOGS = ['Shift+S', 'Shift+R', 'a', 'x', '?', 'b', '/'] as const

for (const [language, colorScheme, share] of [
  ['en', 'light', 'Share'],
  ['zh', 'dark', '分享'],
] as const)
  test(`${language} ${colorScheme}: nothing that opens has a violation`, async ({ page }) => {
    test.slow()
    await prepare(page, language, colorScheme)
    await new Visualizer(page).open((await scenes()).ringWrite)
    const found: string[] = []
    const dialog = page.getByRole('dialog')
    const look = async (name: string) => {
      await expect(dialog).toBeVisible()
      await dialog.evaluate((element) => element.setAttribute('data-scanned', ''))
      found.push(...(await wrong(page, name, '[data-scanned]')))
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    for (const key of DIALOGS) {
      await page.keyboard.press(key)
      await look(key)
    }
    await page.getByRole('button', { name: share, exact: true }).click()
    await look('share')
    await page.locator('header button', { hasText: '✓' }).click()
    await look('proof')
    // Faults, features, remote and settings.
    const chips = page.locator('header [popovertarget]')
    for (let n = 0; n < (await chips.count()); n++) {
      await chips.nth(n).click()
      await look(`menu ${n}`)
    }
  })

/** On a phone and on a page. */
for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`${width}×${height}: what opens above the page fits`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await new Visualizer(page).open((await scenes()).ringWrite)
    const dialog = page.getByRole('dialog')
    for (const key of DIALOGS) {
      await page.keyboard.press(key)
      await expect(dialog).toBeVisible()
      const box = await dialog.boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= width, key).toBe(true)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
  })
