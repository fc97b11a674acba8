import { ELEMENT } from './element.ts'
import { EMBEDDED } from './embedded.ts'
import { LAYOUTS } from './layouts.ts'
import { RINGS } from './rings.ts'
import { TROUBLE } from './trouble.ts'
import type { Walks } from './walk.ts'

/** What is done in every browser. */
export const WALKS: Walks = { ...RINGS, ...LAYOUTS, ...ELEMENT, ...EMBEDDED, ...TROUBLE }
