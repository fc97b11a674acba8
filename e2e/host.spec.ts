/** A page of another origin speaks with the frames in it: every command, and every event. */
import { expect, type Page, test as plain } from '@playwright/test'
import type { createFrame, RingFrame } from '../src/frame/frame.ts'
import type { Command, HostEvent, Reply } from '../src/host/protocol.ts'
import { openHost } from './hostServer.ts'
import { test } from './pages/visualizer.ts'

declare const vringscope: {
  createFrame: typeof createFrame
  takeFrame(frame: HTMLIFrameElement): RingFrame
}

const SENT = 'v2.tx?do=send&at=17'

/** The two lines that a page needs, and as many frames as there are links. */
const lines = (baseURL = '', links: readonly string[] = [SENT], attributes = '') =>
  [
    ...links.map(
      (link) =>
        `<iframe src="${baseURL}/embed.html#${link}" width="720" title="ring" ${attributes}></iframe>`,
    ),
    `<script src="${baseURL}/frame.js"></script>`,
  ].join('')

const ring = (page: Page, nth = 0) =>
  page.locator('iframe').nth(nth).contentFrame().locator('[data-vringscope][data-idle="true"]')

/** What a command is answered by the frame. */
const ask = (page: Page, command: Command | object, nth = 0): Promise<Reply> =>
  page.evaluate(
    async ([command, nth]) => {
      const frame = document.querySelectorAll('iframe')[nth]
      try {
        return { ok: true, state: await vringscope.takeFrame(frame).ask(command as Command) }
      } catch (error) {
        return { ok: false, error: Reflect.get(error as object, 'error') }
      }
    },
    [command, nth] as const,
  )

