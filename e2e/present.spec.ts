/** The page as a slide for a room. */
import { expect, type Page } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

// The screen of a test has a size of its own, which is not that of the window.
test.beforeEach(({ page }) =>
  page.addInitScript("Object.defineProperty(document, 'fullscreenEnabled', { get: () => false })"),
)

test('a slide is entered, stepped, blanked, read and left with the keyboard alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()

  await v.press('Shift+P')
  const slide = page.locator('[data-present]')
  await expect(slide).toBeVisible()
  await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0)
  await expect(slide).toContainText('Step 588 of 588')

  await v.press('ArrowLeft')
  await expect(slide).toContainText('Step 587 of 588')
  await v.press('c')
  await expect(page.getByRole('complementary', { name: 'Code' })).toContainText('virtio_ring.c')
  await v.press('b')
  const blank = page.getByRole('button', { name: 'Show the slide again' })
  await expect(blank).toBeFocused()
  await v.press('ArrowRight')
  await expect(blank).toHaveCount(0)
  await expect(slide).toContainText('Step 587 of 588')
  await v.press('Escape')
  await expect(slide).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
})

test('a pointer reaches the same', async ({ page }) => {
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  await page.getByRole('button', { name: 'Present' }).click()
  const foot = page.locator('[data-present] footer')
  await foot.getByRole('button', { name: 'code' }).click()
  await expect(page.getByRole('complementary', { name: 'Code' })).toBeVisible()
  await foot.getByRole('button', { name: 'Back' }).click()
  await v.rest()
  await expect(foot).toContainText('Step 587 of 588')
  await foot.getByRole('button', { name: /^As the remote sees it/ }).click()
  await expect(page.locator('.vs-stage')).toHaveAttribute('data-perspective')
  // Space lights the screen again, though the button that made it dark was pressed last.
  const dark = foot.getByRole('button', { name: 'blank' })
  await dark.click()
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: 'Show the slide again' })).toHaveCount(0)
  await expect(dark).toBeFocused()
  await dark.click()
  await page.getByRole('button', { name: 'Show the slide again' }).click()
  await foot.getByRole('button', { name: 'exit' }).click()
  await expect(foot).toHaveCount(0)
})

for (const [width, height, stageLayout] of [
  [1280, 720, 'slide'],
  [700, 500, 'embed'],
  [390, 844, 'phone'],
] as const)
  test(`nothing of a slide of ${width} × ${height} is out of reach`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const v = await new Visualizer(page).open((await scenes()).ringWrite)
    await v.press('Shift+P')
    const slide = page.locator('[data-present]')
    await expect(slide).toBeVisible()
    await expect(slide.locator('.vs-stage')).toHaveAttribute('data-stage-layout', stageLayout)
    const beyond = await slide.evaluate((main) => {
      const { right, bottom } = main.getBoundingClientRect()
      return [...main.querySelectorAll(':is(header, footer, [data-print="caption"]) button')]
        .filter((b) => b.checkVisibility())
        .filter((b) => {
          const at = b.getBoundingClientRect()
          return at.left < 0 || at.right > right || at.bottom > bottom
        })
        .map((b) => b.textContent)
    })
    expect(beyond).toEqual([])
  })

/** What is read on a slide, and how high its letters are on the screen. */
const lettersOf = (page: Page) =>
  page.locator('[data-present]').evaluate((slide) =>
    [...slide.querySelectorAll('*')].flatMap((node) => {
      const own = [...node.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim())
      const box = node.getBoundingClientRect()
      // What is for who hears the page, and the keys, which come with a pointer.
      let around: Element | null = node
      while (around && around.getBoundingClientRect().width > 1.5) around = around.parentElement
      if (!own || box.width < 2 || around || node.closest('[role="toolbar"]')) return []
      const drawn = node.closest('svg')
      const scale = drawn
        ? ((node as SVGGraphicsElement).getScreenCTM()?.a ?? 1)
        : ((node as HTMLElement).currentCSSZoom ?? 1)
      const size = Number.parseFloat(getComputedStyle(node).fontSize)
      return [{ text: node.textContent ?? '', size: size * scale }]
    }),
  )

for (const [name, keys] of [
  ['ringWrite', []],
  ['ringWrite', ['c']],
  ['four', []],
  ['four', ['p']],
  ['many', []],
] as const)
  test(`read from the last row: ${name} ${keys}`, async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    const v = await new Visualizer(page).open((await scenes())[name])
    await v.press('Shift+P')
    for (const key of keys) await v.press(key)
    await expect(page.locator('[data-present] .vs-stage')).toBeVisible()
    const letters = await lettersOf(page)
    expect(letters.length).toBeGreaterThan(40)
    expect(letters.filter(({ size }) => size < 23.9)).toEqual([])
    const size = await page
      .locator('[data-present] [data-print="caption"] p:visible')
      .first()
      .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize))
    expect(size).toBeGreaterThanOrEqual(43.5)
    // Nothing that acts on the ring stands on a slide.
    await expect(page.locator('[data-present] .stage-button')).toHaveCount(0)
  })
