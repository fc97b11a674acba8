/** Parts of the page that are fetched later, and cannot be: the rest goes on, and trying again works. */
import { expect, type Page, test as plain, type Route } from '@playwright/test'
import { heldBack } from './pages/held.ts'
import { Visualizer } from './pages/visualizer.ts'
import { gather, kill } from './pages/workers.ts'
import { Scene } from './scenes.ts'

/** Fails if a page throws; the console may say what could not be loaded. */
const test = plain.extend<{ whole: undefined }>({
  whole: [
    async ({ context }, use) => {
      const thrown: string[] = []
      context.on('weberror', (error) => thrown.push(error.error().message))
      await use(undefined)
      expect(thrown).toEqual([])
    },
    { auto: true },
  ],
})
test.use({ reducedMotion: 'reduce' })

/** What a person does to see a part, and the files that it may lack. */
interface Part {
  readonly file: RegExp
  readonly open: (v: Visualizer) => Promise<void>
  /** It is there. */
  readonly shows: (page: Page) => ReturnType<Page['locator']>
}

const key = (name: string) => (v: Visualizer) => v.page.keyboard.press(name)
const button = (name: RegExp) => (v: Visualizer) =>
  v.page.getByRole('button', { name }).first().click()
const dialog = (page: Page) => page.locator('dialog[open], [popover]:popover-open')

const LATER: Readonly<Record<string, Part>> = {
  'a file that several parts share': { file: /Dialog-.*js/, open: key('?'), shows: dialog },
  composer: { file: /Composer-.*js/, open: key('Shift+S'), shows: dialog },
  find: { file: /Find-.*js/, open: button(/^Find/), shows: dialog },
  'the style of a chain': { file: /Chain-.*css/, open: key('a'), shows: dialog },
  breakpoints: { file: /Breakpoints-.*js/, open: key('b'), shows: dialog },
  reply: { file: /Reply-.*js/, open: key('Shift+R'), shows: dialog },
  share: { file: /Share-.*js/, open: button(/^Share/), shows: dialog },
  transcript: {
    file: /TranscriptPane-.*js/,
    open: button(/^Transcript$/),
    shows: (page) => page.getByRole('button', { name: 'Copy all' }),
  },
  stops: {
    file: /StopsPane-.*js/,
    open: button(/^Stops$/),
    shows: (page) => page.getByRole('button', { name: 'Add a stop' }),
  },
  messages: {
    file: /MessagesPane-.*js/,
    open: button(/^Messages$/),
    shows: (page) => page.getByRole('table').filter({ hasText: 'addr' }),
  },
  'a question': {
    file: /Predict-.*js/,
    open: key('p'),
    shows: (page) => page.getByTestId('predict'),
  },
  'fields over time': {
    file: /FieldGrid-.*js/,
    open: key('g'),
    shows: (page) => page.getByRole('grid'),
  },
  'its rows': { file: /Rows-.*js/, open: button(/^Rows/), shows: dialog },
  'what was checked against': { file: /Proof-.*js/, open: button(/ops ✓$/), shows: dialog },
  'the scenario as text': {
    file: /ScenarioDialog-.*js/,
    open: async (v) => {
      await button(/^Features/)(v)
      await button(/^As text/)(v)
    },
    shows: dialog,
  },
  'what the remote sees': {
    file: /Sees-.*js/,
    open: async (v) => {
      await button(/^remote/)(v)
      await button(/^What it believes/)(v)
    },
    shows: dialog,
  },
  questions: {
    file: /QuestionSheet-.*js/,
    open: async (v) => {
      await v.page.keyboard.press('?')
      await button(/^New here/)(v)
    },
    shows: dialog,
  },
  lessons: {
    file: /Lessons-.*js/,
    open: async (v) => {
      await v.page.keyboard.press('?')
      await button(/^New here/)(v)
      await button(/^Lessons$/)(v)
    },
    shows: (page) => page.getByRole('dialog', { name: 'Lessons' }),
  },
  slide: {
    file: /Present-.*js/,
    open: key('Shift+P'),
    shows: (p) => p.locator('[data-idle][data-fits]'),
  },
}

/** Nothing is fetched before it is asked for: as for a person who saves data. */
async function opened(page: Page, missing: { file: RegExp | null }): Promise<Visualizer> {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', {
      value: Object.assign(new EventTarget(), { saveData: true }),
    }),
  )
  await page.route('**/assets/*', (route) =>
    missing.file?.test(route.request().url()) ? route.abort() : route.fallback(),
  )
  return new Visualizer(page).open()
}

