/** What moves, what never does, and what is there in its place. */
import { expect } from '@playwright/test'
import { cut, sentIn, startFilm } from './pages/film.ts'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

/** Leaves a little for clocks that are read at different moments. */
const READING_MS = 1150

const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y)

test.describe('with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' })

  test('nothing travels: outline and badge are there with the sentence', async ({ page }) => {
    await startFilm(page)
    const v = await new Visualizer(page).open()
    await v.press('s')
    await cut(page)
    const marked = new Set<string>()
    for (let i = 0; i < 40 && !/returns 0/.test(await v.caption.innerText()); i++) {
      await v.press('ArrowRight')
      const film = await cut(page)
      expect(sentIn(film)).toEqual([])
      expect(film.map((shot) => shot.copies)).toEqual(film.map(() => 0))
      // As the step is told, so it stays: no mark comes later.
      const told = film.find((shot) => shot.told)
      for (const shot of film) expect(shot.marks).toEqual(told?.marks)
      for (const mark of told?.marks ?? []) marked.add(mark)
    }
    expect(await v.step()).toEqual([32, 32])
    expect([...marked].sort()).toEqual(['badge', 'outline', 'rest'])
    // Back is no exception.
    await v.press('ArrowLeft', 8)
    expect(sentIn(await cut(page))).toEqual([])
  })

  test('while it plays, each step leaves time to read it', async ({ page }) => {
    await startFilm(page)
    const v = await new Visualizer(page).open((await scenes()).ringWrite)
    await v.press('ArrowLeft', 3)
    await cut(page)
    const [from] = await v.step()
    await page.keyboard.press(' ')
    await expect
      .poll(async () => (await v.step())[0], { timeout: 15_000 })
      .toBeGreaterThanOrEqual(from + 3)
    await page.keyboard.press(' ')
    await v.rest()
    const film = await cut(page)
    expect(sentIn(film)).toEqual([])
    const told = film.flatMap((shot, i) => (shot.told ? [i] : []))
    expect(told.length).toBeGreaterThanOrEqual(3)
    for (const [n, i] of told.entries()) {
      expect(film[i].marks).toContain('outline')
      // It moves, so to say, and the next step waits until it rests.
      const rest = film.findIndex((shot, at) => at > i && shot.stage === 'rests')
      expect(film[i].stage).toBe('moves')
      expect(film[rest].at - film[i].at).toBeGreaterThan(READING_MS)
      if (n + 1 < told.length) expect(rest).toBeLessThanOrEqual(told[n + 1])
    }
  })

  test('what plays has a visible Pause, in every layout', async ({ page }) => {
    const v = await new Visualizer(page).open((await scenes()).ringWrite)
    // Fast, for it is long, and only the button is looked at.
    await v.press(']', 4)
    for (const [width, height] of [
      [1920, 1080],
      [1440, 900],
      [1000, 800],
      [720, 480],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await v.press('Home')
      const play = page.getByRole('button', { name: 'Play', exact: true })
      const pause = page.getByRole('button', { name: 'Pause', exact: true })
      await expect(pause).toHaveCount(0)
      await page.keyboard.press(' ')
      await expect(pause).toBeInViewport({ ratio: 1 })
      await expect(play).toHaveCount(0)
      // Where there is no room for the word, the two bars are there.
      await expect(pause.getByText('Pause').or(pause.locator('svg')).first()).toBeVisible()
      await page.keyboard.press(' ')
      await v.rest()
      await expect(pause).toHaveCount(0)
    }
  })
})

test('scrubbing never plays a motion, by pointer or by keys', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await startFilm(page)
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  // A step by itself does move here: else there would be nothing to see.
  await v.press('ArrowLeft')
  await v.press('ArrowRight')
  expect(sentIn(await cut(page))).toContain('traveller')

  const playhead = page.getByRole('slider', { name: 'Playhead' })
  const box = (await playhead.locator('rect').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const [from] = await v.step()
  await page.mouse.move(x, y)
  await page.mouse.down()
  // A few pixels to a step: some of these moves are one step far.
  for (let i = 1; i <= 40; i++) await page.mouse.move(x - 4 * i, y)
  await page.mouse.up()
  await v.rest()
  expect((await v.step())[0]).toBeLessThan(from - 5)
  await playhead.focus()
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'End', 'Home'])
    await v.press(key)
  const film = await cut(page)
  expect(film.filter((shot) => shot.told).length).toBeGreaterThan(8)
  expect(sentIn(film)).toEqual([])
  expect(film.filter((shot) => shot.stage === 'moves' || shot.copies > 0)).toEqual([])
})

test('Back runs the travel the other way round', async ({ page }) => {
  await startFilm(page)
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  // Slowly, for more places to be seen on the way.
  await page.keyboard.press('[')
  await v.press('ArrowLeft')
  const back = (await cut(page)).flatMap((shot) => shot.traveller)
  await v.press('ArrowRight')
  const on = (await cut(page)).flatMap((shot) => shot.traveller)
  // How many places are seen is up to the machine.
  expect(back.length).toBeGreaterThan(1)
  expect(on.length).toBeGreaterThan(1)
  const [origin, destination] = [back[back.length - 1], on[on.length - 1]]
  expect(apart(origin, destination)).toBeGreaterThan(50)
  // Never a step in the wrong direction on the way.
  const left = (way: typeof on, to: typeof origin) => way.map((at) => apart(at, to))
  expect(left(on, destination)).toEqual(left(on, destination).sort((a, b) => b - a))
  expect(left(back, origin)).toEqual(left(back, origin).sort((a, b) => b - a))
})
