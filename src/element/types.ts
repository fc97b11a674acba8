/** What a program says to `<vring-scope>` and hears of it. */
import type { By, HostError, HostEvent, Settings, State } from '../host/protocol.ts'

export type { By, HostError, HostEvent, Settings, State } from '../host/protocol.ts'

/** A command that was not carried out: `error` says which part of it is wrong, and why. */
export interface ScopeError extends Error {
  readonly error: HostError
}

/**
 * `<vring-scope>`. Its attributes are the parameters of a link (docs/links.md), and `link`,
 * `scenario` and `layout`. Each method resolves with the state that it leads to, and rejects with a
 * ScopeError. Each event is a CustomEvent named `vring-` and its name, with the event as `detail`.
 */
export interface VringScope extends HTMLElement {
  /** Resolves when the ring is there to be seen, or its link has been refused. */
  readonly ready: Promise<void>
  /** A link, with or without what stands in front of its `#`; the empty one is an empty ring. */
  open(link: string): Promise<State>
  /** A scenario as its text, or as the object that the text holds. */
  openScenario(scenario: string | object): Promise<State>
  /** A step, or what `at` of a link can say: `end`, `avail.idx:2`. */
  seek(to: number | string): Promise<State>
  /** A stop, by its name or its place in the list, from 1. */
  toStop(stop: number | string): Promise<State>
  step(how?: { readonly by?: By; readonly back?: boolean }): Promise<State>
  /** Acts as `do` of a link says them: `send`, `take*2`, `complete:1`. */
  act(acts: string, how?: { readonly by?: By }): Promise<State>
  play(speed?: Settings['speed']): Promise<State>
  pause(): Promise<State>
  set(settings: Settings): Promise<State>
  get(what?: { readonly fields?: readonly string[]; readonly link?: boolean }): Promise<State>
}

/** Events by their names. */
export type ScopeEvents = {
  [E in HostEvent as `vring-${E['event']}`]: CustomEvent<E>
}