/** Keeps what the frame says from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: HostEvent[] = []
    const frame = vringscope.takeFrame(document.querySelectorAll('iframe')[0])
    const names: HostEvent['event'][] = [
      ...(['ready', 'resize', 'step', 'acts', 'playing'] as const),
      ...(['stop', 'prediction', 'broken', 'error'] as const),
    ]
    for (const name of names) frame.on(name, (event) => heard.push(event))
    Object.assign(globalThis, { heard })
  })
const heard = (page: Page, event: HostEvent['event']) =>
  page.evaluate(
    (event) => (Reflect.get(globalThis, 'heard') as HostEvent[]).filter((e) => e.event === event),
    event,
  )

test('two lines give a frame its height, and a script every command', async ({ page, baseURL }) => {
  await openHost(page, lines(baseURL))
  await expect(ring(page)).toBeVisible()
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBe(484)

  expect(await ask(page, { do: 'seek', to: 9 })).toMatchObject({ ok: true, state: { step: 9 } })
  expect(await ask(page, { do: 'step', by: 'step' })).toMatchObject({ state: { step: 10 } })
  expect(await ask(page, { do: 'open', link: 'v2.tx?num=4' })).toMatchObject({
    state: { step: 0, scenario: { num: 4 } },
  })
  const scenario = { vringscope: 1, num: 16 }
  expect(await ask(page, { do: 'open', scenario })).toMatchObject({ state: { scenario } })
  expect(await ask(page, { do: 'act', act: 'send' })).toMatchObject({ state: { step: 32 } })
  await expect(ring(page).getByText('32 / 32')).toBeVisible()
  await ask(page, { do: 'set', theme: 'dark', lang: 'zh' })
  await expect(ring(page)).toHaveAttribute('data-theme', 'dark')
  await expect(ring(page)).toHaveAttribute('lang', 'zh-Hans')
  await ask(page, { do: 'seek', to: 3 })
  await ask(page, { do: 'play', speed: 16 })
  await expect(ring(page).getByText('32 / 32')).toBeVisible()
  await ask(page, { do: 'pause' })
  const got = await ask(page, { do: 'get', link: true, fields: ['avail.idx'] })
  expect(got).toMatchObject({ state: { playing: false, values: { 'avail.idx': 1 } } })
  // What the link says is shown in another frame.
  const link = got.ok ? (got.state.link ?? '') : ''
  expect(await ask(page, { do: 'open', link })).toMatchObject({ state: { step: 32, steps: 32 } })

  expect(await ask(page, { do: 'seek', to: [] })).toMatchObject({
    ok: false,
    error: { is: 'malformed', field: 'to' },
  })
  expect(await ask(page, { do: 'open', link: 'v2.tx?num=5' })).toMatchObject({
    ok: false,
    error: { is: 'notOpened', field: 'link.num' },
  })
  await expect(ring(page).getByText('32 / 32')).toBeVisible()
})

test('every event is told', async ({ page, baseURL }) => {
  await openHost(page, lines(baseURL, [`${SENT}&stops=20:Kick`]))
  await listen(page)
  await expect(ring(page)).toBeVisible()
  await expect.poll(() => heard(page, 'ready')).toMatchObject([{ version: 1, state: { step: 17 } }])
  await expect.poll(() => heard(page, 'resize')).toMatchObject([{ height: 480 }])
  await page.locator('iframe').evaluate((frame) => {
    frame.style.width = '600px'
  })
  await expect.poll(() => heard(page, 'resize')).toMatchObject([{}, { height: 400 }])

  await ring(page).getByRole('button', { name: 'Step', exact: true }).first().click()
  await expect.poll(() => heard(page, 'step')).toMatchObject([{ step: 18, steps: 32, more: 0 }])
  await ask(page, { do: 'seek', stop: 'Kick' })
  expect(await heard(page, 'stop')).toEqual([{ event: 'stop', step: 20, name: 'Kick' }])
  await ask(page, { do: 'seek', to: 'end' })
  await expect
    .poll(async () => (await heard(page, 'acts')).at(-1))
    .toMatchObject({ acts: expect.arrayContaining([{ act: 'take', possible: true, why: '' }]) })
  await ask(page, { do: 'act', act: 'overwrite:avail.idx:9:by=driver' })
  expect(await heard(page, 'broken')).toContainEqual(
    expect.objectContaining({ queue: 'svq', rule: expect.any(String) }),
  )
  await ask(page, { do: 'seek', to: 3 })
  await ring(page).press('p')
  await ring(page).press('1')
  await expect.poll(() => heard(page, 'prediction')).toMatchObject([{ step: 3, chosen: 0 }])
  await ask(page, { do: 'play', speed: 16 })
  await expect.poll(() => heard(page, 'playing')).toMatchObject([{ playing: true }])
  await ask(page, { do: 'pause' })
  expect(await heard(page, 'playing')).toMatchObject([{ playing: true }, { playing: false }])
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.src = frame.src.replace('do=send', 'do=sent')
  })
  await expect
    .poll(() => heard(page, 'error'))
    .toMatchObject([{ error: { is: 'notOpened', field: 'link.do' } }])
})

test('two frames are two visualizers, and each may be asked before it is there', async ({
  page,
  baseURL,
}) => {
  await openHost(page, lines(baseURL, [SENT, 'v2.tx?num=4']))
  const [a, b] = await Promise.all([
    ask(page, { do: 'seek', to: 5 }),
    ask(page, { do: 'act', act: 'send' }, 1),
  ])
  expect(a).toMatchObject({ state: { step: 5, steps: 32 } })
  expect(b).toMatchObject({ state: { step: 32, scenario: { num: 4 } } })
})

test('a frame that is loaded anew is greeted anew, and so it is after the way back', async ({
  page,
  baseURL,
}) => {
  const origin = await openHost(page, lines(baseURL))
  await listen(page)
  expect(await ask(page, { do: 'seek', to: 5 })).toMatchObject({ state: { step: 5 } })
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.src = frame.src.replace('embed.html', 'embed.html?again')
  })
  await expect.poll(() => heard(page, 'ready')).toHaveLength(2)
  expect(await ask(page, { do: 'seek', to: 6 })).toMatchObject({ state: { step: 6 } })

  await page.goto(`${origin}/other`)
  await page.goBack()
  await expect(ring(page)).toBeVisible()
  expect(await ask(page, { do: 'seek', to: 7 })).toMatchObject({ state: { step: 7 } })
})

test('what is auto looks and speaks as the page around', async ({ page, baseURL }) => {
  await openHost(page, `<body style="background: #101418" lang="zh-CN">${lines(baseURL)}`)
  await expect(ring(page)).toHaveAttribute('data-theme', 'dark')
  await expect(ring(page)).toHaveAttribute('lang', 'zh-Hans')
  await page.evaluate(() => {
    document.body.style.background = 'white'
  })
  await expect(ring(page)).toHaveAttribute('data-theme', 'light')
})

test('only the hosts that its address names are heard', async ({ page, baseURL }) => {
  await openHost(page, `<style>body { width: 300px }</style>${lines(baseURL, [])}`)
  const first = await page.evaluate((src) => {
    const make = (host: string) => {
      const title = 'ring'
      return vringscope.createFrame(document.body, { src: `${src}?host=${host}`, title })
    }
    // One that is not heard is asked before one that is, and is not answered until then.
    const asked = ['https://example.org', location.origin].map((host) =>
      make(host)
        .get()
        .then(() => host === location.origin),
    )
    return Promise.race(asked)
  }, `${baseURL}/embed.html`)
  expect(first).toBe(true)
})

test('a frame that is trusted with its scripts alone can be spoken to', async ({
  page,
  baseURL,
}) => {
  await openHost(page, lines(baseURL, [SENT], 'sandbox="allow-scripts"'))
  expect(await ask(page, { do: 'seek', to: 5 })).toMatchObject({ state: { step: 5 } })
  await expect(ring(page).getByText('5 / 32')).toBeVisible()
})

// A browser complains in the console of what it does not let through.
plain('a scenario of another site is opened, if that lets others read it', async ({ page }) => {
  const text = '{ "vringscope": 1, "num": 4 }'
  // Without it the page, which is isolated itself, may not even knock there.
  const closed = await openHost(page, text, { 'cross-origin-resource-policy': 'cross-origin' })
  await page.goto(`/#v2.?src=${closed}/ring.json`)
  await expect(page.getByRole('alert')).toContainText('does not send Access-Control-Allow-Origin')
  await expect(page.getByRole('textbox')).toHaveValue(`v2.?src=${closed}/ring.json`)
})
