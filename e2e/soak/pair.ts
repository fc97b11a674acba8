/** The page and its twin, who are made to do the same and are then compared. */
import { isDeepStrictEqual } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import type { PageLayout } from '../../src/ui/context/layout.ts'
import { shownQueue } from '../../src/ui/context/shownQueue.ts'
import { layoutOf } from '../../src/ui/shell/pageLayout.ts'
import { stageModel } from '../../src/view/model/stageModel.ts'
import { layOut, type Picture } from '../../src/view/stage/layOut.ts'
import { loadWords, type Words } from '../../src/words/index.ts'
import { Visualizer } from '../pages/visualizer.ts'
import { Harm } from './harm.ts'
import { replayed, rightAt } from './right.ts'
import { shownBy } from './shown.ts'
import { difference } from './standing.ts'
import { Twin } from './twin.ts'

const WORDS = { en: await loadWords('en'), zh: await loadWords('zh') }

/** The page tells and writes some things a little behind a step. A guard, not a measure. */
const MOST_MS = 15_000

/** The page is not as it should be. */
export class Differs extends Error {}

export class Pair {
  readonly twin = new Twin()
  readonly v: Visualizer
  readonly harm: Harm

  constructor(readonly page: Page) {
    this.v = new Visualizer(page)
    this.harm = new Harm(page)
  }

  get words(): Words {
    return WORDS[this.twin.state.language]
  }

  get layout(): PageLayout {
    const { width = 0, height = 0 } = this.page.viewportSize() ?? {}
    return layoutOf(width, height, false)
  }

  /** Opens a page anew. */
  async begin(link: string): Promise<void> {
    await this.harm.prepare()
    await this.page.goto(`/${link}`)
    await this.twin.open(link)
    await this.v.rest()
  }

  /** Presses a key on both. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
    await Promise.all([this.v.rest(), this.twin.press(key)])
  }

  /** Clicks on the page, and does what that stands for on the other side. */
  async click(target: Locator, twin: () => unknown): Promise<void> {
    // On a very low page, what stays at the bottom lies over what is scrolled to the edge.
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await target.click({ timeout: MOST_MS })
    // What the pointer is on lights up.
    await this.page.mouse.move(0, 0)
    await this.both(Promise.resolve(), twin)
  }

  /** Something on the page, and what that stands for on the other side. */
  async both(done: Promise<unknown>, twin: () => unknown): Promise<void> {
    await done
    await twin()
    await Promise.all([this.v.rest(), this.twin.rest()])
  }

  async closeMenu(): Promise<void> {
    await this.v.closeMenu()
    this.twin.actions.setDialog(null)
  }

  async closeDialog(): Promise<void> {
    const open = this.page.locator('dialog[open]')
    await this.page.keyboard.press('Escape')
    await open.waitFor({ state: 'detached' })
    this.twin.actions.setDialog(null)
    await this.v.rest()
  }

  /** The step at which the page stands, as it says in any layout and language. */
  async cursor(): Promise<number> {
    const { standing } = await shownBy(this.page)
    return standing.step[0]
  }

  /** Plays some steps; how many is up to the machine, so the twin follows. */
  async play(): Promise<number> {
    const from = this.twin.frame.cursor
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await this.page.keyboard.press(' ')
    const idle = async () => (await this.v.root.getAttribute('data-idle')) === 'true'
    while ((await this.cursor()) < from + 2 && !(await idle()));
    if ((await this.v.root.getAttribute('data-idle')) !== 'true')
      await this.page.keyboard.press(' ')
    await this.v.rest()
    const to = await this.cursor()
    while (this.twin.frame.cursor < to) await this.twin.actions.forward('step')
    return to
  }

  /** Another link in the same page. One that cannot be opened is told, and left for an empty ring. */
  async goTo(link: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to
    }, link)
    const isOpen = await this.twin.open(link)
    const refused = this.page.locator('main [role=alert] textarea')
    if (isOpen) await refused.waitFor({ state: 'detached' })
    else {
      await refused.waitFor()
      await this.click(this.page.locator('main [role=alert] button').last(), () =>
        this.twin.open(''),
      )
    }
    await this.v.rest()
  }

  /** The page is loaded anew, once its address has followed. */
  async reload(): Promise<void> {
    const wrong = await this.compareAddress()
    if (wrong) throw new Differs(wrong)
    const link = await this.twin.link()
    await this.harm.cutNetwork(false)
    await this.page.reload()
    this.twin.reload()
    await this.twin.open(link)
    await this.v.rest()
  }

  /** Where there is little room, one thing is shown at a time. */
  async showStage(): Promise<void> {
    const compact = this.page.locator('main[data-compact]:not([data-view="stage"])')
    if ((await compact.count()) === 0) return
    const tab = compact.getByRole('tab').first()
    if ((await tab.count()) > 0) await tab.click()
    else await compact.getByRole('toolbar').getByRole('combobox').selectOption({ index: 0 })
    await this.v.rest()
  }

  /** What is drawn on a page of this width. */
  picture(): Picture {
    const { frame, replica, queue, perspective } = this.twin.state
    if (!frame || !replica) throw new Error('the twin has opened nothing yet')
    const { layout, memory } = replica
    const { index } = shownQueue(layout, queue)
    const { stageLayout } = this.layout
    return layOut(
      stageModel(frame, memory, layout, this.words, index, {}, perspective),
      stageLayout,
    )
  }

  /** The first thing that the page shows and a replay does not; null: there is none. */
  async compare(): Promise<string | null> {
    const { state, frame } = this.twin
    const moment = replayed(frame, await this.twin.choices())
    return lasting(async () => {
      const { standing, stageLayout } = await shownBy(this.page)
      const right = rightAt(moment, state, this.words, stageLayout ?? 'desktop')
      // On a small page a pane takes the place of the stage.
      return difference(
        standing,
        stageLayout ? right : { ...right, text: [], drawing: [], buttons: [] },
      )
    })
  }

  /** What the address leads to and is not where the twin stands; null: it leads there. */
  async compareAddress(): Promise<string | null> {
    const right = await this.twin.past()
    return lasting(async () => {
      const address = await this.page.evaluate(() => location.hash)
      const visitor = new Twin()
      if (!(await visitor.open(address))) return `the address cannot be opened: ${address}`
      const there = await visitor.past()
      visitor.actions.close()
      const at = [...there, ...right].findIndex((_, i) => !isDeepStrictEqual(there[i], right[i]))
      if (at < 0) return null
      const [a, b] = [there, right].map((all) => JSON.stringify(all[at] ?? null))
      return `part ${at} of where ${address} leads to: ${a}, right is ${b}`
    })
  }
}

/** What is still found when the page has had its time. */
async function lasting(look: () => Promise<string | null>): Promise<string | null> {
  const until = performance.now() + MOST_MS
  for (;;) {
    const found = await look()
    if (found === null || performance.now() > until) return found
  }
}
