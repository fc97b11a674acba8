/** Somebody before the page, in whatever browser: looks, presses, clicks, and waits for rest. */
import { inspect } from 'node:util'
import type { Folder, Site } from './site.ts'
import type { Tab } from './tab.ts'
import type { Watched } from './watch.ts'

/** What is on the screen, as far as every browser must show the same. */
export interface Seen {
  readonly cursor: number
  readonly length: number
  readonly caption: string
  /** The bytes of the memory pane, where it is shown. */
  readonly bytes: string
  /** Each group of the picture: what it is, where it stands, what is written in it. */
  readonly picture: readonly string[]
}

/** A box in the page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const PATIENCE_MS = 15_000

export class Visitor {
  #opened = 0

  constructor(
    readonly tab: Tab,
    readonly site: Site,
  ) {}

  /** Opens a link of the page as if this browser had never been here, and waits until it rests. */
  async open(link = '', folder: Folder = 'plain'): Promise<void> {
    await this.tab.open(this.#address(folder, link))
    await this.#whole()
  }

  /** The same in a frame of somebody's page. */
  async openFramed(link: string, width: number, height: number): Promise<void> {
    const src = encodeURIComponent(this.#address('plain', link))
    await this.tab.open(`${this.site.url}/host?src=${src}&width=${width}&height=${height}`)
    await this.tab.enterFrame()
    await this.#whole()
  }

  #address(folder: Folder, link: string): string {
    // Another address each time: else only the fragment would be another, in the same page.
    this.#opened++
    const fresh = folder === 'refused' ? '' : 'fresh'
    return `${this.site.url}/${folder}/?${this.#opened}&${fresh}${link}`
  }

  /** At rest, and with what comes behind the first step. */
  async #whole(): Promise<void> {
    await this.rest()
    // A narrow page has no memory beside its stage.
    await this.until(() => innerWidth < 1200 || document.querySelector('[data-offset]') !== null)
  }

  /** Nothing is under way and nothing moves. */
  async rest(): Promise<void> {
    await this.until(() => document.querySelector('[data-vringscope][data-idle="true"]') !== null)
  }

  /** Waits until something is true in the page. */
  async until<A extends readonly unknown[]>(
    holds: (...given: A) => boolean,
    ...given: A
  ): Promise<void> {
    // Asked from here, not in the page: it may be on its way to another one.
    const end = Date.now() + PATIENCE_MS
    const asked = () => this.tab.run(holds, ...given).catch(() => false)
    while (!(await asked())) {
      if (Date.now() > end)
        throw new Error(`not within ${PATIENCE_MS} ms: ${holds}, given ${inspect(given)}`)
    }
  }

  async press(keys: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.tab.press(keys)
      await this.rest()
    }
  }

  /** Presses a key until the caption says something. */
  async pressUntil(keys: string, says: string, each: (seen: Seen) => void): Promise<void> {
    for (let i = 0; i < 60; i++) {
      await this.press(keys)
      const seen = await this.sees()
      each(seen)
      if (seen.caption.includes(says)) return
    }
    throw new Error(`60 presses of ${keys}, and the caption never says ${says}`)
  }

  /** Clicks what is called so: a button, a tab, an option. */
  async click(name: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(name)
    await this.tab.pointer([[x + width / 2, y + height / 2]])
    await this.rest()
  }

  /** Where the control stands that is called so. */
  async boxOf(name: string): Promise<Box> {
    const find = (wanted: string) => {
      const controls = document.querySelectorAll<HTMLElement>('button, [role=tab], [role=switch]')
      for (const control of controls) {
        const called = control.ariaLabel ?? control.textContent ?? ''
        const box = control.getBoundingClientRect()
        if (!called.startsWith(wanted) || box.width === 0) continue
        const { x, y, width, height } = box
        return { x, y, width, height }
      }
      return null
    }
    await this.until((wanted) => {
      const controls = document.querySelectorAll<HTMLElement>('button, [role=tab], [role=switch]')
      return [...controls].some((control) =>
        (control.ariaLabel ?? control.textContent ?? '').startsWith(wanted),
      )
    }, name)
    const box = await this.tab.run(find, name)
    if (!box) throw new Error(`nothing is called ${name}`)
    return box
  }

  async sees(): Promise<Seen> {
    return this.tab.run(() => {
      const textOf = (selector: string) =>
        (document.querySelector<HTMLElement>(selector)?.textContent ?? '').replace(/\s+/g, ' ')
      const root = document.querySelector<HTMLElement>('[data-vringscope]')
      // "Step 3 of 32"; where there is little room "3 / 32".
      const where = root?.innerText ?? ''
      const found = /Step (\d+) of (\d+)/.exec(where) ?? /(\d+) \/ (\d+)/.exec(where)
      return {
        cursor: Number(found?.[1] ?? 0),
        length: Number(found?.[2] ?? 0),
        caption: textOf('[data-testid="caption"]'),
        bytes: [...document.querySelectorAll('[data-offset]')].map((e) => e.textContent).join(' '),
        picture: [...document.querySelectorAll('.vs-stage > svg [data-key]')].map((group) =>
          ['data-key', 'class', 'transform', 'opacity']
            .map((name) => group.getAttribute(name))
            .concat(group.textContent)
            .join(' '),
        ),
      }
    })
  }

  /** What the page has thrown, was refused or has complained of since it was opened. */
  complaints(): Promise<readonly string[]> {
    return this.tab.run(() => (window as unknown as { watched: Watched }).watched.complaints)
  }
}
