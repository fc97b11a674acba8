/** Every Chinese message. Loaded when it is asked for, so that English pages do not carry it. */
import type { Catalogue } from '../keys.ts'
import { a11y } from './a11y.ts'
import { ask } from './ask.ts'
import { focus } from './focus.ts'
import { glossary } from './glossary.ts'
import { invariants } from './invariants.ts'
import { lesson } from './lesson.ts'
import { menus } from './menus.ts'
import { narration } from './narration.ts'
import { play } from './play.ts'
import { predict } from './predict.ts'
import { problems } from './problems.ts'
import { scenario } from './scenario.ts'
import { settings } from './settings.ts'
import { stage } from './stage.ts'
import { stops } from './stops.ts'
import { time } from './time.ts'
import { ui } from './ui.ts'

export const zh: Catalogue = {
  ...a11y,
  ...ask,
  ...focus,
  ...glossary,
  ...invariants,
  ...lesson,
  ...menus,
  ...narration,
  ...play,
  ...predict,
  ...problems,
  ...scenario,
  ...settings,
  ...stage,
  ...stops,
  ...time,
  ...ui,
}
