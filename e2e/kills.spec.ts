/**
 * Workers that die behind whatever a person does: after each act the page shows what a replay says
 * that has lost nothing, and what is being written is still there. The soak kills without end.
 */
import { expect } from '@playwright/test'
import { Random } from '../src/core/testing/random.ts'
import { test } from './pages/visualizer.ts'
import { kill } from './pages/workers.ts'
import { HARMING } from './soak/deeds/harming.ts'
import { HISTORY } from './soak/deeds/history.ts'
import { WALKING } from './soak/deeds/walking.ts'
import { Pair } from './soak/pair.ts'

test.use({ reducedMotion: 'reduce' })

/** So many take some seconds; `KILLS=200` takes as many as one likes. */
const KILLS = Number(process.env.KILLS ?? 30)
/** What takes its time by itself says nothing about workers. */
const { play: _play, scrub: _scrub, ring, branch, breakpoint, ...others } = HISTORY
const DEEDS = [
  ...Object.values({ ...WALKING, ...others }),
  // What a worker that dies might lose.
  ...[ring, ring, ring, branch, branch, breakpoint, breakpoint, HARMING['kill in the midst']],
]

test(`${KILLS} workers die behind acts, branches, breakpoints, drafts and undo, and nothing is lost`, async ({
  page,
}) => {
  test.setTimeout(90_000 + KILLS * 2_000)
  const pair = new Pair(page)
  // Three deaths within a minute leave no worker: here a minute goes by with each.
  await page.addInitScript(() => {
    const now = performance.now.bind(performance)
    let later = 0
    performance.now = () => now() + later
    Object.assign(globalThis, {
      passMinute: () => {
        later += 61_000
      },
    })
  })
  const passMinute = () =>
    page.evaluate(() => (globalThis as unknown as { passMinute: () => void }).passMinute())
  await pair.begin('')
  const random = new Random(13)
  const seen = new Set<string>()
  let workers = 1
  for (let n = 1; n <= KILLS; n++) {
    await passMinute()
    const possible = DEEDS.filter(({ can }) => can?.(pair) ?? true)
    const deed = random.pick(possible)
    // It is asked for while the next worker is on its way.
    workers = await kill(page)
    const done = await deed.do(pair, random)
    const { branches, breakpoints, canUndoRestart } = pair.twin.frame
    if (branches.length > 0) seen.add('branches')
    if (breakpoints.length > 0) seen.add('breakpoints')
    if (canUndoRestart) seen.add('a restart to undo')
    if (n % 10 === 0) expect(await pair.compare(), `after kill ${n}, ${done}`).toBeNull()
    else expect(await pair.cursor(), `after kill ${n}, ${done}`).toBe(pair.twin.frame.cursor)
  }
  expect([...seen].sort()).toEqual(['a restart to undo', 'branches', 'breakpoints'])
  expect(workers).toBeGreaterThanOrEqual(KILLS)
  for (const end of ['Home', 'End']) {
    await pair.press(end)
    expect(await pair.compare(), end).toBeNull()
  }
  await page.keyboard.press('Shift+S')
  const data = page.getByLabel('Data', { exact: true })
  await data.fill('half a mess')
  await passMinute()
  await kill(page)
  await pair.v.rest()
  await expect(data).toHaveValue('half a mess')
})
