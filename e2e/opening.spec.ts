/** A long history is opened: the page says how far, nothing of the old ring acts, and it can be left. */
import { expect, type Page } from '@playwright/test'
import { handActor } from '../src/core/machine/actors.ts'
import { DEFAULT_SCENARIO } from '../src/core/machine/scenario.ts'
import { encodeLink } from '../src/link/testing/encodeLink.ts'
import { DEFAULT_SETTINGS } from '../src/protocol/protocol.ts'
import { Execution } from '../src/session/execution.ts'
import { heldBack } from './pages/held.ts'
import { test, Visualizer } from './pages/visualizer.ts'

const CALLS = 60_000

/** The same call by hand, over and over: a million steps. */
async function longLink(): Promise<{ link: string; steps: number }> {
  const actor = handActor(DEFAULT_SCENARIO)
  const call = { actor, call: { fn: 'newVirtqueue', q: 1 } } as const
  const once = new Execution(DEFAULT_SCENARIO)
  once.start(actor, call.call)
  while (once.machine.runnable(actor)) once.step(actor)
  const { length } = once
  const choices = Array.from({ length: CALLS }, () => [call, { actor, steps: length }]).flat()
  const state = { scenario: DEFAULT_SCENARIO, settings: DEFAULT_SETTINGS, choices, cursor: 0 }
  return { link: await encodeLink(state), steps: CALLS * length }
}

const cover = (page: Page) => page.getByRole('dialog', { name: /^Opening/ })

test('a long link says how far it is, and can be cancelled: it stays in the address', async ({
  page,
}) => {
  const { link, steps } = await longLink()
  const v = await new Visualizer(page).open()
  await page.evaluate((hash) => {
    location.hash = hash
  }, link)
  await expect(cover(page)).toHaveText(
    new RegExp(`^Opening ${new Intl.NumberFormat('en').format(steps)} steps…`),
  )
  // What is pressed now is not for the ring below.
  await page.keyboard.press('s')
  await page.keyboard.press('Escape')
  await expect(cover(page)).toHaveCount(0)
  const refused = page.getByRole('alert').filter({ hasText: 'you stopped it' })
  await expect(refused.getByRole('textbox')).toHaveValue(link.slice(0, 20_000))
  expect(await page.evaluate(() => location.hash.slice(1))).toBe(link)
  await refused.getByRole('button', { name: 'Start with an empty ring' }).click()
  await v.rest()
  expect(await v.step()).toEqual([0, 0])
})

test('a value that is chosen while a link is read is that of the ring which goes, and says so', async ({
  page,
}) => {
  const release = await heldBack(page, '**/assets/openLink-*.js')
  const v = await new Visualizer(page).open()
  await page.evaluate(() => {
    location.hash = 'ask.order'
  })
  const num = page.getByRole('combobox', { name: 'num' })
  await num.selectOption('4')
  await expect(num).toHaveValue('8')
  release()
  await expect(v.caption).toContainText('here 2 before 0 and 1')
  await expect(num).toHaveValue('8')
  await expect(v.notice).toContainText('Nothing was done')
})
