/**
 * For the page around: a frame with a visualizer in it, as an object with methods and events. What
 * is asked before the frame is there waits for it; a frame that is loaded anew is greeted anew.
 */
import type { Command, HostError, HostEvent, Settings, State } from '../host/protocol.ts'
import { type Around, followPage } from './around.ts'
import { createLine, type Line } from './line.ts'

export { FrameError } from './frameError.ts'
export type { Command, HostError, HostEvent, Settings, State }

export interface FrameOptions {
  /** Gives the frame the height in which all of it has room. Yes, if nothing is said. */
  readonly height?: boolean
  /** What is `auto` in the frame looks and speaks as the page around it. Yes, if nothing is said. */
  readonly follow?: boolean
}

export interface NewFrame extends FrameOptions {
  /** Address of embed.html, where vringscope is served. */
  readonly src: string
  /** What it begins with: a link's text; without one an empty ring. */
  readonly link?: string
  /** What a screen reader calls it. */
  readonly title: string
  /** Trusts it with nothing but its scripts. */
  readonly sandbox?: boolean
}

type Handler<E extends HostEvent['event']> = (event: Extract<HostEvent, { event: E }>) => void
type Hears = (event: HostEvent) => void
type Without<C extends Command, K extends string> = Omit<C, 'do' | K>

/** Methods reject with a `FrameError`, whose `error` says what of the command is wrong. */
export interface RingFrame {
  readonly element: HTMLIFrameElement
  open(link: string): Promise<State>
  openScenario(scenario: string | object): Promise<State>
  /** A step, `end`, or the moment at which something comes true: `avail.idx:2`. */
  seek(to: number | string): Promise<State>
  toStop(stop: number | string): Promise<State>
  step(how?: Without<Extract<Command, { do: 'step' }>, never>): Promise<State>
  act(act: string, how?: Without<Extract<Command, { do: 'act' }>, 'act'>): Promise<State>
  play(speed?: Settings['speed']): Promise<State>
  pause(): Promise<State>
  set(settings: Settings): Promise<State>
  get(what?: Without<Extract<Command, { do: 'get' }>, never>): Promise<State>
  /** Any command; what a newer visualizer knows beside these can be asked, too. */
  ask(command: Command): Promise<State>
  /** Hears an event from now on; answers how to stop. */
  on<E extends HostEvent['event']>(event: E, handler: Handler<E>): () => void
  /** Says no more, and hears no more; the frame stays. */
  close(): void
}

/** Makes a frame at the end of an element. */
export function createFrame(into: Element, made: NewFrame): RingFrame {
  const frame = into.ownerDocument.createElement('iframe')
  const { src, link = '', title, sandbox } = made
  const address = new URL(src, into.ownerDocument.baseURI)
  address.hash = link.startsWith('#') ? link.slice(1) : link
  frame.src = address.href
  frame.title = title
  frame.loading = 'lazy'
  frame.allow = 'clipboard-write; fullscreen'
  if (sandbox) frame.setAttribute('sandbox', 'allow-scripts')
  Object.assign(frame.style, { border: '0', width: '100%', aspectRatio: '3 / 2' })
  // It listens before the frame can say a word.
  const taken = takeFrame(frame, made)
  into.append(frame)
  return taken
}

/** Speaks with a frame that is in the page. */
export function takeFrame(element: HTMLIFrameElement, options: FrameOptions = {}): RingFrame {
  const handlers = new Map<string, Set<Hears>>()
  const line: Line = createLine(element, (event) => {
    // Each page that is loaded in it hears of it anew.
    if (event.event === 'ready') page?.tell()
    if (event.event === 'resize' && options.height !== false) makeRoom(element, event.height)
    for (const handler of handlers.get(event.event) ?? []) handler(event)
  })
  const { ask } = line
  const around = (said: Around) => void ask({ do: 'around', ...said }).catch(() => {})
  const page = options.follow === false ? null : followPage(element, around)
  return {
    element,
    ask,
    open: (link) => ask({ do: 'open', link }),
    openScenario: (scenario) => ask({ do: 'open', scenario }),
    seek: (to) => ask({ do: 'seek', to }),
    toStop: (stop) => ask({ do: 'seek', stop }),
    step: (how) => ask({ ...how, do: 'step' }),
    act: (act, how) => ask({ ...how, do: 'act', act }),
    play: (speed) => ask({ do: 'play', speed }),
    pause: () => ask({ do: 'pause' }),
    set: (settings) => ask({ ...settings, do: 'set' }),
    get: (what) => ask({ ...what, do: 'get' }),
    on: (event, handler) => {
      // It hears only what is called so.
      const hears = (said: HostEvent) => handler(said as Parameters<typeof handler>[0])
      const all = handlers.get(event) ?? new Set()
      handlers.set(event, all.add(hears))
      return () => {
        all.delete(hears)
      }
    },
    close: () => {
      page?.stop()
      line.close()
    },
  }
}

/** As high as all of it needs, with a border or without. */
function makeRoom(element: HTMLIFrameElement, height: number): void {
  const { offsetHeight, clientHeight, style } = element
  const counted = getComputedStyle(element).boxSizing === 'border-box'
  style.aspectRatio = 'auto'
  style.height = `${height + (counted ? offsetHeight - clientHeight : 0)}px`
}
