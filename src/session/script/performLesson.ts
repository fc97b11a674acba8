/** Carries out a lesson on an execution of its own: where its stops and questions are. */

import { bytesNamed } from '../../core/memory/fieldNames.ts'
import type { LessonAsk, LessonFault, LessonRun, LessonScript } from '../../protocol/lesson.ts'
import { MOST_SCRIPT_STEPS, type ScriptProblem, type Stand } from '../../protocol/script.ts'
import { conditionAt } from '../breakpoints.ts'
import { Execution } from '../execution.ts'
import { Performer } from '../perform.ts'
import { performDoing } from './performScript.ts'
import { standing } from './standing.ts'

export function performLesson({ scenario, settings, parts }: LessonScript): LessonRun {
  const execution = new Execution(scenario)
  const performer = new Performer(execution, settings)
  const stops: number[] = []
  for (const [part, { doings, stand, expects }] of parts.entries()) {
    execution.seek(execution.length)
    const scripted = (problem: ScriptProblem) => ({
      fault: { part, is: 'script', problem } as const,
    })
    for (const [item, doing] of doings.entries())
      for (let time = 1; time <= doing.times; time++) {
        const why = performDoing(performer, doing)
        if (why) return scripted({ is: 'act', item, time, why })
        if (execution.length > MOST_SCRIPT_STEPS)
          return scripted({ is: 'tooLong', most: MOST_SCRIPT_STEPS })
      }
    const before = stops.at(-1) ?? 0
    const step = stopOf(execution, stand, doings.length > 0, before)
    if (typeof step !== 'number') return scripted(step)
    stops.push(step)
    execution.seek(step)
    const unmet = firstUnmet(execution, part, expects)
    if (unmet) return { fault: unmet }
  }
  const asks: (number | null)[] = []
  for (const [part, { asks: asked }] of parts.entries()) {
    const [from, next = -1] = stops.slice(part)
    // Where the next stop leads back, the rest of the history is asked about.
    const at = asked && askedAt(execution, asked, from, next < from ? execution.length : next)
    if (asked && at === null)
      return { fault: { part, is: 'unasked', name: asked.is === 'step' ? '' : asked.name } }
    asks.push(at)
  }
  return { choices: execution.choices, stops, asks }
}

function stopOf(
  execution: Execution,
  stand: Stand | null,
  done: boolean,
  before: number,
): number | ScriptProblem {
  if (stand) return standing(execution, stand, before)
  return done ? execution.length : before
}

function firstUnmet(
  execution: Execution,
  part: number,
  expects: readonly string[],
): LessonFault | null {
  for (const [expect, text] of expects.entries()) {
    const condition = conditionAt(execution, { is: 'condition', text, queue: '' })
    if (!('holds' in condition)) return { part, is: 'condition', expect, problem: condition }
    if (!condition.holds(execution.machine.memory))
      return { part, is: 'expect', expect, step: execution.cursor }
  }
  return null
}

/** Steps done before the step that answers; null: none does before the next stop. */
function askedAt(execution: Execution, asks: LessonAsk, from: number, to: number): number | null {
  const { layout, trace } = execution
  if (asks.is === 'step') return from < execution.length ? from : null
  const bytes = bytesNamed(layout, layout.queues[layout.queues.length - 1], asks.name)
  if (!bytes) return null
  const { columns } = trace
  const end = bytes.from + bytes.length
  for (let i = from; i < to; i++)
    if (
      columns.touching(i, i + 1, bytes.from, end) === i &&
      (trace.isWrite(i) || trace.isRange(i)) === (asks.is === 'write')
    )
      return i
  return null
}
