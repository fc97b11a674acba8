/** `<vring-scope>` in somebody's page. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { ScopeError, ScopeEvents, VringScope } from '../src/element/types.ts'
import { openDocument, ScopeOnPage } from './elementPage.ts'

declare global {
  interface Window {
    heard: string[]
    kept: Element
    first: Element | null | undefined
  }
}

const AT_17 =
  '<vring-scope do="send" at="17" theme="dark" from="9" to="24" lock="all"></vring-scope>'

/** The state that a script gets of the element, without what is long. */
const stateOf = (page: Page, what = {}) =>
  page.locator('vring-scope').evaluate(async (element, what) => {
    const { acts, broken, scenario, ...state } = await (element as VringScope).get(what)
    return state
  }, what)

test('three lines show step 17 of a send, dark, locked, between steps 9 and 24, as high as its width says', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.setViewportSize({ width: 760, height: 900 })
  await openDocument(page, AT_17, { elsewhere: true })
  const scope = new ScopeOnPage(page)
  await scope.standsAt(17, 32)
  await expect(scope.sentence).toContainText('flags')
  await expect(scope.root).toHaveCSS('color-scheme', 'dark')
  await expect(scope.button('Send')).toHaveAttribute('aria-disabled', 'true')
  const before = await scope.element.boundingBox()
  // The stage of 720 by 384, with the sentence above and the steps below.
  const stage = ((before?.width ?? 0) - 2) * (384 / 720)
  expect(before?.height).toBeCloseTo(stage + 60 + 46 + 2, 0)
  await scope.sentence.click()
  await page.keyboard.press('Home')
  await scope.standsAt(9, 32)
  await page.keyboard.press('ArrowLeft')
  await expect(scope.root).toContainText('This page begins here.')
  await page.keyboard.press('End')
  await scope.standsAt(24, 32)
  expect(await scope.element.boundingBox()).toEqual(before)
  expect(errors).toEqual([])
})

test('two elements are two: keys go to the one that has the focus, and nothing of the page is touched', async ({
  page,
}) => {
  await openDocument(
    page,
    '<input id="own"><vring-scope id="a" do="send" at="3"></vring-scope><vring-scope id="b" num="4"></vring-scope>',
  )
  const [a, b] = [new ScopeOnPage(page, '#a'), new ScopeOnPage(page, '#b')]
  await a.standsAt(3, 32)
  await b.standsAt(0, 0)
  const address = page.url()
  await page.locator('#own').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('s')
  await b.root.locator('.stage').click({ position: { x: 300, y: 10 } })
  await page.keyboard.press('s')
  await b.standsAt(1, 1)
  await a.standsAt(3, 32)
  await a.button('Step').click()
  await a.standsAt(4, 32)
  await b.standsAt(1, 1)
  expect(page.url()).toBe(address)
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, history.length]),
  ).toEqual([0, 0, await page.evaluate(() => history.length)])
  const sheets = await page.evaluate(
    () =>
      new Set(
        [...document.querySelectorAll('vring-scope')].map(
          (e) => e.shadowRoot?.adoptedStyleSheets[0],
        ),
      ).size,
  )
  expect(sheets).toBe(1)
})

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'"
test.describe('under a policy', () => {
  for (const { policy, workers } of [
    { policy: `${STRICT}; worker-src blob:`, workers: 1 },
    { policy: `${STRICT}; worker-src 'self'`, workers: 0 },
    { policy: `${STRICT}; worker-src 'none'`, workers: 0 },
    {
      policy: `${STRICT}; worker-src blob:; require-trusted-types-for 'script'; trusted-types vringscope`,
      workers: 1,
    },
    {
      policy: `${STRICT}; worker-src blob:; require-trusted-types-for 'script'; trusted-types 'none'`,
      workers: 0,
    },
  ])
    test(`${policy.slice(STRICT.length + 2)}: it stands, ${workers ? 'with' : 'without'} a worker`, async ({
      page,
    }) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      await openDocument(page, AT_17, { headers: { 'content-security-policy': policy } })
      const scope = new ScopeOnPage(page)
      await scope.standsAt(17, 32)
      await scope.button('Step').click()
      await scope.standsAt(18, 32)
      expect(page.workers()).toHaveLength(workers)
      await expect(scope.root).toHaveCSS('display', 'flex')
      expect(errors).toEqual([])
    })
})

