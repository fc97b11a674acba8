/**
 * English that the page can begin without: the captions of steps, and the words of what is opened.
 * Fetched once the page is on the screen.
 */
import { ask } from './en/ask.ts'
import { glossary } from './en/glossary.ts'
import { lesson } from './en/lesson.ts'
import { narration } from './en/narration.ts'
import { predict } from './en/predict.ts'
import { scenario } from './en/scenario.ts'
import { stops } from './en/stops.ts'

export const deferredWords = {
  ...ask,
  ...glossary,
  ...lesson,
  ...narration,
  ...predict,
  ...scenario,
  ...stops,
} as const
