/** For whoever hears the page, reads it instead of looking, uses the keys alone, or makes it large. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

async function faults(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`)
}

const speak = (page: Page, language: 'en' | 'zh') =>
  page.addInitScript(
    (text) => localStorage.setItem('vringscope.settings', text),
    JSON.stringify({ language }),
  )

/** Keys that open something above the page. */
const OPENERS = ['Shift+S', 'Shift+R', 'a', 'x', '?', 'b', '/'] as const

type Scenes = Awaited<ReturnType<typeof scenes>>
type State = readonly [name: string, link: (s: Scenes) => string, ...keys: string[]]

/** The page in every state that looks different. */
const STATES: readonly State[] = [
  ['start', (s) => s.start],
  ['mid-send', (s) => s.ringWrite],
  ['full ring', (s) => s.full],
  ['broken', (s) => s.badRing],
  ['receive ring', (s) => s.receiving],
  ['transcript', (s) => s.kicked, 'y'],
  ['fields over time', (s) => s.ringWrite, 'g'],
]

async function look(page: Page, [name, link, ...keys]: State): Promise<string[]> {
  // Else another link is a change of the hash alone.
  await page.goto('about:blank')
  const v = await new Visualizer(page).open(link(await scenes()))
  for (const key of keys) await v.press(key)
  if (name === 'transcript') await expect(page.locator('[data-at]').first()).toBeVisible()
  return faults(page, name)
}

for (const [language, colorScheme, width, height] of [
  ['en', 'light', 1440, 900],
  ['en', 'dark', 1440, 900],
  ['zh', 'light', 1440, 900],
  ['zh', 'dark', 1440, 900],
  ['en', 'light', 720, 450],
  ['zh', 'dark', 390, 844],
] as const)
  test(`${width}×${height} ${language} ${colorScheme}: no state has an axe violation`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    await speak(page, language)
    const found: string[] = []
    for (const state of STATES) found.push(...(await look(page, state)))
    await expect(page.locator('[data-vringscope]')).toHaveAttribute('lang', new RegExp(language))
    expect(found).toEqual([])
  })

test('zh dark: what opens above the page has no axe violation', async ({ page }) => {
  test.slow()
  await page.emulateMedia({ colorScheme: 'dark' })
  await speak(page, 'zh')
  await new Visualizer(page).open()
  const found: string[] = []
  for (const key of OPENERS) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    found.push(...(await faults(page, key)))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  expect(found).toEqual([])
})

test('a send can be followed from the transcript alone', async ({ page }) => {
  const v = await new Visualizer(page).open()
  // The screen is off: there is nothing but the text.
  await page.addStyleTag({ content: '.vs-stage { visibility: hidden }' })
  await v.press('s')
  await v.press('y')
  const pane = page.getByRole('region', { name: 'Transcript' })
  const here = pane.locator('li[aria-current="step"]')
  const heard: string[] = []
  for (let n = 1; n <= 32; n++) {
    await expect(here.getByRole('button')).toHaveAccessibleName(`Step ${n}`)
    await expect(here.getByRole('button')).toHaveAccessibleDescription(/\w+: .+/)
    heard.push((await here.innerText()).replace(/\s+/g, ' '))
    if (n < 32) await v.press('ArrowRight')
  }
  const story = heard.join('\n')
  for (const part of [
    /get_a_tx_buf: .*sbuf\[0\]/,
    /desc\[0\]\.addr/,
    /avail\.ring\[0\].*The remote can’t see it yet|The remote can’t see it yet.*avail\.ring\[0\]/,
    /barrier/i,
    /avail\.idx 0 → 1/,
    /kick|rings/i,
    /returns 0/,
  ])
    expect(story).toMatch(part)
  await expect(
    page.getByRole('heading', { name: /^Sender A: rpmsg_send_offchannel_raw/ }),
  ).toHaveCount(1)
  // The same moment, as the stage in words has it.
  const words = page.getByTestId('stage-text')
  const ring = words.getByRole('table', { name: 'avail' })
  await expect(ring.getByRole('row', { name: /^0 / })).toHaveText(/^00waits to be read$/)
  await expect(words.locator('[data-part="kick"]')).toContainText('rung for #1')
  // Up to the ring write, from the list.
  const at = heard.findIndex((text) => /can’t see it yet/.test(text)) + 1
  await page.locator(`[data-at="${at}"]`).focus()
  await page.keyboard.press('Enter')
  await v.rest()
  expect((await v.step())[0]).toBe(at)
  await expect(ring.getByRole('row', { name: /^0 / })).toContainText('written, not announced yet')
  await expect(page.getByTestId('said')).toHaveText(new RegExp(`^Step ${at}: `))
})

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 })

  test('nothing is lost: every pane, every act and the steps are there', async ({ page }) => {
    const v = await new Visualizer(page).open((await scenes()).ringWrite)
    const { width } = page.viewportSize() ?? { width: 0 }
    const inside = async (what: string) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(over, what).toBeLessThanOrEqual(width)
    }
    await inside('stage')
    await expect(v.caption).toBeInViewport({ ratio: 1 })
    const views = page.getByRole('combobox', { name: 'What is shown' })
    const names = await views.locator('option').allInnerTexts()
    expect(names).toEqual(['Stage', 'Code', 'State', 'Memory', 'Log', 'Transcript'])
    for (const name of names) {
      await views.selectOption(name)
      await v.rest()
      await inside(name)
      await expect(v.caption).toBeInViewport({ ratio: 1 })
      for (const act of ['Back', 'Play'])
        await expect(page.getByRole('button', { name: act }).first()).toBeVisible()
    }
    await expect(page.locator('li[aria-current="step"]:has([data-at])')).toBeInViewport({
      ratio: 1,
    })
  })
})