test('what is wrong with an attribute is said in its place, with what was written, and can be mended', async ({
  page,
}) => {
  await openDocument(page, '<vring-scope do="send,tke" at="17"></vring-scope>')
  const scope = new ScopeOnPage(page)
  await expect(scope.root.getByRole('alert')).toContainText(
    'tke is not known at do. Did you mean take?',
  )
  await expect(scope.root.locator('pre')).toHaveText('v2.tx?do=send,tke&at=17')
  await scope.element.evaluate((element) => {
    window.heard = []
    element.addEventListener('vring-error', (event) => {
      window.heard.push((event as ScopeEvents['vring-error']).detail.error.field)
    })
    element.setAttribute('theme', 'pink')
    element.setAttribute('do', 'send')
  })
  await expect(scope.root.getByRole('alert')).toContainText('pink')
  expect(await page.evaluate(() => window.heard)).toEqual(['link.theme'])
  await scope.element.evaluate((element) => {
    element.removeAttribute('theme')
    element.setAttribute('layout', 'huge')
  })
  await expect(scope.root.getByRole('alert')).toContainText('huge is not known at layout')
  await scope.element.evaluate((element) => element.removeAttribute('layout'))
  await scope.standsAt(17, 32)
})

test('an attribute that only shows otherwise leaves the history as it is', async ({ page }) => {
  await openDocument(page, '<vring-scope do="send*2" at="5"></vring-scope>')
  const scope = new ScopeOnPage(page)
  await scope.standsAt(5, 64)
  await scope.button('Step').click()
  await scope.standsAt(6, 64)
  const set = (name: string, value: string | null) =>
    scope.element.evaluate(
      (element, [name, value]) =>
        value === null
          ? element.removeAttribute(name as string)
          : element.setAttribute(name as string, value),
      [name, value],
    )
  await set('theme', 'dark')
  await expect(scope.root).toHaveCSS('color-scheme', 'dark')
  await set('lock', 'send')
  await expect(scope.button('Send')).toHaveAttribute('aria-disabled', 'true')
  await scope.standsAt(6, 64)
  await set('at', 'avail.idx:2')
  await expect(scope.count).toHaveText('58 / 64')
  await set('layout', 'phone')
  await expect(scope.root.locator('.vs-stage')).toHaveAttribute('data-stage-layout', 'phone')
  await set('do', 'send')
  await set('at', null)
  await scope.standsAt(32, 32)
})

test('a script asks, and hears what happens', async ({ page }) => {
  await openDocument(page, '<vring-scope num="4"></vring-scope>')
  await new ScopeOnPage(page).standsAt(0, 0)
  const { steps, values, link, refused, wrong } = await page
    .locator('vring-scope')
    .evaluate(async (element) => {
      const scope = element as VringScope
      const steps: unknown[] = []
      scope.addEventListener('vring-step', (event) => {
        const { detail } = event as ScopeEvents['vring-step']
        steps.push([detail.step, detail.site])
      })
      await scope.ready
      await scope.act('send')
      await scope.seek('avail.idx:1')
      await scope.step({ back: true })
      const { values, link } = await scope.get({ fields: ['avail.idx', 'num_free'], link: true })
      const refused = await scope.act('complete:1').catch(({ error }: ScopeError) => error)
      const wrong = await scope
        .seek({ x: 1 } as unknown as string)
        .catch(({ error }: ScopeError) => error.field)
      return { steps, values, link, refused, wrong }
    })
  expect(steps.at(-1)).toEqual([25, 'add.idxShadow'])
  expect(values).toEqual({ 'avail.idx': 0, num_free: 3 })
  expect(link).toMatch(/^v2\.tx\?num=4&do=send&at=25/)
  expect(refused).toMatchObject({ is: 'notPossible', field: 'act', why: 'nothingHeld' })
  expect(wrong).toBe('to')
})

test('taken out of the page and put back, it goes on where it was; moved, it never stops', async ({
  page,
}) => {
  await openDocument(page, '<vring-scope do="send" at="5"></vring-scope><main></main>')
  const scope = new ScopeOnPage(page)
  await scope.standsAt(5, 32)
  await scope.button('Step').click()
  await scope.standsAt(6, 32)
  await page.evaluate(() => {
    const element = document.querySelector('vring-scope') as Element
    window.kept = element
    window.first = element.shadowRoot?.firstElementChild
    document.querySelector('main')?.append(element)
  })
  await scope.standsAt(6, 32)
  expect(
    await page.evaluate(() => window.first === window.kept.shadowRoot?.firstElementChild),
  ).toBe(true)
  await page.evaluate(() => window.kept.remove())
  await expect.poll(() => page.workers().length).toBe(0)
  await page.evaluate(() => document.body.append(window.kept))
  await scope.standsAt(6, 32)
  expect(page.workers()).toHaveLength(1)
})

test('theme and language are those of the page around it, however it switches them', async ({
  page,
}) => {
  const style = '<style>.dark body { background: #111 }</style>'
  await openDocument(page, `${style}<vring-scope do="send" at="26"></vring-scope>`)
  const scope = await new ScopeOnPage(page).idle()
  await expect(scope.root).toHaveCSS('color-scheme', 'light')
  await page.evaluate(() => document.documentElement.classList.add('dark'))
  await expect(scope.root).toHaveCSS('color-scheme', 'dark')
  await page.evaluate(() => {
    document.documentElement.lang = 'zh-CN'
  })
  await expect(scope.sentence).toContainText('写')
  await expect(scope.root).toHaveAttribute('lang', 'zh-Hans')
  expect(await stateOf(page)).toMatchObject({ lang: 'zh', step: 26 })
  await scope.element.evaluate((element) => element.setAttribute('lang', 'en'))
  await expect(scope.root).toHaveAttribute('lang', 'en')
})

