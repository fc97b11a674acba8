import { pathToFileURL } from 'node:url'
import { expect, type FrameLocator, type Page } from '@playwright/test'
import { heldBack } from './pages/held.ts'
import { test, Visualizer } from './pages/visualizer.ts'

/** The page as it is until its program has come; answers how to let that come. */
async function early(page: Page, fragment = ''): Promise<() => void> {
  const release = await heldBack(page, '**/assets/first-*.js')
  await page.goto(`/${fragment}`, { waitUntil: 'commit' })
  // Of all sentences one is shown: the page has been read, and it is known whose it is.
  await expect(page.locator('#early p:visible')).toHaveCount(1)
  return release
}

const FRESH = 'Nothing has been sent. All 8 descriptors are free'

test('the first sentence can be read before the program is here, and the program says the same', async ({
  page,
}) => {
  const release = await early(page)
  const line = page.locator('#early p:visible')
  await expect(line).toContainText(FRESH)
  const said = await line.innerText()
  release()
  const visualizer = new Visualizer(page)
  await visualizer.rest()
  await expect(page.locator('#early')).toHaveCount(0)
  expect(await visualizer.caption.innerText()).toBe(said)
})

test('a link is not a fresh ring', async ({ page }) => {
  const release = await early(page, '#v1.anything')
  await expect(page.locator('#early p:visible')).toHaveText('Setting up the ring.')
  release()
})

test('it is in the theme and the language that the person has chosen', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('vringscope.settings', '{"theme":"dark","language":"zh"}'),
  )
  const release = await early(page)
  await expect(page.locator('#early p:visible')).toContainText('还没有发送过')
  await expect(page.locator('#early')).toHaveCSS('background-color', 'rgb(14, 16, 18)')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  release()
})

for (const damaged of ['null', '{', '{"language":5}'])
  test(`settings that say ${damaged} do not keep it from being read`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('vringscope.settings', text), damaged)
    const release = await early(page)
    await expect(page.locator('#early p:visible')).toContainText(FRESH)
    release()
  })

test.describe('with a browser that prefers Chinese', () => {
  test.use({ locale: 'zh-TW' })
  test('it is in Chinese', async ({ page }) => {
    const release = await early(page)
    await expect(page.locator('#early p:visible')).toContainText('还没有发送过')
    release()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it is missing, and tells nothing of a ring that was not asked for', async ({
    page,
  }) => {
    await page.goto('/#v1.abc')
    const line = page.getByText('This page needs JavaScript')
    await expect(line).toBeVisible()
    const covers = await line.evaluate((node) => {
      const sentence = document.querySelector('[data-early="fresh"]')?.getBoundingClientRect()
      const own = node.getBoundingClientRect()
      return sentence && own.bottom >= sentence.bottom && own.top <= sentence.top
    })
    expect(covers).toBe(true)
  })
})

/** Without its styles nothing of the page is shown but what to do. */
async function onlyWhatToDo(page: Page | FrameLocator): Promise<void> {
  await expect(page.getByText(/^The program of this page and its styles could not/)).toBeVisible()
  await expect(page.getByText(/^本页的程序和样式未能加载/)).toBeVisible()
  for (const other of [
    'Nothing has been sent',
    'Setting up',
    'needs JavaScript',
    'has not arrived',
  ])
    await expect(page.getByText(other)).toBeHidden()
  await expect(page.locator('svg').first()).toBeHidden()
}

test.describe('where neither program nor styles can come', () => {
  const browserSays = /blocked by CORS policy|net::ERR_FAILED/

  test('a page that is opened from a disk says what to do', async ({ browser }) => {
    const page = await (await browser.newContext()).newPage()
    const complaints: string[] = []
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
    await page.goto(pathToFileURL('dist/index.html').href)
    await onlyWhatToDo(page)
    expect(complaints.filter((text) => !browserSays.test(text))).toEqual([])
    await page.context().close()
  })

  test('so does a frame with a sandbox, on a server that lets no other origin in', async ({
    browser,
    baseURL,
  }) => {
    const page = await (await browser.newContext()).newPage()
    await page.route('**/assets/**', (route) => route.abort())
    await page.setContent(
      `<iframe sandbox="allow-scripts" src="${baseURL}/" title="ring" width="800" height="400"></iframe>`,
    )
    await onlyWhatToDo(page.frameLocator('iframe'))
    await page.context().close()
  })
})

