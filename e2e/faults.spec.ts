import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

test.use({ reducedMotion: 'reduce' })

interface Case {
  readonly fault: string
  /** What the chip in the top bar says while it waits. */
  readonly short: string
  /** Until the fault is armed. */
  readonly before: (v: Visualizer) => Promise<void>
  /** Until its sign is on the screen. */
  readonly sign: (v: Visualizer) => Promise<void>
}

const nothing = async () => {}
/** Eight sends that are published, of which the remote takes two. */
async function lap(v: Visualizer): Promise<void> {
  await v.goBy('Send')
  await v.press('s', 8)
  await v.press('c', 2)
  await v.goBy('Step')
}
async function sleeper(v: Visualizer): Promise<void> {
  await v.goBy('Send')
  await v.press('s', 9)
  await v.press('c')
  await v.goBy('Step')
}

const CASES: readonly Case[] = [
  {
    fault: 'Skip the driver’s wmb',
    short: 'no wmb',
    before: nothing,
    sign: async (v) => {
      await v.press('s')
      await v.pressUntil('ArrowRight', 'Fault: no write barrier')
      await expect(v.sign('Store order')).toHaveAttribute('aria-label', /index goes in front/)
    },
  },
  {
    fault: 'Drop the next kick',
    short: 'lost kick',
    before: nothing,
    sign: async (v) => {
      await v.press('s')
      await v.pressUntil('ArrowRight', 'the kick is lost')
      await expect(v.sign('Kick')).toHaveAttribute('aria-label', /nobody heard/)
    },
  },
  {
    fault: 'The notify hook fails',
    short: 'failing hook',
    before: nothing,
    sign: async (v) => {
      await v.press('s')
      await v.pressUntil('ArrowRight', 'broken becomes true')
      await expect(v.sign('Kick')).toHaveAttribute('aria-label', /hook failed/)
      await expect(v.root.getByText('Broken', { exact: true })).toBeVisible()
    },
  },
  {
    fault: 'Drop the next interrupt',
    short: 'lost interrupt',
    before: sleeper,
    sign: async (v) => {
      await v.press('f')
      await v.pressUntil('ArrowRight', /interrupt.*(lost|never)/i)
      await expect(v.sign('Interrupt')).toHaveAttribute('aria-label', /never heard/)
      await expect(v.actor('sender1')).toHaveAttribute('data-state', 'asleep')
    },
  },
  {
    fault: 'Return a bad id',
    short: 'bad used id',
    before: lap,
    sign: async (v) => {
      await v.press('f')
      await v.pressUntil('ArrowRight', 'The remote writes id 9')
      await v.press('Alt+ArrowRight')
      await expect(v.page.locator('[data-wrong]')).toHaveCount(8)
      await v.press('s')
      await v.pressUntil('ArrowRight', 'returned id 9')
      await expect(v.root.getByText('Broken', { exact: true })).toBeVisible()
      await v.click('Step back')
      await expect(v.root.getByText('Broken', { exact: true })).toHaveCount(0)
    },
  },
  {
    fault: 'Return an id twice',
    short: 'id twice',
    before: lap,
    sign: async (v) => {
      await v.press('f')
      await v.pressUntil('ArrowRight', 'with one buffer twice in it')
      await expect(v.page.getByTestId('ruleBroken')).toContainText(/twice|in flight/)
      // A takes it, and before A has added it again, B finds it once more.
      await v.press('Alt+ArrowRight')
      await v.press('1')
      await v.pressUntil('1', 'drops tx_lock')
      await v.press('2')
      await v.pressUntil('2', 'no buffer is out under this head')
      await expect(v.root.getByText('Broken', { exact: true })).toBeVisible()
    },
  },
  {
    fault: 'Publish before writing',
    short: 'torn publish',
    before: lap,
    sign: async (v) => {
      await v.press('f')
      await v.pressUntil('ArrowRight', 'public before the entry')
      await expect(v.sign('Store order')).toHaveAttribute('aria-label', /not written yet/)
    },
  },
  {
    fault: 'The remote stops consuming',
    short: 'remote hangs',
    before: nothing,
    sign: async (v) => {
      await v.press('s')
      await v.press('Alt+ArrowRight')
      await v.press('c')
      await expect(v.notice).toContainText('The remote takes nothing more')
    },
  },
]

for (const kernel of ['6.x', '3.x'])
  for (const { fault, short, before, sign } of CASES)
    test(`Linux ${kernel}: “${fault}” leads to its sign`, async ({ page }) => {
      const v = await new Visualizer(page).open()
      if (kernel === '3.x') await v.choose('Linux', '3.x')
      await before(v)
      await page.keyboard.press('x')
      await page.getByRole('switch', { name: fault }).click()
      await v.rest()
      await page.keyboard.press('Escape')
      const chip = page.getByRole('button', { name: /^Faults/ })
      await expect(chip).toContainText(short)
      await sign(v)
      await expect(chip).toContainText(short === 'remote hangs' ? short : 'none')
    })
