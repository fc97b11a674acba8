/** From the unpacked text of a link to what it says: parsed, and held against the schema. */
import * as v from 'valibot'
import type { Choice } from '../protocol/protocol.ts'
import { type Finding, findingOf, shownPath } from '../scenario/problem.ts'
import { choiceSchema, linkSchema, wrongTogether } from './linkSchema.ts'
import type { Decoded } from './linkTypes.ts'

/** Choices that are looked at in one go: some milliseconds. */
const AT_ONCE = 2000

/** The state that a link's text describes, or what is wrong with it. */
export async function readLink(json: string): Promise<Decoded> {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    return { problem: { is: 'notJson' } }
  }
  const result = v.safeParse(linkSchema, raw, { abortEarly: true })
  if (!result.success) return refused(findingOf(result.issues[0]))
  const choices: Choice[] = []
  for (const [i, said] of result.output.choices.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await nextTurn()
    const choice = v.safeParse(choiceSchema, said, { abortEarly: true })
    if (!choice.success) {
      const found = findingOf(choice.issues[0])
      return refused({ ...found, path: ['choices', i, ...found.path] })
    }
    choices.push(choice.output)
  }
  const state = { ...result.output, choices }
  const wrong = wrongTogether(state)
  return wrong ? refused(wrong) : { state }
}

/** Lets the page do something else in between. */
const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve))

const refused = ({ path, is, values }: Finding): Decoded => ({
  problem: { is: 'field', path: shownPath(path), why: { is, values } },
})
