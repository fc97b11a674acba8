import { expect, type Page } from '@playwright/test'
import { openHost } from './hostServer.ts'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test('a frame in somebody’s page has a way out, to the same step', async ({ page, context }) => {
  const { ringWrite } = await scenes()
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><iframe title="ring" width="720" height="480" src="/${ringWrite}"></iframe>`,
    }),
  )
  await page.goto('/host.html')
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('[data-vringscope][data-idle="true"]')).toBeVisible()
  const said = await frame.getByTestId('caption').innerText()

  const opened = context.waitForEvent('page')
  await frame.getByRole('button', { name: 'Open', exact: true }).click()
  const alone = new Visualizer(await opened)
  await alone.rest()
  expect(await alone.caption.innerText()).toBe(said)
  await expect(alone.page.getByRole('button', { name: 'Open', exact: true })).toHaveCount(0)
})

/** Opens Share, chooses as told, and takes the code of the frame away through the clipboard. */
async function copyCode(page: Page, ...choices: string[]): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  for (const name of choices) await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.getByRole('button', { name: 'Copy Embed' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied Embed' })).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Serves a page of another origin around the code: a field of its own, and a script that hears keys. */
async function hostPage(page: Page, code: string) {
  await openHost(
    page,
    `<style>* { box-sizing: border-box }</style>
    <input aria-label="own"><p id="heard"></p>
    <script>document.onkeydown = (e) => { heard.textContent += e.key }</script>
    <div style="width: 1000px">${code}</div>`,
  )
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('[data-vringscope][data-idle="true"]')).toBeVisible()
  return frame
}

test.describe('the code that Share copies', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('shows the step in a page of another origin, at rest, and takes no key of it', async ({
    page,
  }) => {
    const v = await new Visualizer(page).open((await scenes()).ringWrite)
    await v.press('ArrowLeft', 5)
    const [step, length] = await v.step()
    expect(step).toBe(length - 5)
    const caption = await v.caption.innerText()
    const code = await copyCode(page)
    const frame = await hostPage(page, code)
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ width: 720, height: 480 })
    await expect(page.locator('iframe')).toHaveAttribute('title', `A virtio ring, at step ${step}`)
    await expect(frame.getByTestId('caption')).toHaveText(caption.replace(/\s+/g, ' '))
    await expect(frame.locator('.vs-stage')).toBeVisible()
    await expect(frame.getByText(`${step} / ${length}`)).toBeVisible()

    // What is typed in the host is the host's, whatever letter it is.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.keyboard.press('s')
    await page.getByLabel('own').press('k')
    await expect(page.getByLabel('own')).toHaveValue('k')
    await expect(page.locator('#heard')).toHaveText('sk')
    await expect(frame.getByText(`${step} / ${length}`)).toBeVisible()
  })

  test('from empty it begins before the first step, and the walk lies ahead', async ({ page }) => {
    const v = await new Visualizer(page).open((await scenes()).ringWrite)
    const [, length] = await v.step()
    const code = await copyCode(page, 'Start from empty', 'Fit width')
    const frame = await hostPage(page, code)
    const box = await page.locator('iframe').boundingBox()
    expect(box?.width).toBe(1000)
    expect(box?.height).toBeCloseTo(1000 / 1.5, 0)
    await expect(frame.getByText(`Step 0 of ${length}`)).toBeVisible()
    await expect(frame.getByTestId('caption')).toContainText('Nothing has been sent.')
    await frame.getByRole('button', { name: 'Step', exact: true }).first().click()
    await expect(frame.getByText(`Step 1 of ${length}`)).toBeVisible()
    // Whoever has clicked into the frame has its keys.
    await page.keyboard.press('End')
    await expect(frame.getByText(`Step ${length} of ${length}`)).toBeVisible()
  })
})

test('three lines show step 17 of a send, dark, within bounds, and remember nothing', async ({
  page,
  baseURL,
}) => {
  const link = 'v2.tx?do=send&at=17&theme=dark&from=9&to=24&lock=all'
  const frame = await hostPage(
    page,
    `<iframe src="${baseURL}/embed.html#${link}" width="720" height="480" title="ring"></iframe>`,
  )
  const step = (n: number) => expect(frame.getByText(`${n} / 32`)).toBeVisible()
  await step(17)
  await expect(frame.locator('[data-vringscope]').first()).toHaveAttribute('data-theme', 'dark')
  await frame.getByRole('button', { name: 'Step', exact: true }).first().click()
  await step(18)
  await page.keyboard.press('Home')
  await step(9)
  await page.keyboard.press('End')
  await step(24)
  await page.keyboard.press('s')
  await expect(frame.getByText('It is locked on this page.').first()).toBeVisible()
  await step(24)
  const kept = frame.locator('html')
  expect(await kept.evaluate(() => [location.hash, localStorage.length])).toEqual([`#${link}`, 0])
})
