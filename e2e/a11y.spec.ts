/** For whoever hears the page, reads it instead of looking, uses the keys alone, or makes it large. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

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
    expect(names).toEqual(['Stage', 'Code', 'State', 'Memory', 'Log', 'Transcript', 'Stops'])
    for (const name of names) {
      await views.selectOption(name)
      await v.rest()
      await inside(name)
      await expect(v.caption).toBeInViewport({ ratio: 1 })
      for (const act of ['Back', 'Play'])
        await expect(page.getByRole('button', { name: act }).first()).toBeVisible()
    }
    await views.selectOption('Transcript')
    await expect(page.locator('li[aria-current="step"]:has([data-at])')).toBeInViewport({
      ratio: 1,
    })
  })
})
