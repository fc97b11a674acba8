import { expect, type Page } from '@playwright/test'
import { heldBack } from './pages/held.ts'
import { test, Visualizer } from './pages/visualizer.ts'

/** The page as it is until its program has come; answers how to let that come. */
async function early(page: Page, fragment = ''): Promise<() => void> {
  const blurAfterPointer = await heldBack(page, '**/assets/first-*.js')
  await page.goto(`/${fragment}`, { waitUntil: 'commit' })
  // Of all sentences one is shown: the page has been read, and it is known whose it is.
  await expect(page.locator('#early p:visible')).toHaveCount(1)
  return blurAfterPointer
}

const FRESH = 'Nothing has been sent. All 8 descriptors are free'

test('the first sentence can be read before the program is here, and the program says the same', async ({
  page,
}) => {
  const blurAfterPointer = await early(page)
  const line = page.locator('#early p:visible')
  await expect(line).toContainText(FRESH)
  const said = await line.innerText()
  blurAfterPointer()
  const visualizer = new Visualizer(page)
  await visualizer.rest()
  await expect(page.locator('#early')).toHaveCount(0)
  expect(await visualizer.caption.innerText()).toBe(said)
})

test('a link is not a fresh ring', async ({ page }) => {
  const blurAfterPointer = await early(page, '#v1.anything')
  await expect(page.locator('#early p:visible')).toHaveText('Setting up the ring.')
  blurAfterPointer()
})

test('it is in the theme and the language that the person has chosen', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('vringscope.settings', '{"theme":"dark","language":"zh"}'),
  )
  const blurAfterPointer = await early(page)
  await expect(page.locator('#early p:visible')).toContainText('还没有发送过')
  await expect(page.locator('#early')).toHaveCSS('background-color', 'rgb(14, 16, 18)')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  blurAfterPointer()
})

for (const damaged of ['null', '{', '{"language":5}'])
  test(`settings that say ${damaged} do not keep it from being read`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('vringscope.settings', text), damaged)
    const blurAfterPointer = await early(page)
    await expect(page.locator('#early p:visible')).toContainText(FRESH)
    blurAfterPointer()
  })

test.describe('with a browser that prefers Chinese', () => {
  test.use({ locale: 'zh-TW' })
  test('it is in Chinese', async ({ page }) => {
    const blurAfterPointer = await early(page)
    await expect(page.locator('#early p:visible')).toContainText('还没有发送过')
    blurAfterPointer()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it is missing', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('this browser runs none')).toBeVisible()
  })
})
