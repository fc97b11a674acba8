import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

const overflow = () => {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
  return [scrollHeight - clientHeight, scrollWidth - clientWidth]
}

for (const [width, height] of [
  [720, 480],
  [390, 844],
  [1440, 720],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [680, 640],
] as const)
  test(`${width}×${height}: sentence, stage and steps without scrolling`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const v = await new Visualizer(page).open((await scenes()).ringWrite)
    expect(await page.evaluate(overflow)).toEqual([0, 0])
    await expect(v.caption).toBeInViewport({ ratio: 1 })
    await expect(page.locator('.vs-stage')).toBeInViewport({ ratio: 0.99 })
    await expect(page.getByRole('button', { name: 'Back' })).toBeInViewport({ ratio: 1 })
  })

test('390×844: every target is large enough for a thumb, every text to be read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await new Visualizer(page).open((await scenes()).ringWrite)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .map((b) => ({ name: b.ariaLabel ?? b.textContent, box: b.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.5)
      .map(({ name, box }) => `${name} ${box.width} × ${box.height}`),
  )
  expect(small).toEqual([])
  const tiny = await page.evaluate(() => {
    const svg = document.querySelector('.vs-stage > svg')
    return [...(svg?.querySelectorAll('text') ?? [])]
      .filter((t) => t.textContent && t.getBoundingClientRect().width > 0)
      .map((t) => {
        const scale = (t as SVGTextElement).getScreenCTM()?.a ?? 1
        return {
          text: t.textContent,
          size: Number.parseFloat(getComputedStyle(t).fontSize) * scale,
        }
      })
      .filter(({ size }) => size < 9.4)
      .map(({ text, size }) => `${text} ${size}`)
  })
  expect(tiny).toEqual([])
})

test('a finger steps on the stage: to the left forward, to the right back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  const here = await v.caption.innerText()
  const swipe = async (from: number, to: number) => {
    const stage = page.locator('.vs-stage > svg').first()
    const at = (clientX: number) => ({
      pointerType: 'touch',
      isPrimary: true,
      pointerId: 7,
      clientX,
      clientY: 400,
    })
    await stage.dispatchEvent('pointerdown', at(from))
    await stage.dispatchEvent('pointerup', at(to))
    await v.rest()
  }
  await swipe(120, 300)
  await expect(v.caption).not.toHaveText(here)
  await swipe(300, 120)
  await expect(v.caption).toHaveText(here)
  // Too short to be meant.
  await swipe(200, 170)
  await expect(v.caption).toHaveText(here)
})

test('on a phone one thing is shown at a time, and all is within reach', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await new Visualizer(page).open((await scenes()).ringWrite)
  for (const [tab, text] of [
    ['Code', 'virtqueue_add'],
    ['State', 'avail.idx'],
    ['Memory', 'desc[0]'],
    ['Log', 'Function'],
  ]) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.locator('.vs-stage')).toHaveCount(0)
    await expect(page.getByText(text).first()).toBeVisible()
  }
  await page.getByRole('button', { name: 'Model and settings' }).click()
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible()
})

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
  [390, 844],
] as const)
  test(`from a window of ${width} × ${height} one page is printed, with all of the stage`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await new Visualizer(page).open((await scenes()).ringWrite)
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    const [stage, around] = await page.locator('[data-print="stage"]').evaluate((box) => {
      const inner = box.querySelector('.vs-stage')?.getBoundingClientRect()
      return [inner?.right ?? 0, box.getBoundingClientRect().right]
    })
    expect(stage).toBeGreaterThan(0)
    expect(stage).toBeLessThanOrEqual(around + 0.5)
  })
