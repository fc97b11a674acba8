/** English with the rest at hand: for tests, and for whatever is fetched with all of its words. */

import { narration } from './en/narration.ts'
import { learn, learnRest, type NarrationKey } from './index.ts'
import { page } from './page.ts'
import { rest } from './rest.ts'

export const narrationKeys = Object.keys(narration) as NarrationKey[]

learn(page)
learnRest(rest)

export { createWords } from './index.ts'
