/** What people do who do not wait: nothing throws (see `test`), and the page goes on. */
import { expect, type FrameLocator } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { gather, kill } from './pages/workers.ts'
import { scenes } from './scenes.ts'

/** Still there, and a step works. */
async function goesOn(v: Visualizer, length: number): Promise<void> {
  await v.press('Home')
  await v.press('ArrowRight')
  await expect(v.caption).not.toHaveText('')
  expect(await v.step()).toEqual([1, length])
}

test('while it plays: other widths, themes, languages, queues and perspectives', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  const [, length] = await v.step()
  await v.press('Home')
  await page.keyboard.press(' ')
  await expect(v.root).toHaveAttribute('data-idle', 'false')
  let before = 0
  for (const [width, height] of [
    [1000, 800],
    [720, 480],
    [390, 844],
    [1920, 1080],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const key of ['t', 'l', 'o', 'v', 'h', 'l', 'v']) await page.keyboard.press(key)
    // It plays all the while: never back, and never another history.
    await expect.poll(async () => (await v.step())[0], { timeout: 15_000 }).toBeGreaterThan(before)
    const [cursor, of] = await v.step()
    expect(of).toBe(length)
    before = cursor
  }
  await page.keyboard.press(' ')
  await v.rest()
  await goesOn(v, length)
})

test('another ring while it plays starts again, and can be undone', async ({ page }) => {
  const v = await new Visualizer(page).open((await scenes()).kicked)
  const [, length] = await v.step()
  await v.press('Home')
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await v.choose('num', '64')
  expect(await v.step()).toEqual([0, 0])
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await v.click('Undo the restart')
  expect((await v.step())[1]).toBe(length)
  await goesOn(v, length)
})

test('keys and clicks faster than anything can follow', async ({ page }) => {
  const v = await new Visualizer(page).open()
  const hit = (key: string, times: number) =>
    page.evaluate(
      ([k, n]) => {
        for (let i = 0; i < n; i++)
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: k, bubbles: true }))
      },
      [key, times] as const,
    )
  await hit('s', 30)
  await hit('ArrowRight', 60)
  for (const key of ['c', 'f', 'k', 'r', 'ArrowLeft', ' ', '.', 's', ' ']) await hit(key, 9)
  const back = page.getByRole('button', { name: 'Back' }).first()
  await back.evaluate((button: HTMLElement) => {
    for (let i = 0; i < 20; i++) button.click()
  })
  // In the past it asks before it acts; whatever plays stops.
  await page.keyboard.press('Escape')
  if (await page.getByRole('button', { name: 'Pause' }).isVisible()) await page.keyboard.press(' ')
  await v.rest()
  await goesOn(v, (await v.step())[1])
})

test('a worker that dies is replaced: same step, same bytes, and the history', async ({ page }) => {
  await gather(page)
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  await v.press('ArrowLeft', 2)
  const [step, bytes, caption] = [await v.step(), await v.allBytes(), await v.caption.innerText()]
  expect(await kill(page)).toBe(2)
  await expect(v.notice).toContainText('you are at the same step')
  await v.rest()
  expect([await v.step(), await v.allBytes(), await v.caption.innerText()]).toEqual([
    step,
    bytes,
    caption,
  ])
  await v.press('End')
  expect(await v.step()).toEqual([step[1], step[1]])

  // While it plays, it goes on with the next one. After the third the page does it by itself.
  await v.press('Home')
  await page.keyboard.press(' ')
  const [at] = await v.step()
  expect(await kill(page)).toBe(3)
  await expect.poll(async () => (await v.step())[0], { timeout: 15_000 }).toBeGreaterThan(at + 1)
  expect((await v.step())[0]).toBeLessThan(step[0])
  await page.keyboard.press(' ')
  await v.rest()
  expect(await kill(page)).toBe(3)
  await expect(v.notice).toContainText('runs on the page itself now')
  await v.rest()
  await v.press('End')
  expect(await v.step()).toEqual([step[1], step[1]])
  await v.press('Alt+ArrowRight')
  await expect(v.caption).toContainText('is published')
})

test('two in one page: keys go to the one that has the focus', async ({ page, baseURL }) => {
  // Both in sight: a browser draws no frames for one that is not.
  await page.setViewportSize({ width: 1300, height: 1700 })
  const { ringWrite, kicked } = await scenes()
  const of = (link: string) =>
    `<iframe src="${baseURL}/${link}" width="1200" height="800"></iframe>`
  await page.setContent(`${of(ringWrite)}${of(kicked)}`)
  const [one, two] = [0, 1].map((n) => page.locator('iframe').nth(n).contentFrame())
  const rest = (frame: FrameLocator) =>
    expect(frame.locator('[data-vringscope][data-idle]')).toHaveAttribute('data-idle', 'true')
  const stepOf = async (frame: FrameLocator) => {
    await rest(frame)
    const text = await frame.locator('[data-vringscope]').innerText()
    return Number(/Step (\d+) of/.exec(text)?.[1])
  }
  const [first, second] = [await stepOf(one), await stepOf(two)]
  await one.getByTestId('caption').click()
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('ArrowLeft')
    await rest(one)
  }
  expect([await stepOf(one), await stepOf(two)]).toEqual([first - 3, second])
  await two.getByTestId('caption').click()
  await page.keyboard.press('ArrowLeft')
  await rest(two)
  expect([await stepOf(one), await stepOf(two)]).toEqual([first - 3, second - 1])
})
