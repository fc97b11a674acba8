/** Where the site is served from, and what stands around a frame of it: policies, isolation, print. */
import { expect, type Page, test as plain } from '@playwright/test'
import { openHost } from './hostServer.ts'
import { test, Visualizer } from './pages/visualizer.ts'

const SENT = 'v2.tx?do=send&at=17'
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; font-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types vringscope; base-uri 'none'; form-action 'none'"

const frame = (baseURL = '', link = SENT, attributes = '') =>
  `<iframe src="${baseURL}/embed.html#${link}" width="720" height="480" title="ring" ${attributes}></iframe>`
const script = (baseURL = '') => `<script src="${baseURL}/frame.js"></script>`
const ring = (page: Page) =>
  page.locator('iframe').contentFrame().locator('[data-vringscope][data-idle="true"]')

/** The page for a frame comes with a policy. */
const withPolicy = (page: Page, policy: string) =>
  page.route('**/embed.html*', async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'content-security-policy': policy }
    await route.fulfill({ response, headers })
  })

/** It shows a step, and the next one when that is asked for by the page around. */
async function works(page: Page): Promise<void> {
  await expect(ring(page).getByText('17 / 32')).toBeVisible()
  await page.evaluate(() => {
    const { takeFrame } = Reflect.get(globalThis, 'vringscope')
    return takeFrame(document.querySelector('iframe')).step({ by: 'step' })
  })
  await expect(ring(page).getByText('18 / 32')).toBeVisible()
}

test('the policy that the documentation names refuses a frame nothing', async ({
  page,
  baseURL,
}) => {
  await withPolicy(page, STRICT)
  await openHost(page, frame(baseURL) + script(baseURL))
  await works(page)
})

// What a policy refuses is said in the console.
plain('where a policy refuses the worker, a frame does without', async ({ page, baseURL }) => {
  await withPolicy(page, STRICT.replace("worker-src 'self'", "worker-src 'none'"))
  await openHost(page, frame(baseURL) + script(baseURL))
  await works(page)
})

plain(
  'a sandboxed frame under a strict policy does without, too',
  async ({ page, context, baseURL }) => {
    // A page that a test answers for comes from nowhere, and what it asks of this machine is asked for.
    await context.grantPermissions(['local-network-access'])
    // Nobody is 'self' to who has no origin.
    await withPolicy(page, STRICT.replaceAll("'self'", baseURL ?? ''))
    await openHost(page, frame(baseURL, SENT, 'sandbox="allow-scripts"') + script(baseURL))
    await works(page)
  },
)

test('a page with a strict policy of its own has frames', async ({ page, baseURL }) => {
  const policy = `default-src 'none'; frame-src ${baseURL}; script-src ${baseURL}; img-src data:`
  await openHost(page, frame(baseURL) + script(baseURL), { 'content-security-policy': policy })
  await works(page)
})

test('a page that is isolated from all others has frames, and frame.js', async ({
  page,
  baseURL,
}) => {
  await openHost(page, frame(baseURL) + script(baseURL), {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  })
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await works(page)
})

test('no request goes to another host, and none at all once a frame is loaded', async ({
  page,
  context,
  baseURL,
}) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  const v = await new Visualizer(page).open('#v2.tx?do=send,take&at=end')
  for (const pane of ['Messages', 'Transcript', 'Share']) await v.click(pane)
  await v.press('?')
  await page.keyboard.press('Escape')
  await page.waitForLoadState('networkidle')
  const others = asked.filter((url) => !url.startsWith(`${baseURL}/`))
  expect(others).toEqual([])

  const origin = await openHost(page, frame(baseURL) + script(baseURL))
  await expect(ring(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
  await works(page)
  const before = asked.length
  await ring(page).getByRole('button', { name: 'Step', exact: true }).first().click()
  await expect(ring(page).getByText('19 / 32')).toBeVisible()
  expect(asked.slice(before)).toEqual([])
  expect(
    asked.filter((url) => ![baseURL, origin].some((site) => url.startsWith(`${site}/`))),
  ).toEqual([])
})

test('a frame far below plays when it is seen, and rests when it is not', async ({
  page,
  baseURL,
}) => {
  const link = 'v2.tx?do=send*3&at=0&play=4'
  const far = '<div style="height: 4000px">far</div>'
  await openHost(page, `${far}${frame(baseURL, link)}${far}${script(baseURL)}`)
  // Out of sight a browser gives it little time.
  await expect(ring(page).getByText(/^0 \//)).toBeAttached({ timeout: 30_000 })
  const state = () =>
    page.evaluate(() => {
      const { takeFrame } = Reflect.get(globalThis, 'vringscope')
      return takeFrame(document.querySelector('iframe')).get()
    })
  expect(await state()).toMatchObject({ step: 0, playing: false })
  await page.locator('iframe').scrollIntoViewIfNeeded()
  await expect.poll(async () => (await state()).step).toBeGreaterThan(3)
  await page.evaluate(() => scrollTo(0, 0))
  await expect.poll(async () => (await state()).playing).toBe(false)
  const { step } = await state()
  await page.locator('iframe').scrollIntoViewIfNeeded()
  await expect.poll(async () => (await state()).step).toBeGreaterThan(step)
})

test('who prints a page has the frames that nobody has scrolled to', async ({ page, baseURL }) => {
  const far = '<div style="height: 9000px">far</div>'
  await openHost(page, `${far}${frame(baseURL, SENT, 'loading="lazy"')}${script(baseURL)}`)
  await page.waitForLoadState('networkidle')
  expect(page.frames()[1]?.url() ?? '').not.toContain('embed.html')
  // As a browser does before it asks how to print.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(ring(page)).toBeAttached()
  await expect(page.locator('iframe').contentFrame().getByTestId('caption')).toContainText('driver')
  expect((await page.pdf()).length).toBeGreaterThan(20_000)
})

test.describe('in a frame of 320 × 240', () => {
  test.use({ viewport: { width: 320, height: 240 } })
  test('letters can be read, and what each step works on is in sight', async ({ page }) => {
    await page.goto('/embed.html#v2.tx?do=send*2,take,complete:0&at=avail.idx:1')
    const rest = () =>
      expect(page.locator('[data-vringscope][data-idle="true"]').first()).toBeVisible()
    await rest()
    const smallest = await page.locator('.vs-stage svg text').evaluateAll((texts) =>
      Math.min(
        ...(texts as SVGTextElement[])
          .filter((text) => text.textContent)
          .map((text) => {
            const { a = 0, b = 0 } = text.getScreenCTM() ?? {}
            return Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b)
          }),
      ),
    )
    expect(smallest).toBeGreaterThan(7)
    for (const [at, field] of [
      ['avail.idx:1', 'avail.idx'],
      ['used.idx:1', 'used.idx'],
      ['avail.idx:2', 'avail.idx'],
    ] as const) {
      await page.evaluate((at) => {
        location.hash = `v2.tx?do=send*2,take,complete:0&at=${at}`
      }, at)
      await expect(page.getByTestId('caption')).toContainText(field)
      await rest()
      const shown = page.locator(`.vs-stage [data-key="${field}"]`)
      await expect(shown).toHaveText(at.split(':')[1])
      await expect(shown).toBeInViewport({ ratio: 1 })
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})
