/** The cards of names: what a person who is new asks is answered by pointing at the thing. */
import { expect, type Locator } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { goingRound } from './scenes.ts'

const key = (name: string) => `[data-key="${name}"]`

/** What is asked, where a person points, and what the card says. */
const QUESTIONS: readonly (readonly [asked: string, at: string, says: RegExp])[] = [
  ['when is an entry visible?', key('avail.slot.3'), /Not published: avail\.idx is 11/],
  ['index and slot?', key('avail.hub'), /1011 & 0111 = 011, slot 3.*slot = index & \(num − 1\)/],
  ['who writes used.idx?', key('used.hub'), /Writes\s*the remote/],
  ['num_free 0 while used?', key('driver.reg.num_free'), /now: adding returns -ENOSPC.*taken back/],
  ['when do id and slot part?', key('used.slot.4'), /slot gives the order, the id says which/],
  ['when is a kick left out?', key('wire.kick'), /Left out\s*if used\.flags is 1, or avail_event/],
  ['where do buffers come from?', key('buf.2'), /Allocated once, at probe, and used again/],
  ['full ring, with wait?', key('driver.title.waitQueue'), /sleep in sendq.*15 seconds at most/],
  ['in which order are they reused?', key('free_head'), /what came back last is used first/],
  ['who sees last_used_idx?', key('driver.reg.last_used_idx'), /Reads\s*the driver alone/],
]

test('ten questions of a beginner are answered by the cards of what they are about', async ({
  page,
}) => {
  const v = await new Visualizer(page).open(await goingRound('add.ring').link())
  const card = page.locator('[data-card]')
  for (const [asked, at, says] of QUESTIONS) {
    await middleOf(page.locator(at).first())
    await expect(card, asked).toContainText(says)
    await page.mouse.move(700, 2)
  }
  await v.rest()
})

/** Pointed at in its middle, whatever lies above it there. */
const middleOf = (thing: Locator) => thing.hover({ force: true })

test('with the keyboard, a name is found, its card read, and the step that wrote it reached', async ({
  page,
}) => {
  const v = await new Visualizer(page).open(await goingRound('add.ring').link())
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Name' }).fill('used.idx')
  await page.keyboard.press('Enter')
  const card = page.getByRole('group', { name: 'used.idx' })
  await expect(card).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(card.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(
    card.getByRole('button', { name: /^Go to step \d+, which wrote it last/ }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await v.rest()
  await expect(v.caption).toContainText('used.idx 5 → 6')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)

  // What is no field has a card too.
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Name' }).fill('in flight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'in flight' })).toContainText(
    'The remote has taken it',
  )
})

test('chips of the top bar and lanes of the timeline have cards, and a menu has none in its way', async ({
  page,
}) => {
  await new Visualizer(page).open(await goingRound('add.ring').link())
  const card = page.locator('[data-card]')
  await page.getByText('desc 0–7').hover()
  await expect(card).toContainText('who holds it, step by step')
  const features = page.getByRole('button', { name: /^Features/ })
  await features.hover()
  await expect(card).toContainText('What both sides negotiated')
  await features.click()
  await expect(card).toHaveCount(0)
})

test('? opens what the marks mean, drawn by the stage, and the keys', async ({ page }) => {
  await new Visualizer(page).open()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Legend and keys' })
  const legend = sheet.getByRole('region', { name: 'What the marks mean' })
  await expect(legend.getByText('in flight', { exact: true })).toBeVisible()
  const colours = await legend
    .locator('.id-chip .fill')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill))
  // Each state has a colour of its own; hatched stands there a second time.
  expect(new Set(colours).size).toBeGreaterThanOrEqual(7)
  await expect(sheet.getByText('remote takes next').first()).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('a tap brings the card up from the lower edge, with a way to close it', async ({ page }) => {
    await new Visualizer(page).open(await goingRound('add.ring').link())
    await page.locator(key('avail.hub')).first().tap({ force: true })
    const card = page.getByRole('group', { name: 'avail.idx' })
    await expect(card).toBeVisible()
    const box = await card.boundingBox()
    expect([box?.x, Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 844])
    await card.getByRole('button', { name: 'Close' }).tap()
    await expect(card).toHaveCount(0)
  })
})
