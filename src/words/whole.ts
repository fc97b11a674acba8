/** English with the rest at hand: for tests, and for whatever is fetched with all of its words. */

import { narration } from './en/narration.ts'
import { type NarrationKey, wholeEnglish } from './index.ts'
import { rest } from './rest.ts'

export const narrationKeys = Object.keys(narration) as NarrationKey[]

wholeEnglish(rest)

export { createWords } from './index.ts'
