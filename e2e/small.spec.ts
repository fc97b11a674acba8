/** Windows of little room, fingers, and who goes about with Tab. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

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

test('what can be pressed is at least 24 px wide and high', async ({ page }) => {
  await new Visualizer(page).open()
  await expect(page.getByRole('complementary')).toContainText('pseudo-C')
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a, summary, [role="slider"]')].flatMap((node) => {
      const { width, height } = node.getBoundingClientRect()
      const seen = node.getClientRects().length > 0 && !node.closest('.memory')
      return seen && Math.min(width, height) < 23.9
        ? [`${width} × ${height}: ${node.outerHTML.slice(0, 90)}`]
        : []
    }),
  )
  expect(small).toEqual([])
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
})
