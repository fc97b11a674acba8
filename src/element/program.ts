/**
 * The element's program, of which the package makes one function (package/build/element.ts): called
 * on a page it makes the element, called in its worker it serves.
 */
import { serve } from '../session/wire/serve.ts'
import { scopeClass } from './vringScope.ts'
import { workerFrom } from './worker.ts'
import './words.ts'

/** The text of all of this, where it is a function; null: this is the worker. */
declare const PROGRAM_TEXT: (() => string) | null

const NAME = 'vring-scope'

export const VringScope = PROGRAM_TEXT ? scopeClass(workerFrom(PROGRAM_TEXT)) : null

if (!PROGRAM_TEXT) serve()
else if (globalThis.customElements && VringScope && !customElements.get(NAME))
  customElements.define(NAME, VringScope)
