/** What is remembered of breakpoints; fetched where there is anything to read. */
import * as v from 'valibot'
import { FN_NAMES } from '../core/machine/functions.ts'
import { SITE_NAMES } from '../core/machine/sites.ts'

const MOST = 100
const text = v.pipe(v.string(), v.maxLength(500))
const spot = v.variant('is', [
  v.strictObject({
    is: v.literal('line'),
    fn: v.picklist(FN_NAMES),
    line: v.pipe(v.number(), v.integer()),
    sites: v.pipe(v.array(v.picklist(SITE_NAMES)), v.maxLength(MOST)),
  }),
  v.strictObject({ is: v.literal('write'), name: text }),
  v.strictObject({ is: v.literal('condition'), text, queue: text }),
])
export const breakpointSchema = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  on: v.boolean(),
  spot,
})
const list = v.pipe(v.array(breakpointSchema), v.maxLength(MOST))

export const parseBreakpoints = (kept: string) => v.parse(list, JSON.parse(kept))
