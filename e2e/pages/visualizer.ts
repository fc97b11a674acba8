/** The page as a person uses it: names that can be read on the screen, keys, and waiting for rest. */
import { expect, type Locator, type Page, test as plain } from '@playwright/test'

/** A test that also fails if any page of it throws, or complains in the console. */
export const test = plain.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('weberror', (thrown) => complaints.push(thrown.error().message))
      context.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
      await use(undefined)
      expect(complaints, 'thrown, or said in the console').toEqual([])
    },
    { auto: true },
  ],
})

export class Visualizer {
  readonly root: Locator
  readonly caption: Locator
  /** The line that says why nothing happened, or what was set aside. */
  readonly notice: Locator
  readonly bytes: Locator

  constructor(readonly page: Page) {
    this.root = page.locator('[data-vringscope][data-idle]').first()
    this.caption = page.getByTestId('caption')
    this.notice = page.getByRole('toolbar', { name: 'Playback' }).getByRole('status')
    this.bytes = page.getByRole('group', { name: 'Bytes of the send queue' })
  }

  /** Opens the page, or a link of it, and waits until it rests. */
  async open(fragment = ''): Promise<this> {
    await this.page.goto(`/${fragment}`)
    await this.rest()
    return this
  }

  /** On the page that is open: another link, as if it were put into the address. */
  async go(fragment: string): Promise<this> {
    await this.page.evaluate(
      (hash) =>
        new Promise((heard) => {
          addEventListener('hashchange', heard, { once: true })
          location.hash = hash
        }),
      fragment,
    )
    await this.rest()
    return this
  }

  /** The chip of an actor in the picker: 'sender1', 'irq', 'remote'. */
  actor(name: string): Locator {
    return this.page.locator(`[data-actor="${name}"]`)
  }

  /** The word of a wire or of the store order on the stage: 'Kick', 'Interrupt', 'Store order'. */
  sign(name: string): Locator {
    return this.page.getByRole('img', { name: new RegExp(`^${name}:`) })
  }

  /** Presses a key until the caption says something. */
  async pressUntil(key: string, says: string | RegExp, most = 80): Promise<void> {
    for (let i = 0; i < most; i++) {
      await this.press(key)
      const text = await this.caption.innerText()
      if (typeof says === 'string' ? text.includes(says) : says.test(text)) return
    }
    throw new Error(`${most} presses of ${key}, and the caption never says ${says}`)
  }

  /** With Tab alone: goes on until what has the focus is called so. */
  async tabTo(name: RegExp, most = 60): Promise<void> {
    for (let i = 0; i < most; i++) {
      await this.page.keyboard.press('Tab')
      const focused = this.page.locator(':focus')
      if ((await focused.count()) === 0) continue
      // What a person is told about it: its label, or what stands in it.
      const label = await focused.evaluate((element) => {
        const ids = element.getAttribute('aria-labelledby')
        const by = ids && element.ownerDocument.getElementById(ids)?.textContent
        const labelled = element instanceof HTMLSelectElement || element instanceof HTMLInputElement
        const around = labelled && element.labels?.[0]?.textContent
        return by || around || element.getAttribute('aria-label') || element.textContent || ''
      })
      if (name.test(label)) return
    }
    throw new Error(`${most} presses of Tab, and nothing is called ${name}`)
  }

  /** Arms a fault, or takes it back, with the keyboard alone. */
  async switchFault(name: RegExp): Promise<void> {
    await this.page.keyboard.press('x')
    await this.tabTo(name)
    await this.press(' ')
    await this.closeMenu()
  }

  /** Shuts the menu that is open; keys are the page's again. */
  async closeMenu(): Promise<void> {
    await this.page.keyboard.press('Escape')
    // The focus goes back a moment after the menu is gone.
    await this.page.waitForFunction(
      () =>
        // Why a button refuses stands beside it as long as it has the focus.
        !document.querySelector(':popover-open[role=dialog]') &&
        !document.activeElement?.closest('[popover]'),
    )
    await this.rest()
  }

  /** Nothing is under way and nothing moves. */
  async rest(): Promise<void> {
    // Looked at in every frame: an assertion would look ten times a second, and a walk takes long enough.
    const resting = this.root.and(this.page.locator('[data-idle="true"]'))
    await resting.waitFor({ state: 'attached', timeout: 15_000 })
  }

  async press(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.page.keyboard.press(key)
      await this.rest()
    }
  }

  async click(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click()
    await this.rest()
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).selectOption(option)
    await this.rest()
  }

  /** How far one press goes: 'Step', 'Function' or 'Send'. */
  async goBy(name: 'Step' | 'Function' | 'Send'): Promise<void> {
    const group = this.page.getByRole('group', { name: 'How far a step goes' })
    await group.getByRole('button', { name, exact: true }).click()
    await this.rest()
  }

  /** "Step 3 of 32" as [3, 32]; [0, 0] at the start. */
  async step(): Promise<[cursor: number, length: number]> {
    const text = await this.root.innerText()
    // Where there is little room, "3 / 32" stands beside the steps.
    const found = /Step (\d+) of (\d+)/.exec(text) ?? /(\d+) \/ (\d+)/.exec(text)
    return found ? [Number(found[1]), Number(found[2])] : [0, 0]
  }

  /** One row of the memory pane, e.g. row('080') = '01 00 01 00 …'. */
  async row(offset: string): Promise<string> {
    const text = (await this.bytes.innerText()).replace(/\s+/g, ' ')
    const found = new RegExp(`(?:^| )${offset} ((?:[0-9a-f]{2} ){1,16})`).exec(`${text} `)
    return found?.[1].trim() ?? `no row ${offset}`
  }

  async allBytes(): Promise<string> {
    return (await this.bytes.innerText()).replace(/\s+/g, ' ')
  }
}
