/**
 * The same person in Node: whatever is pressed on the page is pressed here, too, on a store whose
 * session is never killed, and that loses nothing.
 */
import type { Layout } from '../../src/core/memory/layout.ts'
import { openLink } from '../../src/host/openLink.ts'
import { linkOf } from '../../src/page/links.ts'
import type { Choice } from '../../src/protocol/protocol.ts'
import { createClient } from '../../src/session/wire/client.ts'
import {
  createVisualizerStore,
  type VisualizerStore,
} from '../../src/store/createVisualizerStore.ts'
import { preferencesOf } from '../../src/store/preferences.ts'
import type { VisualizerState } from '../../src/store/state.ts'
import { atRest } from '../../src/store/testing/openStore.ts'
import type { Frame } from '../../src/store/types.ts'
import { actOf } from '../../src/ui/shell/keys/keymap.ts'

export class Twin {
  #store = newStore({})

  get state(): VisualizerState {
    return this.#store.getState()
  }
  get frame(): Frame {
    const { frame } = this.state
    if (!frame) throw new Error('the twin has opened nothing yet')
    return frame
  }
  get layout(): Layout {
    const { replica } = this.state
    if (!replica) throw new Error('the twin has opened nothing yet')
    return replica.layout
  }
  get actions(): VisualizerStore['actions'] {
    return this.#store.actions
  }

  /** As a page that is loaded anew: only what a browser remembers is still known. */
  reload(): void {
    const known = preferencesOf(this.state)
    this.#store.actions.close()
    this.#store = newStore(known)
  }

  /**
   * @param link the fragment, with `#` or empty
   * @returns was it opened?
   */
  async open(link: string): Promise<boolean> {
    const opened = await openLink(this.#store, link.slice(1))
    await this.rest()
    return opened.is === 'open'
  }

  /** @param name of a key, as Playwright spells it */
  async press(name: string): Promise<void> {
    const parts = name.split('+')
    const key = parts.at(-1) ?? ''
    const code = /^\d$/.test(key) ? `Digit${key}` : key === '-' ? 'Minus' : ''
    const has = (held: string) => parts.includes(held)
    const held = { shiftKey: has('Shift'), altKey: has('Alt'), ctrlKey: false, metaKey: false }
    actOf({ key, code, ...held }, this.#store)?.()
    await this.rest()
  }

  /** Nothing is under way. */
  rest(): Promise<void> {
    return atRest(this.#store)
  }

  async choices(): Promise<readonly Choice[]> {
    return (await this.actions.history()).choices
  }

  /** All that a link of here leads to, in parts. */
  async past(): Promise<readonly unknown[]> {
    const { scenario, settings, cursor, breakpoints } = this.frame
    const breaks = breakpoints.map(({ on, spot }) => ({ on, spot }))
    return [{ scenario, settings, cursor, breaks }, ...(await this.choices())]
  }

  /** The fragment of where it stands, with `#`. */
  async link(): Promise<string> {
    return `#${await linkOf(this.#store)}`
  }
}

const newStore = (known: Partial<VisualizerState>): VisualizerStore =>
  createVisualizerStore(createClient({ createWorker: null }), known)
