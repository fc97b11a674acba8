/**
 * Boards of the gallery: many small pictures of the running program on one sheet, beside the boards of
 * the design. The sentence below a moment is the one that the page says.
 */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext } from '@playwright/test'
import { CENTER, STAGE, TABLE } from '../src/view/stage/geometry/stage.ts'
import {
  freeLists,
  interrupts,
  kicks,
  sizes,
  states,
  storeOrders,
  storyboard,
} from './boardScenes.ts'
import { Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

interface Picture {
  readonly title: string
  readonly said: string
  readonly png: string
}

/** A part of the stage, in its units. */
type Part = readonly [x: number, y: number, width: number, height: number]

const WHOLE: Part = [0, 0, STAGE.width, STAGE.height]
const { x, y } = CENTER.avail
const DIAL: Part = [x - 117, y - 117, 234, 234]
const LIST: Part = [TABLE.x - 6, 122, TABLE.width + 42, 278]
const ISLAND: Part = [168, 42, 744, 500]
const STRIP: Part = [182, 82, 560, 34]
const KICK: Part = [168, 8, 744, 26]
const INTERRUPT: Part = [168, 546, 744, 26]

async function pictures(
  context: BrowserContext,
  scenes: Promise<readonly (readonly [title: string, link: string])[]>,
  [left, top, width, height]: Part,
): Promise<Picture[]> {
  const made: Picture[] = []
  for (const [title, link] of await scenes) {
    const page = await context.newPage()
    const shown = await new Visualizer(page).open(link)
    await page.waitForLoadState('networkidle')
    const box = await page.locator('.vs-stage > svg').first().boundingBox()
    if (!box) throw new Error('no stage')
    const k = box.width / STAGE.width
    const clip = {
      x: box.x + left * k,
      y: box.y + top * k,
      width: width * k,
      height: height * k,
    }
    const png = (await page.screenshot({ clip })).toString('base64')
    made.push({ title, said: await shown.caption.innerText(), png })
    await page.close()
  }
  return made
}

/** @param width in CSS pixels; null: as large as they are */
const figures = (list: readonly Picture[], width: number | null, says = false) =>
  `<div class="row">${list
    .map(
      ({ title, said, png }, i) =>
        `<figure${width ? ` style="width:${width}px"` : ''}><figcaption><b>${says ? `${i + 1} ` : ''}${title}</b>${
          says ? `<br>${said}` : ''
        }</figcaption><img${width ? ` width="${width}"` : ''} src="data:image/png;base64,${png}"></figure>`,
    )
    .join('')}</div>`

const INTER = readFileSync(
  new URL('files/inter-latin-wght-normal.woff2', import.meta.resolve('@fontsource-variable/inter')),
).toString('base64')

const sheet = (body: string) => `<!doctype html><style>
  @font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${INTER}) }
  body { width: 1840px; margin: 0; padding: 32px; background: #f6f5f2; color: #17191c;
    font: 14px/1.45 Inter, system-ui, sans-serif; }
  h2 { margin: 28px 0 12px; font-size: 19px; font-weight: 650 } h2:first-child { margin-top: 0 }
  .row { display: flex; flex-wrap: wrap; gap: 24px 40px }
  figure { margin: 0 } figcaption { margin-bottom: 8px; color: #50545c } b { color: #17191c; font-size: 15px }
  img { display: block; border-radius: 8px }
</style>${body}`

/** What opens above the page: how it is opened, and what of the screen is it. */
const OVERLAYS: readonly (readonly [
  title: string,
  open: (v: Visualizer) => Promise<void>,
  part: string,
])[] = [
  ['Send', (v) => v.press('Shift+S'), ':is(dialog[open], :popover-open)'],
  ['Faults', (v) => v.press('x'), ':is(dialog[open], :popover-open)'],
  [
    'Share',
    (v) => v.page.getByRole('button', { name: 'Share' }).click(),
    ':is(dialog[open], :popover-open)',
  ],
  ['A slot', (v) => v.page.locator('[data-key="avail.slot.3"]').click(), '[data-card]'],
  ['Predict', (v) => v.press('p'), '[data-print="caption"]'],
  ['Keys', (v) => v.press('?'), ':is(dialog[open], :popover-open)'],
]

async function overlays(context: BrowserContext): Promise<Picture[]> {
  const { ringWrite } = await scenes()
  const made: Picture[] = []
  for (const [title, open, part] of OVERLAYS) {
    const page = await context.newPage()
    await open(await new Visualizer(page).open(ringWrite))
    await page.waitForLoadState('networkidle')
    const png = (await page.locator(part).last().screenshot()).toString('base64')
    made.push({ title, said: '', png })
    await page.close()
  }
  return made
}

/** Writes the boards to e2e/gallery. */
export async function boards(browser: Browser, baseURL: string | undefined): Promise<void> {
  const look = { baseURL, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
  const context = await browser.newContext(look)
  const dark = await browser.newContext({ ...look, colorScheme: 'dark' })
  const save = async (name: string, body: string) => {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1904, height: 900 })
    await page.setContent(sheet(body))
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `e2e/gallery/${name}.png`, fullPage: true })
    await page.close()
    console.log(`e2e/gallery/${name}.png`)
  }
  await save(
    'storyboard',
    `<h2>One send in ten key frames, and what happens when buffers run out</h2>
    ${figures(await pictures(context, storyboard(), WHOLE), 900, true)}`,
  )
  await save(
    'grammar',
    `<h2>One state, one mark, in light and in the dark</h2>
    ${figures([...(await pictures(context, states(), ISLAND)), ...(await pictures(dark, states(), ISLAND))], 880)}
    <h2>The dial keeps its size; only the detail changes</h2>
    ${figures(await pictures(context, sizes(), DIAL), 190)}
    <h2>The free list</h2>${figures(await pictures(context, freeLists(), LIST), 300)}
    <h2>Store order</h2>${figures(await pictures(context, storeOrders(), STRIP), 560)}
    <h2>Kick and interrupt wires</h2>${figures(await pictures(context, kicks(), KICK), 744)}
    ${figures(await pictures(context, interrupts(), INTERRUPT), 744)}`,
  )
  await save('overlays', figures(await overlays(context), null))
  await dark.close()
  await context.close()
}
