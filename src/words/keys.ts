/** The names of all messages, as English has them: any other language says the same ones. */

import type { deferredWords } from './deferredWords.ts'
import type { narration } from './en/narration.ts'
import type { problems } from './en/problems.ts'
import type { stage } from './en/stage.ts'
import type { page } from './page.ts'

export type NarrationKey = keyof typeof narration
export type MessageKey =
  | keyof typeof problems
  | keyof typeof stage
  | keyof typeof page
  | keyof typeof deferredWords
/** A message for each name. */
export type Catalogue = Readonly<Record<MessageKey, string>>
