/** Every Chinese message. Loaded when it is asked for, so that English pages do not carry it. */
import type { Catalogue } from '../index.ts'
import { narration } from './narration.ts'
import { stage } from './stage.ts'
import { ui } from './ui.ts'

export const zh: Catalogue = { ...narration, ...stage, ...ui }
