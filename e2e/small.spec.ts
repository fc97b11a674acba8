/** Windows of little room, fingers, and who goes about with Tab. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

test.describe('at 400 % of 1280 × 1024', () => {
  test.use({ viewport: { width: 320, height: 256 } })
  test('the page itself scrolls, and the stage is as large as elsewhere', async ({ page }) => {
    await new Visualizer(page).open()
    const stage = page.locator('.vs-stage')
    const { height } = (await stage.boundingBox()) ?? { height: 0 }
    expect(height).toBeGreaterThan(256)
    await page.evaluate(() => scrollTo(0, 5_000))
    await expect(page.getByRole('tab', { name: 'Stage' })).toBeInViewport()
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200)
    // Nothing is cut off: what is in the stage is as high as what shows it.
    const cut = await stage.evaluate((node) => {
      for (let box = node.parentElement; box; box = box.parentElement)
        if (
          getComputedStyle(box).overflowY !== 'visible' &&
          box.scrollHeight > box.clientHeight + 1
        )
          return box.className
      return null
    })
    expect(cut).toBeNull()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test('a listing is one stop for Tab, at the line of the step; up and down go on from there', async ({
  page,
}) => {
  const v = await new Visualizer(page).open()
  await v.press('s')
  const lines = page.locator('ol button[data-line]')
  await expect(lines.first()).toBeVisible()
  /** The lines that Tab comes to, and the one that has the focus, by their places. */
  const stops = () =>
    lines.evaluateAll((all) => [
      all.flatMap((node, i) => ((node as HTMLElement).tabIndex === 0 ? [i] : [])),
      all.indexOf(document.activeElement as HTMLElement),
    ])
  await expect.poll(async () => (await stops())[0]).toHaveLength(1)
  const [[first]] = (await stops()) as [number[], number]
  await lines.nth(first).focus()
  await page.keyboard.press('ArrowDown')
  expect(await stops()).toEqual([[first + 1], first + 1])
  await page.keyboard.press('Tab')
  expect(await stops()).toEqual([[first + 1], -1])
})

test.describe('with colours of the system', () => {
  test.use({ forcedColors: 'active' } as object)
  test('a switch that is off has a knob, and bars of states differ', async ({ page }) => {
    const v = await new Visualizer(page).open()
    await v.press('s')
    await page.keyboard.press('x')
    const knob = await page
      .getByRole('switch')
      .first()
      .evaluate((node) => [
        getComputedStyle(node, '::after').backgroundColor,
        getComputedStyle(node).backgroundColor,
      ])
    expect(knob[0]).not.toBe(knob[1])
  })

  test('what is chosen, stopped at or wrong differs from what is not, and is read on its ground', async ({
    page,
  }) => {
    const v = await new Visualizer(page).open((await scenes()).badRing)
    const lines = page.locator('aside li button[aria-pressed=false]')
    await lines.first().click()
    await v.rest()
    const looks = await page.evaluate(() => {
      const LOOKS = ['backgroundColor', 'borderTopStyle', 'fontWeight', 'outlineStyle'] as const
      const lookOf = (element: Element) =>
        [null, '::before', '::after']
          .flatMap((part) => LOOKS.map((name) => getComputedStyle(element, part)[name]))
          .join()
      /** Of WCAG; a pattern lies on the canvas, whose numbers have an edge. */
      const lightness = (colour: string) => {
        const [r, g, b] = (/^rgba?\((.*)\)/.exec(colour)?.[1] ?? '255, 255, 255')
          .split(', ')
          .slice(0, 3)
          .map((n) => Number(n) / 255)
          .map((n) => (n <= 0.03928 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const pairs = (on: string, off: string) => {
        const [a, b] = [on, off].map((selector) => document.querySelector(selector))
        if (!a || !b) return `${on}: not there`
        return lookOf(a) === lookOf(b) ? `${on}: looks as ${off}` : ''
      }
      const numbers = [...document.querySelectorAll('.vs-stage .slot')].map((slot) => {
        const [text, ground] = [slot.querySelector('text.on'), slot.querySelector('.fill')]
        if (!text || !ground) return ''
        const [ink, paper] = [text, ground].map((node) => getComputedStyle(node).fill)
        const [light, dark] = [ink, paper].map(lightness).sort((a, b) => b - a)
        const contrast = (light + 0.05) / (dark + 0.05)
        return contrast < 4.5 ? `${slot.getAttribute('data-key')}: ${ink} on ${paper}` : ''
      })
      return [
        pairs('[role=toolbar] [aria-pressed=true]', '[role=toolbar] [aria-pressed=false]'),
        pairs('[data-actor][aria-current]', '[data-actor]:not([aria-current])'),
        pairs('aside li [aria-pressed=true]', 'aside li [aria-pressed=false]'),
        pairs('aside :not(li) > [aria-pressed=true]', 'aside :not(li) > [aria-pressed=false]'),
        pairs('aside li[aria-current]', 'aside li:not([aria-current])'),
        ...numbers,
      ].filter(Boolean)
    })
    expect(looks).toEqual([])
  })
})
