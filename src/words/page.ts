/** English that the page around the stage begins with. */
import { a11y } from './en/a11y.ts'
import { focus } from './en/focus.ts'
import { invariants } from './en/invariants.ts'
import { menus } from './en/menus.ts'
import { play } from './en/play.ts'
import { settings } from './en/settings.ts'
import { start } from './en/start.ts'
import { time } from './en/time.ts'
import { ui } from './en/ui.ts'

export const page = {
  ...a11y,
  ...focus,
  ...invariants,
  ...menus,
  ...play,
  ...settings,
  ...start,
  ...time,
  ...ui,
} as const