test('each part that cannot be fetched when it is opened says so, and comes when tried again', async ({
  page,
}) => {
  const missing: { file: RegExp | null } = { file: null }
  const v = await opened(page, missing)
  await v.press('s')
  for (const [name, { file, open, shows }] of Object.entries(LATER))
    await test.step(name, async () => {
      missing.file = file
      await open(v)
      const says = page.getByText('This part could not be loaded.')
      await expect(says, name).toBeVisible()
      // The page goes on beside it.
      await expect(page.getByTestId('caption')).toBeVisible()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(says).toBeVisible()
      missing.file = null
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(says).toHaveCount(0)
      await expect(shows(page).first(), name).toBeVisible()
      await page.keyboard.press('Escape')
    })
  expect(await v.step()).toEqual([1, 1])
})

test('Chinese that cannot be fetched is told in English, and comes when it is asked for again', async ({
  page,
}) => {
  const missing: { file: RegExp | null } = { file: /zh-.*js/ }
  const v = await opened(page, missing)
  await v.press('s')
  const chinese = page.getByRole('button', { name: '中文' })
  await chinese.click()
  await expect(v.notice).toContainText('English stays')
  await expect(v.caption).toContainText('Message #1')
  missing.file = null
  await chinese.click()
  await expect(v.root).toHaveAttribute('lang', 'zh-Hans')
  await expect(v.caption).toContainText('#1')
})

for (const [name, file] of Object.entries({
  rail: /Rail-.*js/,
  'the words of the steps': /deferredWords-.*js/,
  'what tells the steps': /narrate-.*js/,
  'the stage in words': /StageText-.*js/,
  listings: /SourcePane-.*js/,
}))
  test(`without ${name} at load, the rest of the page is there, and it comes when tried again`, async ({
    page,
  }) => {
    const missing: { file: RegExp | null } = { file }
    const v = await opened(page, missing)
    const says = page.getByText('This part could not be loaded.')
    await expect(says.first()).toBeVisible()
    await v.press('s')
    expect(await v.step()).toEqual([1, 1])
    missing.file = null
    // Some of the places that say so wait for the same file.
    await expect(async () => {
      if ((await says.count()) > 0)
        await page.getByRole('button', { name: 'Try again' }).first().click({ timeout: 500 })
      await expect(says).toHaveCount(0, { timeout: 300 })
    }).toPass()
    await v.rest()
    await expect(v.caption).toContainText('Message #1')
    await expect(page.getByTestId('stage-text')).toBeAttached()
    await expect(page.getByRole('complementary')).toContainText('pseudo-C')
  })

test('nothing rests while a part that is to be seen is on its way', async ({ page }) => {
  const letRail = await heldBack(page, /Rail-.*js/)
  const letSlide = await heldBack(page, /Present-.*js/)
  await page.goto('/')
  const v = new Visualizer(page)
  await expect(v.caption).toContainText('Nothing has been sent')
  await expect(v.root).toHaveAttribute('data-idle', 'false')
  letRail()
  await v.rest()
  await expect(page.getByRole('complementary')).toContainText('pseudo-C')
  await page.keyboard.press('Shift+P')
  await expect(v.root).toHaveAttribute('data-idle', 'false')
  letSlide()
  await v.rest()
  await expect(v.root).toHaveAttribute('data-fits', '')
})

test('a page that is older than its site says so, and its reload keeps the steps', async ({
  page,
}) => {
  let old = true
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', {
      value: Object.assign(new EventTarget(), { saveData: true }),
    }),
  )
  await page.route(/KeySheet-.*js/, (route) =>
    old ? route.fulfill({ status: 404 }) : route.fallback(),
  )
  const v = await new Visualizer(page).open()
  await v.press('s')
  await v.press('ArrowRight')
  await page.keyboard.press('?')
  await expect(page.getByText(/has been updated since this page was opened/)).toBeVisible()
  old = false
  const again = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await again
  await v.rest()
  expect(await v.step()).toEqual([2, 2])
})

test('what is fetched while the page is idle opens when the site is away', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /Present-.*js/.test(name)),
  )
  await page.waitForLoadState('networkidle')
  await page.route('**/*', (route) => route.abort())
  for (const name of ['Shift+S', '?', 'Shift+R']) {
    await page.keyboard.press(name)
    await expect(dialog(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
  }
  await v.rest()
})