/** What a picture is made of, as it is drawn: shapes, places, colours and words. */
const drawn = (page: Page, stage: string) =>
  page.evaluate((selector) => {
    const root = [...document.querySelectorAll(selector)].find((n) => n.getClientRects().length > 0)
    const shape = (node: Element) => {
      const { x, y, width, height } = node.getBoundingClientRect()
      const { fill, stroke, fontSize, opacity, color, backgroundColor } = getComputedStyle(node)
      const at = [x, y, width, height].map((n) => Math.round(2 * n) / 2)
      const own = [...node.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent)
      // Patterns have names of their own in each drawing.
      const paint = [fill, stroke].map((of) =>
        of.replace(/#[a-z]+\d*-(desktop-|embed-|tablet-|upright-|phone-)?/, '#'),
      )
      const looks = [...paint, fontSize, opacity, color, backgroundColor].join(' ')
      return `${node.tagName.toLowerCase()} ${at.join(' ')} ${looks} ${own.join('')}`
    }
    const leaves = [
      ...(root?.querySelectorAll(':scope > svg:not(.over) *, button, button *') ?? []),
    ]
    return leaves.filter((n) => n.tagName !== 'g' && n.getClientRects().length > 0).map(shape)
  }, stage)

const WINDOWS = {
  desktop: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 720 },
  tablet: { width: 1000, height: 800 },
  upright: { width: 768, height: 1024 },
  embed: { width: 700, height: 500 },
  phone: { width: 390, height: 844 },
}

for (const [name, viewport] of Object.entries(WINDOWS))
  for (const [locale, colorScheme] of [
    ['en-US', 'light'],
    ['zh-CN', 'dark'],
  ] as const)
    test.describe(`${name}, ${locale}, ${colorScheme}`, () => {
      test.use({ viewport, locale, colorScheme })
      test('the picture in the page is the first one of the program, in its place', async ({
        page,
      }) => {
        const letGo = await early(page)
        await page.evaluate(() => document.fonts.ready)
        const first = await drawn(page, '.early-stage .vs-stage')
        letGo()
        await new Visualizer(page).rest()
        expect(first.length).toBeGreaterThan(50)
        expect(await drawn(page, '#root .vs-stage')).toEqual(first)
      })
    })

test('what is pressed before the program is here is done when it is', async ({ page }) => {
  const letGo = await early(page)
  await page.getByRole('button', { name: /^Send #1/ }).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  letGo()
  const v = new Visualizer(page)
  await v.rest()
  expect(await v.step()).toEqual([3, 3])
})

test('the stage answers before React is here, and is the same element after', async ({ page }) => {
  const letGo = await heldBack(page, '**/assets/app-*.js')
  await page.goto('/')
  const send = page.locator('.early-stage .vs-stage').getByRole('button', { name: /^Send/ })
  await send.click()
  await expect(send).toHaveText(/^Send #2/)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#early[data-moved] .change-badge').first()).toBeVisible()
  const kept = await page.evaluateHandle(() => document.querySelector('.vs-stage'))
  const focused = await page.evaluateHandle(() => document.activeElement)
  letGo()
  const v = new Visualizer(page)
  await v.rest()
  expect(await v.step()).toEqual([2, 2])
  expect(
    await page.evaluate(
      ([stage, button]) => [
        document.querySelector('#root .vs-stage') === stage,
        document.querySelectorAll('.vs-stage').length,
        document.activeElement === button && button !== document.body,
      ],
      [kept, focused] as const,
    ),
  ).toEqual([true, 1, true])
})

/** How much of the page has moved without being asked, as the browser counts it. */
const shifted = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
  )

test('nothing moves by itself while the page comes', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const viewport of Object.values(WINDOWS)) {
    await page.setViewportSize(viewport)
    await new Visualizer(page).open()
    // A letter on a button is a hair wider once its font is here.
    expect(await shifted(page), `at ${viewport.width}`).toBeLessThan(0.0001)
  }
})

/** Scripts, styles and a worker of its own, and nothing that stands in the text of the page. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types vringscope',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

test('the page works under a strict policy', async ({ page }) => {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'content-security-policy': STRICT }
    await route.fulfill({ response, headers })
  })
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  const v = await new Visualizer(page).open()
  await v.press('s')
  await v.press('ArrowRight', 2)
  expect(await v.step()).toEqual([3, 3])
  expect(page.workers()).toHaveLength(1)
  // Each dialog has a style of its own.
  for (const key of ['Shift+S', '?', '/', 'Shift+R']) {
    await page.keyboard.press(key)
    const opened = page.locator('dialog[open], [popover]:popover-open')
    await expect(opened.first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(opened).toHaveCount(0)
  }
  expect(refused).toEqual([])
})
