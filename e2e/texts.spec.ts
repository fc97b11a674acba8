/** All texts around the stage can be read at any width, in both languages, at their longest values. */
import { expect, type Page } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { lastLap, scenes } from './scenes.ts'
import { unreadable } from './texts.ts'

const SIZES = [
  [320, 640],
  [360, 740],
  [390, 844],
  [480, 900],
  [560, 480],
  [700, 900],
  [768, 1024],
  [900, 1200],
  [900, 640],
  [1024, 768],
  [1199, 700],
  [1200, 800],
  [1280, 720],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const

/** Where one thing is shown at a time, the others come with a press: looked at in the narrowest of each. */
const PRESSED = new Set([320, 560, 768, 1200])

async function* faces(page: Page): AsyncGenerator<string> {
  const tabs = page.locator('[data-compact] [role="tab"]')
  for (let i = 1; i < (await tabs.count()); i++) {
    await tabs.nth(i).click()
    yield `tab ${i + 1}`
  }
  if ((await tabs.count()) > 0) await tabs.first().click()
  if ((await page.locator('[data-compact]').count()) === 0) return
  const menu = page.getByRole('button', { name: /Model and settings|模型与设置/ })
  await menu.click()
  yield 'settings'
  await menu.click()
}

for (const locale of ['en-US', 'zh-CN'])
  test.describe(locale, () => {
    test.use({ locale, reducedMotion: 'reduce' })
    test('no text lies on another one, leaves its box or is cut off', async ({ page }) => {
      const v = await new Visualizer(page).open()
      const wrong: string[] = []
      const look = async (where: string) => {
        await v.rest()
        for (const said of await unreadable(page)) wrong.push(`${where}: ${said}`)
      }
      const links = { start: '', broken: (await scenes()).badRing, lap: await lastLap().link() }
      for (const [scene, link] of Object.entries(links)) {
        if (link) await v.go(link)
        for (const [width, height] of SIZES) {
          // Few texts are other ones there.
          if (scene !== 'lap' && !PRESSED.has(width)) continue
          await page.setViewportSize({ width, height })
          const where = `${width} × ${height}, ${scene}`
          await look(where)
          if (scene !== 'lap' || !PRESSED.has(width)) continue
          for await (const face of faces(page)) await look(`${where}, ${face}`)
        }
      }
      expect(wrong).toEqual([])
    })
  })