test('far from the screen it is what stands in it, and asks for nothing; seen, it plays', async ({
  page,
}) => {
  const image = '<img alt="A ring" width="300" height="200" src="data:image/svg+xml,%3Csvg/%3E">'
  await openDocument(
    page,
    `<div style="height: 3000px"></div><vring-scope do="send" at="0" play="16">${image}</vring-scope>`,
  )
  const scope = new ScopeOnPage(page)
  await expect(page.getByAltText('A ring')).toBeVisible()
  await expect(scope.root).toHaveCount(0)
  expect(page.workers()).toHaveLength(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByAltText('A ring')).toBeVisible()
  await page.emulateMedia({ media: null })
  await scope.element.scrollIntoViewIfNeeded()
  await scope.standsAt(32, 32)
  await expect(page.getByAltText('A ring')).toBeHidden()
})

test('without scripts, what stands in it is what there is', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await openDocument(page, '<vring-scope do="send"><p>Step 17 of a send</p></vring-scope>')
  await expect(page.getByText('Step 17 of a send')).toBeVisible()
  await context.close()
})

test('styles of the page do not reach into it, and its letters stay as large as they are', async ({
  page,
}) => {
  const reset = `<style>
    html { font: 40px/3 serif; letter-spacing: 4px; text-transform: uppercase; text-align: right }
    * { box-sizing: content-box; padding: 9px; margin: 9px } button { background: lime; display: block }
    vring-scope { height: 420px }
  </style>`
  await page.setViewportSize({ width: 800, height: 700 })
  await openDocument(page, `${reset}<vring-scope do="send" at="17"></vring-scope>`)
  const scope = await new ScopeOnPage(page).idle()
  await expect(scope.sentence).toHaveCSS('font-size', '15px')
  await expect(scope.sentence).toHaveCSS('letter-spacing', '-0.09px')
  await expect(scope.count).toHaveCSS('text-transform', 'none')
  await expect(scope.button('Step')).not.toHaveCSS('background-color', 'rgb(0, 255, 0)')
  expect(Math.round((await scope.root.boundingBox())?.height ?? 0)).toBe(420)
})

test('an act in the past is asked for in the place of the sentence; what cannot be done says why', async ({
  page,
}) => {
  await openDocument(page, '<vring-scope num="4" do="send" at="5"></vring-scope>')
  const scope = await new ScopeOnPage(page).idle()
  await scope.button('Take').hover()
  await expect(scope.root.locator('.why')).toHaveText('Nothing to take: avail.idx has not moved.')
  await scope.button('Send').click()
  const question = scope.root.getByRole('alertdialog')
  await expect(question).toContainText('Continue')
  await expect(scope.sentence).toContainText('Continue from step 5?')
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await scope.standsAt(5, 32)
  await scope.button('Send').click()
  await question.getByText('Continue').click()
  await scope.standsAt(6, 6)
  await page.keyboard.press('c')
  await expect(scope.root.locator('.notice')).toContainText('Nothing to take')
  await scope.button('Dismiss').click()
  await expect(scope.root.locator('.notice')).toHaveCount(0)
})

test('axe finds nothing wrong, and the stage is there in words', async ({ page }) => {
  const body = '<main><h1>Rings</h1><vring-scope do="send*3,take" at="end"></vring-scope></main>'
  await openDocument(page, body)
  const scope = await new ScopeOnPage(page).idle()
  await expect(scope.root.getByRole('table', { name: 'desc[]' })).toContainText('in flight')
  for (const theme of ['light', 'dark']) {
    await scope.element.evaluate((element, theme) => element.setAttribute('theme', theme), theme)
    await expect(scope.root).toHaveAttribute('data-theme', theme)
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})

test('what is pointed at lights up what belongs to it', async ({ page }) => {
  await openDocument(page, '<vring-scope do="send"></vring-scope>')
  const scope = await new ScopeOnPage(page).idle()
  await scope.root.locator('[data-subject="avail.ring[0]"]').first().hover()
  await expect(scope.root.locator('.row[data-linked]')).toHaveCount(1)
})

test('on paper it is sentence and stage, in black on white', async ({ page }) => {
  await openDocument(page, '<vring-scope do="send" at="17" theme="dark"></vring-scope>')
  const scope = await new ScopeOnPage(page).idle()
  await page.emulateMedia({ media: 'print' })
  await expect(scope.sentence).toBeVisible()
  await expect(scope.root.locator('.steps')).toBeHidden()
  await expect(scope.root).toHaveCSS('color-scheme', 'light')
})
