import { expect } from '@playwright/test'
import { test } from './pages/visualizer.ts'

test('the built page opens without an error, a failed request or a call elsewhere', async ({
  page,
  baseURL,
}) => {
  const wrong: string[] = []
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
