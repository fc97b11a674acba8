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
  const { violations } = await axe
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .analyze()
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  return [...said, ...(await page.evaluate(small, part))].map((text) => `${where}: ${text}`)
}

/**
 * Controls of less than 24 pixels with their labels. axe lets pass what has room around it, and
 * whatever size a browser gives to a select. A cell of a grid is a place on the timeline, and a
 * button in a sentence is a word of it.
 */
function small(part = 'body'): string[] {
  const controls = 'button, select, textarea, input, summary, a[href], [role=tab], [role=option]'
  const around = document.querySelector(part)
  return [...(around?.querySelectorAll<HTMLElement>(controls) ?? [])].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return []
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    // All of its entry is pressed where a button is laid over it.
    const entry = element.closest<HTMLElement>('li:has(> [data-at])') ?? element
    const boxes = [element, entry, ...labels].map((each) => each.getBoundingClientRect())
    const height = Math.max(...boxes.map((b) => b.bottom)) - Math.min(...boxes.map((b) => b.top))
    const width = Math.max(...boxes.map((b) => b.right)) - Math.min(...boxes.map((b) => b.left))
    const isUnseen = width <= 1 || height <= 1
    const isWord = getComputedStyle(element).display === 'inline'
    // Half a pixel is lost where a page is scaled.
    if (isUnseen || isWord || Math.min(width, height) > 23.5) return []
    return [`${width.toFixed(1)} × ${height.toFixed(1)}: ${element.outerHTML.slice(0, 200)}`]
  })
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
