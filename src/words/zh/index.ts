/** Every Chinese message. Loaded when it is asked for, so that English pages do not carry it. */
import type { Catalogue } from '../index.ts'
import { narration } from './narration.ts'
import { play } from './play.ts'
import { scenario } from './scenario.ts'
import { stage } from './stage.ts'
import { ui } from './ui.ts'

export const zh: Catalogue = { ...narration, ...play, ...scenario, ...stage, ...ui }
