/**
 * `<vring-scope>`: from the element in somebody's page to a visualizer. It begins when it is near
 * the screen; until then, and where nothing runs, what stands in it is shown.
 */
import { followPage } from '../frame/around.ts'
import type { Command, HostEvent, State } from '../host/protocol.ts'
import { settle } from '../host/settle.ts'
import { unknownWord } from '../link/grammar/wrong.ts'
import { decodeLink } from '../link/link.ts'
import type { Refused } from '../link/opened.ts'
import { h } from './dom.ts'
import { LAYOUTS, type LayoutName } from './layout.ts'
import { ATTRIBUTES, EMPTY, linkOf, SHOWS } from './linkOf.ts'
import { createScope, type Scope } from './scope.ts'
import { styles } from './styles.ts'
import type { ScopeError, VringScope } from './types.ts'

/** Where a server makes pages, there is nothing to be drawn on. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/** So far from the screen it begins to load. */
const NEAR = '400px'

/** @param createWorker throws where workers are refused */
export function scopeClass(createWorker: () => Worker) {
  return class extends Base implements VringScope {
    static readonly observedAttributes = ATTRIBUTES

    readonly #shadow = this.attachShadow({ mode: 'open' })
    #scope: Scope | null = null
    /** What it begins with again when it comes back into a page. */
    #left: string | null = null
    #near: IntersectionObserver | null = null
    #around: ReturnType<typeof followPage> | null = null
    /** Attributes that have changed and have not been looked at. */
    #changed: Set<string> | null = null
    readonly ready: Promise<void>
    #isReady = () => {}

    constructor() {
      super()
      this.#shadow.adoptedStyleSheets = [styles()]
      this.#shadow.append(h('div', { class: 'wait' }, h('slot')))
      this.ready = new Promise((resolve) => {
        this.#isReady = resolve
      })
    }

    connectedCallback(): void {
      if (this.#scope) return
      this.#near?.disconnect()
      this.#near = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#start(),
        { rootMargin: NEAR },
      )
      this.#near.observe(this)
    }

    /** Moved to another place of the page, it goes on; taken out of it, it ends, and knows where it was. */
    disconnectedCallback(): void {
      queueMicrotask(() => {
        if (!this.isConnected) void this.#stop()
      })
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (before === now || !this.#scope) return
      // Several that change together are one change.
      if (this.#changed) return void this.#changed.add(name)
      this.#changed = new Set([name])
      queueMicrotask(() => {
        const changed = this.#changed ?? new Set()
        this.#changed = null
        void this.#follow(changed)
      })
    }

    #start(): void {
      if (this.#scope) return
      const scope = createScope({ createWorker, tell: (event) => this.#tell(event) })
      this.#scope = scope
      this.#near?.disconnect()
      this.#around = followPage(this, (now) => void scope.guest.ask({ do: 'around', ...now }))
      this.#around.tell()
      const opening = this.#open(scope, this.#left ?? linkOf(this))
      this.#left = null
      void opening.then(() => {
        if (this.#scope !== scope) return
        this.#shadow.replaceChildren(scope.element)
        scope.layOut(this.#layout())
        this.#isReady()
      })
    }

    async #stop(): Promise<void> {
      this.#near?.disconnect()
      this.#around?.stop()
      const scope = this.#scope
      this.#scope = null
      if (!scope) return
      const { frame } = scope.store.getState()
      this.#left = frame?.length ? await scope.link().catch(() => null) : null
      scope.destroy()
      this.#shadow.replaceChildren(h('div', { class: 'wait' }, h('slot')))
      if (this.isConnected) this.connectedCallback()
    }

    /** What only changes how it is shown leaves the history as it is. */
    async #follow(changed: ReadonlySet<string>): Promise<void> {
      const scope = this.#scope
      if (!scope) return
      const link = linkOf(this)
      const isShown = !scope.isRefused() && [...changed].every((name) => SHOWS.includes(name))
      const decoded = isShown ? await decodeLink(link || EMPTY) : null
      if (!decoded || 'problem' in decoded || this.#wrongLayout()) return this.#open(scope, link)
      if (changed.has('layout')) scope.layOut(this.#layout())
      if (changed.has('lang')) this.#around?.tell()
      // Of panes and slides there are none here.
      const { from, to, lock, play, pane: _, present: __, ...view } = decoded.state.view
      const usual = { theme: 'auto', names: 'linux', numbers: 'dec', seen: 'all' } as const
      const bounds = { from: from ?? 0, to: to ?? null, lock: lock ?? [] }
      await settle(scope.store, { ...usual, ...view, ...bounds })
      const at = this.getAttribute('at')
      if (changed.has('at') && at !== null) await scope.guest.ask({ do: 'seek', to: at })
      if (changed.has('play')) scope.play(play !== undefined)
    }

    #layout(): LayoutName {
      return LAYOUTS.find((name) => name === this.getAttribute('layout')) ?? 'auto'
    }

    #wrongLayout(): Refused | null {
      const said = this.getAttribute('layout')
      if (said === null || LAYOUTS.some((name) => name === said)) return null
      return { is: 'refused', problem: unknownWord('layout', said, LAYOUTS).problem, text: said }
    }

    #tell(event: HostEvent): void {
      this.dispatchEvent(new CustomEvent(`vring-${event.event}`, { detail: event }))
    }

    /** What is wrong with it stands in its place, and is told. */
    async #open(scope: Scope, link: string): Promise<void> {
      scope.layOut(this.#layout())
      const reply = await scope.guest.ask({ do: 'open', link })
      if (!reply.ok && reply.error.is !== 'overtaken')
        this.#tell({ event: 'error', error: reply.error })
      const wrong = this.#wrongLayout()
      if (wrong) this.#tell({ event: 'error', error: scope.refuse(wrong) })
    }

    async #ask(command: Command): Promise<State> {
      if (this.isConnected) this.#start()
      if (!this.#scope) throw new Error('<vring-scope> is in no page')
      const reply = await this.#scope.guest.ask(command)
      if (reply.ok) return reply.state
      throw Object.assign(new Error(reply.error.message), {
        error: reply.error,
      }) satisfies ScopeError
    }

    open(link: string) {
      return this.#ask({ do: 'open', link: link.slice(link.indexOf('#') + 1) })
    }
    openScenario(scenario: string | object) {
      return this.#ask({ do: 'open', scenario })
    }
    seek(to: number | string) {
      return this.#ask({ do: 'seek', to })
    }
    toStop(stop: number | string) {
      return this.#ask({ do: 'seek', stop })
    }
    step(how: Parameters<VringScope['step']>[0] = {}) {
      return this.#ask({ do: 'step', ...how })
    }
    act(act: string, how: Parameters<VringScope['act']>[1] = {}) {
      return this.#ask({ do: 'act', act, ...how })
    }
    play(speed?: Parameters<VringScope['play']>[0]) {
      return this.#ask({ do: 'play', speed })
    }
    pause() {
      return this.#ask({ do: 'pause' })
    }
    set(settings: Parameters<VringScope['set']>[0]) {
      return this.#ask({ do: 'set', ...settings })
    }
    get(what: Parameters<VringScope['get']>[0] = {}) {
      return this.#ask({ do: 'get', ...what })
    }
  }
}