test('workers that die while the site is away lose nothing: the page itself goes on', async ({
  page,
}) => {
  await gather(page)
  const v = await new Visualizer(page).open(await new Scene().sendMany(2).link())
  const [, length] = await v.step()
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /server-.*js/.test(name)),
  )
  await page.waitForLoadState('networkidle')
  await page.route('**/*', (route) => route.abort())
  for (let n = 0; n < 3; n++) {
    await kill(page)
    await v.rest()
  }
  await expect(v.notice).toContainText('runs on the page itself now')
  await v.press('ArrowLeft')
  expect(await v.step()).toEqual([length - 1, length])
})

/**
 * A file that cannot be fetched as long as it is `away`. The route stays: Chromium never answers
 * the imports that are on their way at the moment in which the last route is taken back.
 */
async function lacking(page: Page, address: string): Promise<{ away: boolean }> {
  const missing = { away: true }
  await page.route(address, (route) => (missing.away ? route.abort() : route.fallback()))
  return missing
}

/** The one line that the page says before its program is here. */
const line = (page: Page) => page.locator('#early p:visible')

test('without its first script, the page says so and offers to load it anew', async ({ page }) => {
  const missing = await lacking(page, '**/assets/first-*.js')
  await page.goto('/')
  await expect(line(page)).toHaveText(/^The program of this page could not be loaded\./)
  missing.away = false
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await new Visualizer(page).rest()
})

test('without any script, the page says what it is missing', async ({ page }) => {
  await page.route('**/assets/index-*.js', (route) => route.abort())
  await page.goto('/')
  await expect(line(page).last()).toContainText('This page needs JavaScript')
})

test('a first script that does not come is not waited for without a word', async ({ page }) => {
  await page.route('**/assets/first-*.js', () => {})
  await page.goto('/', { waitUntil: 'commit' })
  // The styles are here.
  await expect(line(page)).toHaveCount(1)
  await expect(line(page)).toHaveText(/has not arrived yet/, { timeout: 12_000 })
})

test('without React, the stage answers, and the rest comes when tried again', async ({ page }) => {
  const missing = await lacking(page, '**/assets/app-*.js')
  await page.goto('/')
  await expect(line(page)).toHaveText(/^The rest of the page could not be loaded\./)
  await page.keyboard.press('s')
  await expect(line(page)).toHaveText(/^The rest of the page could not be loaded\./)
  missing.away = false
  await page.getByRole('button', { name: 'Try again' }).click()
  const v = new Visualizer(page)
  await v.rest()
  expect(await v.step()).toEqual([1, 1])
})

for (const [how, route] of Object.entries({
  'cannot be fetched': (r: Route) => r.abort(),
  'never comes': () => {},
}))
  test(`a worker that ${how} leaves its work to the page: the same steps, the same words`, async ({
    page,
  }) => {
    await page.route('**/assets/worker-*.js', route)
    await page.goto('/')
    const v = new Visualizer(page)
    await v.root.waitFor({ timeout: 20_000 })
    await v.press('s')
    await v.press('ArrowRight', 2)
    expect(await v.step()).toEqual([3, 3])
    await expect(v.notice).toContainText('everything runs on the page itself')
  })

test('where neither worker nor page can run the rings, one line says so', async ({ page }) => {
  await page.route(/\/assets\/(worker|server)-.*js/, (route) => route.abort())
  await page.goto('/')
  await expect(line(page)).toHaveText(/^The part of the program that runs the rings could not/)
})

test('what is pressed while another link is read is done on its ring, or refused with a reason', async ({
  page,
}) => {
  const link = await new Scene().sendMany(2).link()
  const v = await new Visualizer(page).open()
  const letGo = await heldBack(page, '**/assets/openLink-*.js')
  await page.evaluate((to) => {
    location.hash = to
  }, link)
  await expect(v.root).toHaveAttribute('data-idle', 'false')
  await page.keyboard.press('s')
  // On the ring that comes, this button will say something else.
  await page.locator('main button[data-next]').click()
  await page.getByRole('button', { name: 'Function', exact: true }).click()
  letGo()
  await expect(v.notice).toContainText('belonged to the ring that was here before')
  await expect(v.caption).toContainText('Message #3')
  const [cursor, length] = await v.step()
  expect(cursor).toBe(length)
  expect(cursor).toBeGreaterThan(20)
  await expect(page.getByRole('button', { name: 'Function', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
