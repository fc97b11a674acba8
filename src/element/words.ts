/** English that the element says; another language is fetched when it is wanted. */
import { a11y } from '../words/en/a11y.ts'
import { invariants } from '../words/en/invariants.ts'
import { narration } from '../words/en/narration.ts'
import { play } from '../words/en/play.ts'
import { scenario } from '../words/en/scenario.ts'
import { settings } from '../words/en/settings.ts'
import { time } from '../words/en/time.ts'
import { ui } from '../words/en/ui.ts'
import { learn } from '../words/index.ts'

learn({ ...a11y, ...invariants, ...narration, ...play, ...scenario, ...settings, ...time, ...ui })
