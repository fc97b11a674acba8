/** What a browser remembers of a visit: the settings, and where a person left off. */
import { expect, type Page } from '@playwright/test'
import { decodeLink } from '../src/link/link.ts'
import { openCommand } from '../src/session/script/openCommand.ts'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

const SESSION = 'vringscope.session'
const SETTINGS = 'vringscope.settings'

/** The step at which the remembered session stands; -1 if there is none. */
async function rememberedStep(page: Page): Promise<number> {
  const text = await page.evaluate((name) => localStorage.getItem(name), SESSION)
  const decoded = text ? await decodeLink(text) : null
  return decoded && 'state' in decoded ? (openCommand(decoded.state)?.cursor ?? -1) : -1
}

test('who comes back finds the last session, and may start afresh', async ({ page }) => {
  const v = await new Visualizer(page).open()
  const afresh = page.getByRole('button', { name: 'Start over' })
  await v.press('s')
  await v.press('ArrowRight', 2)
  expect(await v.step()).toEqual([3, 3])
  // What is remembered follows a little behind the steps.
  await expect.poll(() => rememberedStep(page)).toBe(3)

  await v.open()
  expect(await v.step()).toEqual([3, 3])
  await expect(afresh).toBeVisible()
  await v.press('ArrowRight')
  expect(await v.step()).toEqual([4, 4])
  await expect(afresh).toBeHidden()

  await v.open()
  await afresh.click()
  await v.rest()
  await expect(v.caption).toContainText('Nothing has been sent')
  await expect(afresh).toBeHidden()
})

test('a link goes before what is remembered', async ({ page }) => {
  const { ringWrite } = await scenes()
  const v = await new Visualizer(page).open()
  await page.evaluate((name) => localStorage.setItem(name, 'v1.x'), SESSION)
  await v.open(ringWrite)
  await expect(v.caption).toContainText('The driver writes head 1 into avail.ring[3]')
  await expect(page.getByRole('button', { name: 'Start over' })).toHaveCount(0)
})

test('what is damaged is set aside, with a line about it', async ({ page }) => {
  await page.addInitScript(
    ([session, settings]) => {
      localStorage.setItem(session, 'v1.!')
      localStorage.setItem(settings, '{"theme":"pink"}')
    },
    [SESSION, SETTINGS],
  )
  const v = await new Visualizer(page).open()
  await expect(v.notice).toContainText('set aside')
  await v.click('Send #1')
  expect(await v.step()).toEqual([1, 1])
  const kept = await page.evaluate(
    (names) => names.map((name) => localStorage.getItem(`${name}.damaged`)),
    [SESSION, SETTINGS],
  )
  expect(kept).toEqual(['v1.!', '{"theme":"pink"}'])
})

test('settings stay: Chinese, letter keys off', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.press('l')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(v.caption).toContainText('空')
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByRole('switch', { name: '字母键' }).click()
  await page.keyboard.press('Escape')

  await v.open()
  await expect(v.caption).toContainText('空')
  await v.press('s')
  await expect(page.getByTestId('answer')).toHaveCount(0)
  expect(await page.evaluate(() => location.hash)).toBe('')
})

test.describe('a person whose browser speaks Chinese', () => {
  test.use({ locale: 'zh-CN' })
  test('is spoken to in Chinese', async ({ page }) => {
    const v = await new Visualizer(page).open()
    await expect(v.caption).toContainText('空')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(v.caption).not.toContainText('空')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test('on paper there are the sentence, the stage and the registers, on one page', async ({
  page,
}) => {
  const { ringWrite } = await scenes()
  const v = await new Visualizer(page).open(ringWrite)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await expect(v.caption).toBeVisible()
  await expect(page.getByRole('region', { name: 'State' })).toBeVisible()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('region', { name: 'Memory' })).toBeHidden()
})
