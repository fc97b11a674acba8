import { expect } from '@playwright/test'
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
  await expect(frame.locator('[data-idle="true"]').first()).toBeVisible()
  const said = await frame.getByTestId('caption').innerText()

  const opened = context.waitForEvent('page')
  await frame.getByRole('button', { name: 'Open', exact: true }).click()
  const alone = new Visualizer(await opened)
  await alone.rest()
  expect(await alone.caption.innerText()).toBe(said)
  await expect(alone.page.getByRole('button', { name: 'Open', exact: true })).toHaveCount(0)
})
