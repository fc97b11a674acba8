/**
 * How the page looks, in pictures that were looked at: every layout in both themes and languages,
 * and the scenes that matter. `npm run looks` takes those again that have changed.
 */
import { expect, type Page, test } from '@playwright/test'
import { HAS_PINNED } from '../src/tools/browser.mjs'
import { withChinese } from './chinese.ts'
import { Visualizer } from './pages/visualizer.ts'
import { longScenes, scenes } from './scenes.ts'

const LAYOUTS = {
  large: [1920, 1080],
  desktop: [1440, 900],
  tablet: [1024, 768],
  embed: [720, 480],
  phone: [390, 844],
} as const
type Layout = keyof typeof LAYOUTS

test.beforeEach(async ({ context }, info) => {
  info.skip(!HAS_PINNED, 'the browser that the pictures are of runs on Linux x64 only')
  await withChinese(context)
  // A slide of the size asked for, not of the whole screen.
  await context.addInitScript(
    "Object.defineProperty(document, 'fullscreenEnabled', { get: () => false })",
  )
})

async function open(page: Page, link: string, layout: Layout): Promise<Visualizer> {
  const v = new Visualizer(page)
  await resize(v, layout)
  return await v.open(link)
}

async function resize({ page }: Visualizer, layout: Layout): Promise<void> {
  const [width, height] = LAYOUTS[layout]
  await page.setViewportSize({ width, height })
}

/** The others are looked at too if one is not the same. */
async function same(page: Page, name: string): Promise<void> {
  // The letters have come.
  await page.evaluate(() => document.fonts.ready)
  await expect.soft(page).toHaveScreenshot(`${name}.png`)
}

test.use({ reducedMotion: 'reduce' })

for (const colorScheme of ['light', 'dark'] as const)
  for (const [language, locale] of [
    ['en', 'en-US'],
    ['zh', 'zh-CN'],
  ] as const)
    test.describe(`${colorScheme}, ${language}`, () => {
      test.use({ colorScheme, locale })

      // What is unfolded where there is room for it stays unfolded: a page begins on each desktop.
      for (const [first, ...smaller] of [
        ['large'],
        ['desktop', 'tablet', 'embed', 'phone'],
      ] as const)
        test([first, ...smaller].join(', '), async ({ page }) => {
          const v = await open(page, (await scenes()).ringWrite, first)
          for (const layout of [first, ...smaller]) {
            await resize(v, layout)
            await same(page, `${layout}-${colorScheme}-${language}`)
          }
        })
    })

for (const name of ['start', 'published', 'full', 'badRing', 'receiving'] as const)
  test(`scene ${name}`, async ({ page }) => {
    await open(page, (await scenes())[name], 'desktop')
    await same(page, `scene-${name}`)
  })

test('a long ring', async ({ page }) => {
  const v = await open(page, await longScenes.overview(), 'embed')
  for (const layout of ['embed', 'phone'] as const) {
    await resize(v, layout)
    await same(page, `overview-${layout}`)
  }
})

test('a slide', async ({ page }) => {
  const v = await open(page, (await scenes()).ringWrite, 'desktop')
  await v.press('Shift+P')
  await same(page, 'present')
})

test('on paper', async ({ page }) => {
  await open(page, (await scenes()).ringWrite, 'desktop')
  await page.emulateMedia({ media: 'print' })
  await same(page, 'print')
})

test('in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, (await scenes()).ringWrite, 'desktop')
  await same(page, 'forced-colours')
})

test('the broken ring on a phone, in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, (await scenes()).badRing, 'phone')
  await same(page, 'broken-phone')
})
