/** Carries out a script on an execution of its own, and says what was chosen on the way. */
import { whyNot } from '../../protocol/acts.ts'
import type { Problem } from '../../protocol/problem.ts'
import {
  type Doing,
  MOST_SCRIPT_STEPS,
  type Performed,
  type Script,
} from '../../protocol/script.ts'
import { factsOf, resolve } from '../acts.ts'
import { Execution } from '../execution.ts'
import { Performer } from '../perform.ts'
import { standing } from './standing.ts'

/**
 * The choices that a script leads to, and where it stands in them.
 *
 * @throws if its own choices, those before the first act, are impossible
 */
export function performScript(script: Script): Performed {
  const execution = new Execution(script.scenario)
  execution.replay(script.choices)
  const most = execution.length + MOST_SCRIPT_STEPS
  const performer = new Performer(execution, script.settings)
  for (const [item, doing] of script.doings.entries())
    for (let time = 1; time <= doing.times; time++) {
      const why = performDoing(performer, doing)
      if (why) return { problem: { is: 'act', item, time, why } }
      if (execution.length > most) return { problem: { is: 'tooLong', most: MOST_SCRIPT_STEPS } }
    }
  const cursor = standing(execution, script.stand)
  return typeof cursor === 'number' ? { choices: execution.choices, cursor } : { problem: cursor }
}

/** A fault that does its harm ends a run, so that a person can look: so often a script goes on. */
const MOST_FAULTS = 16

/**
 * One act, once.
 *
 * @returns '' or why it is not possible
 */
export function performDoing(performer: Performer, { act, steps }: Doing): Problem | '' {
  const { execution, settings } = performer
  const why = whyNot(act, factsOf(execution))
  if (why) return why
  const { actor } = resolve(act, execution, settings)
  const before = execution.length
  const runs = () => execution.machine.runnable(actor)
  const refused = performer.act(act, steps === null ? 'send' : 'step')
  if (refused) return refused
  if (steps === null)
    for (let n = 0; n < MOST_FAULTS && runs(); n++) performer.act({ name: 'run', actor }, 'send')
  else
    while (execution.length > before && execution.length - before < steps && runs()) {
      execution.step(actor)
      performer.react()
    }
  return ''
}
