/** What can be done to a page from outside. */
import type { Page } from '@playwright/test'
import { type Crew, gather, kill } from '../pages/workers.ts'

export class Harm {
  #isCut = false

  constructor(readonly page: Page) {}

  get isCut(): boolean {
    return this.#isCut
  }

  /** Before the page is opened. */
  prepare(): Promise<void> {
    return gather(this.page)
  }

  /** Ends the newest worker. */
  async kill(): Promise<void> {
    await kill(this.page)
  }

  /** The same in the turn in which a key is pressed. */
  killBehind(key: string): Promise<void> {
    return this.page.evaluate((name) => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      )
      const last = (globalThis as unknown as Crew).crew.at(-1)
      last?.terminate()
      last?.dispatchEvent(new ErrorEvent('error', { cancelable: true }))
    }, key)
  }

  /**
   * Leaves no room in the storage, or frees it again.
   *
   * @returns is it full?
   */
  fillStorage(): Promise<boolean> {
    return this.page.evaluate(() => {
      const name = 'soak.filler'
      if (localStorage.getItem(name) !== null) {
        localStorage.removeItem(name)
        return false
      }
      let text = 'x'.repeat(2 ** 22)
      let kept = ''
      while (text.length > 0)
        try {
          localStorage.setItem(name, kept + text)
          kept += text
        } catch {
          text = text.slice(0, text.length / 2)
        }
      return true
    })
  }

  /** @returns is it cut now, or is it there again? */
  async cutNetwork(on = !this.#isCut): Promise<boolean> {
    // A site that is away before the page has fetched what takes a worker's place leaves it nothing
    // but to say so: that is another test (missing.spec.ts).
    if (on)
      await this.page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => /server-.*js/.test(name)),
      )
    this.#isCut = on
    await this.page.context().setOffline(on)
    return on
  }
}
