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

  /** Gives the page a size, and waits until it is laid out for it. */
  async resize(width: number, height: number): Promise<void> {
    await this.tab.resize(width, height)
    await this.until((w) => innerWidth === w, width)
    await this.tab.run(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    )
    await this.rest()
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

  /** Clicks what is called so, or begins so: a button, a tab, a switch. */
  async click(name: string): Promise<void> {
    // Marked where it is found: in the page one cannot name an element to a driver.
    await this.until((wanted) => {
      const controls = [...document.querySelectorAll('button, [role=tab], [role=switch]')]
      const seen = controls.filter((control) => control.getBoundingClientRect().width > 0)
      const nameOf = (control: Element) => control.ariaLabel ?? control.textContent ?? ''
      const found =
        seen.find((control) => nameOf(control) === wanted) ??
        seen.find((control) => nameOf(control).startsWith(wanted))
      document.querySelector('[data-wanted]')?.removeAttribute('data-wanted')
      found?.setAttribute('data-wanted', '')
      return found !== undefined
    }, name)
    const { x, y, width, height } = await this.boxAt('[data-wanted]')
    await this.tab.pointer([[x + width / 2, y + height / 2]])
    await this.rest()
  }

  /** Where an element stands on the page. */
  boxAt(selector: string): Promise<Box> {
    return this.tab.run((place) => {
      const element = document.querySelector(place)
      element?.scrollIntoView({ block: 'nearest' })
      const { x, y, width, height } = element!.getBoundingClientRect()
      return { x, y, width, height }
    }, selector)
  }

  textOf(selector: string): Promise<string> {
    return this.tab.run((place) => document.querySelector(place)?.textContent ?? '', selector)
  }

  async sees(): Promise<Seen> {
    return this.tab.run(() => {
      const textOf = (selector: string) =>
        (document.querySelector<HTMLElement>(selector)?.textContent ?? '').replace(/\s+/g, ' ')
      // "Step 3 of 32", in any language, also where it stands on no line of its own.
      const where = document.querySelector('[data-print="caption"] b')?.getAttribute('title')
      const [cursor = 0, length = 0] = (where?.match(/\d+/g) ?? []).map(Number)
      return {
        cursor,
        length,
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
