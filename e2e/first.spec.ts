/** The first page: what this is, and what people ask, for who is new; in nobody's way. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

const ask = (v: Visualizer) => v.page.getByRole('region', { name: 'Questions people ask' })
const what = (v: Visualizer) => v.page.getByRole('region', { name: 'What is this?' })

test('says what this is, until it is closed once; the first step takes its place', async ({
  page,
}) => {
  const v = await new Visualizer(page).open()
  await expect(what(v)).toContainText('rpmsg is the format of the messages')
  await expect(page.getByRole('img', { name: /^Linux, the driver, on the left/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(what(v)).toHaveCount(0)
  await page.reload()
  await v.rest()
  await expect(ask(v).getByRole('link')).toHaveCount(8)
  await v.click('What is this?')
  await expect(what(v)).toBeVisible()
  await v.press('s')
  await expect(what(v)).toHaveCount(0)
  await page.keyboard.press('Home')
  await v.rest()
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
})

test('one click, or Enter, opens the situation with its sentence; Back leads to the empty ring', async ({
  page,
}) => {
  const v = await new Visualizer(page).open()
  await v.click('Questions people ask')
  const links = ask(v).getByRole('link')
  await links.first().focus()
  await page.keyboard.press('Enter')
  await expect(v.caption).toContainText('the fifth send sleeps until one does')
  await v.rest()
  expect(new URL(page.url()).hash).toBe('#ask.block')
  // The next step tells of itself; keys work without a click.
  await v.press('c')
  await expect(v.caption).not.toContainText('the fifth send')
  await page.goBack()
  await expect(v.caption).toContainText('Nothing has been sent')
  await v.rest()
  await ask(v).getByRole('link', { name: 'used.len' }).click()
  await expect(v.caption).toContainText('How many bytes the remote wrote')
})

test('a question has an address; one that nobody asks is refused like any other link', async ({
  page,
}) => {
  const v = await new Visualizer(page).open('#ask.order')
  await expect(v.caption).toContainText('here 2 before 0 and 1')
  await page.goto('/#ask.nothing')
  await page.reload()
  await expect(page.getByRole('alert').filter({ has: page.getByRole('textbox') })).toBeVisible()
})

test('on a phone it is one press away, and at #ask on every page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const v = await new Visualizer(page).open()
  await v.click('New here?')
  const sheet = page.getByRole('dialog', { name: 'New here?' })
  await expect(sheet).toContainText('A vring is the bookkeeping')
  await sheet.getByRole('link', { name: 'ENOMEM' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(v.caption).toContainText('it returns -ENOMEM at once')
  await expect(page.getByRole('button', { name: 'New here?' })).toHaveCount(0)
  await page.goto('/#ask')
  await expect(sheet.getByRole('link')).toHaveCount(8)
})

test('in somebody’s page there is nothing of it but behind the keys', async ({ page }) => {
  await page.route('**/host', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="/" title="ring" style="width:1300px;height:860px"></iframe>',
    }),
  )
  await page.goto('/host')
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('[data-vringscope][data-idle="true"]')).toBeAttached()
  // What the first page has there comes with the rest of the words; then the keys do, too.
  await frame.getByRole('button', { name: 'Legend and keys' }).click()
  await frame.getByRole('dialog').press('Escape')
  await expect(frame.getByText('What is this?')).toHaveCount(0)
  await frame.getByRole('button', { name: 'Legend and keys' }).click()
  await frame.getByRole('button', { name: 'New here?' }).click()
  await expect(frame.getByRole('dialog').getByRole('link')).toHaveCount(8)
})
