/** Each fault leads to its sign: the moment before it is opened as a link, and one press shows it. */
import { expect } from '@playwright/test'
import type { KernelId } from '../src/core/machine/scenario.ts'
import { test, Visualizer } from './pages/visualizer.ts'
import { Scene } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

interface Moment {
  /** What is said there. */
  readonly says: string | RegExp
  /** As far as the step that says it. */
  readonly scene: (s: Scene) => Scene
  readonly signs: (v: Visualizer) => Promise<void>
}

/** Eight sends that are published, of which the remote takes two. */
const lap = (s: Scene) => s.sendMany(8).takeMany(2)
const sending = (s: Scene) => s.send('hello', 'step')
const completing = (s: Scene) => s.complete(0, 1, 'step')
const broken = (v: Visualizer) => v.root.getByText('Broken', { exact: true })

const MOMENTS: Readonly<Record<string, Moment>> = {
  'skipped barrier': {
    says: 'Fault: no write barrier',
    scene: (s) => sending(s.arm('skipWmb')).to('fault.skipWmb'),
    signs: (v) =>
      expect(v.sign('Store order')).toHaveAttribute('aria-label', /index goes in front/),
  },
  'dropped kick': {
    says: 'the kick is lost',
    scene: (s) => sending(s.arm('dropKick')).to('notify.ring'),
    signs: (v) => expect(v.sign('Kick')).toHaveAttribute('aria-label', /lost on the way/),
  },
  'failing hook': {
    says: 'broken becomes true',
    scene: (s) => sending(s.arm('notifyFails')).to('notify.broken'),
    signs: async (v) => {
      await expect(v.sign('Kick')).toHaveAttribute('aria-label', /hook failed/)
      await expect(broken(v)).toBeVisible()
    },
  },
  'dropped interrupt': {
    says: /interrupt.*(lost|never)/i,
    scene: (s) => completing(s.sendMany(9).take().arm('dropInterrupt')).to('done.interrupt'),
    signs: async (v) => {
      await expect(v.sign('Interrupt')).toHaveAttribute('aria-label', /lost on the way/)
      await expect(v.actor('sender1')).toHaveAttribute('data-state', 'asleep')
    },
  },
  'bad id, written': {
    says: 'The remote writes id 9',
    scene: (s) => completing(lap(s).arm('badId', 10)).to('done.id'),
    signs: async (v) => {
      await v.press('Alt+ArrowRight')
      await expect(v.page.locator('[data-wrong]')).toHaveCount(8)
    },
  },
  'bad id, read': {
    says: 'returned id 9',
    scene: (s) =>
      sending(lap(s).arm('badId', 10).complete(0).finish('remote')).to('get.outOfRange'),
    signs: async (v) => {
      await expect(broken(v)).toBeVisible()
      await v.click('Step back')
      await expect(broken(v)).toHaveCount(0)
    },
  },
  'id twice, published': {
    says: 'one buffer is in it twice',
    scene: (s) => completing(lap(s).arm('duplicateId')).to('done.idx'),
    signs: (v) => expect(v.page.getByTestId('ruleBroken')).toContainText(/twice|in flight/),
  },
  'id twice, read': {
    says: 'no buffer is out under this head',
    // One sender takes it, and before it has added it again, another finds it once more.
    scene: (s) => {
      sending(lap(s).arm('duplicateId').complete(0).finish('remote')).goTo('sender1', 'tx.unlock')
      return s.send('b', 'step', {}, 1).goTo('sender2', 'get.notHead')
    },
    signs: (v) => expect(broken(v)).toBeVisible(),
  },
  'torn publish': {
    says: 'visible before the entry',
    scene: (s) => completing(lap(s).arm('tornPublish')).to('done.idx'),
    signs: (v) => expect(v.sign('Store order')).toHaveAttribute('aria-label', /not written yet/),
  },
}

const KERNELS: readonly (readonly [string, KernelId])[] = [
  ['6.x', 'linux-6.x'],
  ['3.x', 'linux-3.x'],
]

for (const [kernel, id] of KERNELS) {
  test(`Linux ${kernel}: one press leads each fault to its sign`, async ({ page }) => {
    const v = await new Visualizer(page).open()
    for (const [name, { says, scene, signs }] of Object.entries(MOMENTS))
      await test.step(name, async () => {
        await v.go(
          await scene(new Scene({ kernel: id }))
            .back()
            .link(),
        )
        await expect(v.caption).not.toContainText(says)
        await v.press('ArrowRight')
        await expect(v.caption).toContainText(says)
        await signs(v)
        await expect(page.getByRole('button', { name: /^Faults/ })).toContainText('none')
      })
  })

  test(`Linux ${kernel}: a remote that has stopped takes nothing`, async ({ page }) => {
    const scene = new Scene({ kernel: id }).arm('stopConsuming').send('hello')
    const v = await new Visualizer(page).open(await scene.link())
    await v.press('c')
    await expect(v.notice).toContainText('The remote hangs and takes nothing more')
    await expect(page.getByRole('button', { name: /^Faults/ })).toContainText('remote hangs')
  })
}

test('every fault has a switch, and the chip says which one waits', async ({ page }) => {
  const v = await new Visualizer(page).open()
  const chip = page.getByRole('button', { name: /^Faults/ })
  await page.keyboard.press('x')
  for (const [fault, short] of [
    ['Skip the driver’s wmb', 'no wmb'],
    ['Drop the next kick', 'lost kick'],
    ['The notify hook fails', 'failing hook'],
    ['Drop the next interrupt', 'lost interrupt'],
    ['Return a bad id', 'bad used id'],
    ['Return an id twice', 'id twice'],
    ['Publish before writing', 'torn publish'],
    ['The remote stops consuming', 'remote hangs'],
  ]) {
    await page.getByRole('switch', { name: fault }).click()
    await v.rest()
    await expect(chip).toContainText(short)
    await page.getByRole('switch', { name: fault }).click()
    await v.rest()
    await expect(chip).toContainText('none')
  }
})

/** The whole way, press by press. */
for (const kernel of ['6.x', '3.x'])
  test(`Linux ${kernel}: a bad id by the keyboard, from the empty ring to the broken one`, async ({
    page,
  }) => {
    const v = await new Visualizer(page).open()
    if (kernel === '3.x') await v.choose('Linux', '3.14')
    await v.goBy('Send')
    await v.press('s', 8)
    await v.press('c', 2)
    await v.goBy('Step')
    await v.switchFault(/^Return a bad id/)
    await v.press('f')
    await v.pressUntil('ArrowRight', 'The remote writes id 9')
    await v.press('Alt+ArrowRight')
    await expect(page.locator('[data-wrong]')).toHaveCount(8)
    await v.press('s')
    await v.pressUntil('ArrowRight', 'returned id 9')
    await expect(broken(v)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Faults/ })).toContainText('none')
  })
