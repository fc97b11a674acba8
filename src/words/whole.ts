/** English with the rest at hand: for tests, and for whatever is fetched with all of its words. */

import { deferredWords } from './deferredWords.ts'
import { narration } from './en/narration.ts'
import { learn, learnDeferred, type NarrationKey } from './index.ts'
import { page } from './page.ts'

export const narrationKeys = Object.keys(narration) as NarrationKey[]

learn(page)
learnDeferred(deferredWords)

export { createWords } from './index.ts'
