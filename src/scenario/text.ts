/**
 * The text of a scenario, read and printed. What is wrong with a text is a list of problems,
 * each with the place where it stands; what is right with it is a scenario that will open.
 */
import * as v from 'valibot'
import { named } from './fields.ts'
import { readJson } from './json.ts'
import { MOST_PROBLEMS } from './limits.ts'
import { printJson } from './print.ts'
import {
  type Finding,
  findingOf,
  type Path,
  type ProblemName,
  pathOf,
  shownPath,
} from './problem.ts'
import { contradictory, contradictorySettings, impossible } from './rules.ts'
import { textSchema } from './schema.ts'
import { type Start, shapeOf, startOf, textPath } from './shape.ts'

export interface TextProblem {
  readonly is: ProblemName
  /** Arguments of its sentence. */
  readonly values: Finding['values']
  /** Field of the text, e.g. `remote.options.0`; empty for what concerns no field. */
  readonly field: string
  /** Where in the text, in characters from its beginning; and as people count, from 1. */
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** The first problems, and how many there are in all. */
export interface Wrong {
  readonly problems: readonly TextProblem[]
  readonly count: number
}

export type Parsed = Start | Wrong

export function parseScenario(text: string): Parsed {
  const json = readJson(text)
  if ('misspelt' in json)
    return told(
      text,
      json.misspelt.map((m) => ({ ...m, path: [] })),
      itself,
    )
  const at = (is: string, path: Path): number =>
    is === 'unknownKey' ? json.findName(path) : json.find(path)
  const read = v.safeParse(textSchema, json.value)
  if (!read.success) {
    const found = read.issues.map((issue) => {
      const path = pathOf(issue)
      return { issue, path, at: at(issue.message, path) }
    })
    // Another version means something else by everything that it says.
    const version = found.find(({ issue }) => issue.message === named('version'))
    return told(text, firstOfEach(version ? [version] : found), ({ issue }) => {
      const { is, values, path } = findingOf(issue)
      // A schema has seen the number of "0x10"; the person has not.
      return { is, values: { ...values, got: json.written(path) ?? values.got } }
    })
  }
  const start = startOf(read.output)
  const { scenario, settings } = start
  const found = [
    ...impossible(scenario),
    ...contradictory(scenario),
    ...contradictorySettings(scenario, settings),
  ].map((f) => {
    const path = textPath(f.path, read.output)
    return { ...f, path, at: at(f.is, path) }
  })
  return found.length > 0 ? told(text, firstOfEach(found), itself) : start
}

/** The shortest text that means this: what is as usual is left out. */
export const printScenario = (start: Start): string => printJson(shapeOf(start))

interface Found {
  readonly path: Path
  /** Offset in the text. */
  readonly at: number
}

/** Of one field the first problem only, as the others follow from it. */
function firstOfEach<F extends Found>(found: readonly F[]): F[] {
  const fields = new Map<string, F>()
  for (const f of found) {
    const field = JSON.stringify(f.path)
    if (!fields.has(field)) fields.set(field, f)
  }
  return [...fields.values()]
}

type Says = Pick<TextProblem, 'is' | 'values'>
const itself = ({ is, values }: Says): Says => ({ is, values })

/** By place. What is said of a problem is made for those that are told. */
function told<F extends Found>(text: string, found: readonly F[], say: (f: F) => Says): Wrong {
  const first = found.toSorted((a, b) => a.at - b.at).slice(0, MOST_PROBLEMS)
  const problems: TextProblem[] = []
  let line = 1
  let begun = 0
  for (const f of first) {
    for (let end = text.indexOf('\n', begun); end >= 0 && end < f.at; ) {
      line++
      begun = end + 1
      end = text.indexOf('\n', begun)
    }
    const { is, values } = say(f)
    const place = { offset: f.at, line, column: f.at - begun + 1 }
    problems.push({ is, values, field: shownPath(f.path), ...place })
  }
  return { problems, count: found.length }
}
