/** From the unpacked text of a link to what it says: parsed, and held against the schema. */
import * as v from 'valibot'
import { type Finding, findingOf } from '../scenario/problem.ts'
import type { Decoded } from './link.ts'
import { linkSchema, wrongTogether } from './linkSchema.ts'

/** The state that a link's text describes, or what is wrong with it. */
export function readLink(json: string): Decoded {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    return { problem: { is: 'notJson' } }
  }
  const result = v.safeParse(linkSchema, raw, { abortEarly: true })
  if (!result.success) return refused(findingOf(result.issues[0]))
  const wrong = wrongTogether(result.output)
  return wrong ? refused(wrong) : { state: result.output }
}

const refused = ({ path, is, values }: Finding): Decoded => ({
  problem: { is: 'field', path: path.join('.'), why: { is, values } },
})
