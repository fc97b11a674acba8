import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Visualizer } from './pages/visualizer.ts'

test('the built page opens without an error, a failed request or a call elsewhere', async ({
  page,
  baseURL,
}) => {
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) {
      wrong.push(`elsewhere: ${request.url()}`)
    }
  })
  await page.goto('/')
  await expect(page).toHaveTitle(/vringscope/)
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(wrong).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page has no accessibility violation (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await new Visualizer(page).open()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
}
