import { expect, type Page } from '@playwright/test'
import type { Scenario } from '../src/core/machine/scenario.ts'
import { test, Visualizer } from './pages/visualizer.ts'
import { Scene } from './scenes.ts'

/** All of this with the keyboard alone. */
test.use({ reducedMotion: 'reduce' })

/** A ring of 8 that is full, and one more sender asleep. */
async function full(page: Page, scenario: Partial<Scenario> = {}): Promise<Visualizer> {
  const v = await new Visualizer(page).open(await new Scene(scenario).sendMany(9).link())
  await asleep(v)
  return v
}

/** The same, press by press. */
async function fill(v: Visualizer): Promise<void> {
  for (let n = 1; n <= 9; n++) {
    await v.press('s')
    await v.press('Alt+ArrowRight')
  }
  await asleep(v)
}

async function asleep(v: Visualizer): Promise<void> {
  await expect(v.caption).toContainText('Message #9 sleeps')
  await expect(v.actor('sender1')).toHaveAttribute('data-state', 'asleep')
}

for (const kernel of ['6.x', '3.x']) {
  test(`Linux ${kernel}: a full ring, a sender that waits, 15 s, -ERESTARTSYS`, async ({
    page,
  }) => {
    const v = kernel === '6.x' ? await full(page) : await new Visualizer(page).open()
    if (kernel === '3.x') {
      await v.tabTo(/^Linux/)
      await page.keyboard.press('ArrowUp')
      await v.rest()
      // A list keeps letters for itself.
      await page.keyboard.press('Tab')
      await fill(v)
    }
    await expect(page.getByRole('button', { name: 'Let time pass: 15 s' })).toBeVisible()
    await v.press('.')
    await expect(v.caption).toContainText('15 seconds pass')
    await v.pressUntil('Alt+ArrowRight', '-ERESTARTSYS', 3)
    await expect(v.actor('sender1')).toHaveAttribute('data-state', 'idle')
  })
}

test('a remote that completes and whose interrupt is lost: 15 s, then success', async ({
  page,
}) => {
  const v = await full(page)
  await v.switchFault(/Drop the next interrupt/)
  await expect(v.sign('Interrupt')).toHaveAttribute('aria-label', /next one is lost/)
  await v.press('c')
  await v.press('Alt+ArrowRight')
  await v.press('f')
  await v.pressUntil('ArrowRight', /lost|never hears/)
  await expect(v.sign('Interrupt')).toHaveAttribute('aria-label', /lost on the way/)
  await expect(v.actor('sender1')).toHaveAttribute('data-state', 'asleep')
  await v.press('.')
  await v.pressUntil('Alt+ArrowRight', 'Message #9 is published', 4)
})

test('RPMsg-Lite as it is built by default never tells: 15 s, then success', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.tabTo(/^remote/)
  await page.keyboard.press('Enter')
  await v.tabTo(/^RPMsg-Lite/)
  await v.press('Enter')
  await page.keyboard.press('Escape')
  await v.rest()
  await fill(v)
  // It polls, and completes all eight.
  await v.press('c')
  await v.pressUntil('Alt+ArrowRight', /./, 1)
  expect((await v.row('0a0')).slice(6, 11)).toBe('08 00')
  await expect(v.actor('sender1')).toHaveAttribute('data-state', 'asleep')
  await v.press('.')
  await expect(v.caption).toContainText('15 seconds pass')
  await v.pressUntil('Alt+ArrowRight', 'Message #9 is published', 4)
})
