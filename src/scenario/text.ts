/**
 * The text of a scenario, read and printed. What is wrong with a text is a list of problems,
 * each with the place where it stands; what is right with it is a scenario that will open.
 */
import * as v from 'valibot'
import { readJson } from './json.ts'
import { printJson } from './print.ts'
import { type Finding, findingOf, type ProblemName, shown } from './problem.ts'
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

export type Parsed = Start | { readonly problems: readonly TextProblem[] }

export function parseScenario(text: string): Parsed {
  const json = readJson(text)
  if ('misspelt' in json)
    return {
      problems: json.misspelt.map(({ is, at, values }) => ({
        is,
        values,
        field: '',
        ...place(text, at),
      })),
    }
  const at = ({ is, path, values }: Finding): TextProblem => {
    const offset = is === 'unknownKey' ? json.findName(path) : json.find(path)
    return { is, values, field: path.join('.'), ...place(text, offset) }
  }
  const read = v.safeParse(textSchema, json.value)
  if (!read.success) {
    const found = read.issues
      .map(findingOf)
      // A schema has seen the number of "0x10"; the person has not.
      .map((f) => ({ ...f, values: { ...f.values, got: shown(json.get(f.path)) } }))
    // Another version means something else by everything that it says.
    const version = found.find(({ is }) => is === 'version')
    return { problems: inOrder((version ? [version] : found).map(at)) }
  }
  const start = startOf(read.output)
  const { scenario, settings } = start
  const found = [
    ...impossible(scenario),
    ...contradictory(scenario),
    ...contradictorySettings(scenario, settings),
  ].map((f) => ({
    ...f,
    path: textPath(f.path, read.output),
  }))
  return found.length > 0 ? { problems: inOrder(found.map(at)) } : start
}

/** The shortest text that means this: what is as usual is left out. */
export const printScenario = (start: Start): string => printJson(shapeOf(start))

/** By place; of one field the first problem only, as the others follow from it. */
const inOrder = (problems: readonly TextProblem[]): TextProblem[] =>
  problems
    .filter((p, i) => problems.findIndex(({ field }) => field === p.field) === i)
    .sort((a, b) => a.offset - b.offset)

function place(text: string, offset: number): Pick<TextProblem, 'offset' | 'line' | 'column'> {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { offset, line, column: offset - before.lastIndexOf('\n') }
}
