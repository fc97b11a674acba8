/**
 * `import 'vringscope'` makes `<vring-scope>` known to the page. What it is made of stands in
 * element/program.ts; these are the types of it.
 */
import type { VringScope as Element, ScopeEvents } from '../element/types.ts'

export type {
  By,
  HostError,
  HostEvent,
  ScopeError,
  ScopeEvents,
  Settings,
  State,
} from '../element/types.ts'

/** The class of the element; null where there is no page, as on a server. */
export declare const VringScope: (new () => Element) | null
/** An element. */
export type VringScope = Element

declare global {
  interface HTMLElementTagNameMap {
    'vring-scope': Element
  }
  interface HTMLElementEventMap extends ScopeEvents {}
}
