/** Words of the captions and tooltips, by the part of the code that they tell of. */
import { fields } from './fields.ts'
import { sayRemote } from './sayRemote.ts'
import { sayRing } from './sayRing.ts'
import { sayRpmsg } from './sayRpmsg.ts'

export const narration = { ...sayRpmsg, ...sayRing, ...sayRemote, ...fields } as const
