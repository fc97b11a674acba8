import type { Spot } from '../../protocol/breakpoints.ts'
import type { ScriptProblem, Stand } from '../../protocol/script.ts'
import { Breakpoints, conditionAt, isArmed } from '../breakpoints.ts'
import type { Execution } from '../execution.ts'

/**
 * The step that is meant in a history, or what is wrong with what is said of it.
 *
 * @param from where a condition is looked for
 */
export function standing(execution: Execution, stand: Stand, from = 0): number | ScriptProblem {
  const { length } = execution
  switch (stand.is) {
    case 'end':
      return length
    case 'step':
      return stand.step <= length ? stand.step : { is: 'noStep', step: stand.step, length }
    case 'condition': {
      const spot = { is: 'condition', text: stand.text, queue: '' } as const
      const condition = conditionAt(execution, spot)
      if (!('holds' in condition)) return { is: 'condition', problem: condition }
      return nthBehind(execution, spot, stand.nth, from) ?? { is: 'never', text: stand.text }
    }
    case 'write': {
      const spot = { is: 'write', name: stand.name } as const
      if (!isArmed(execution, { id: 1, on: true, spot })) return { is: 'noField', name: stand.name }
      return nthBehind(execution, spot, stand.nth, from) ?? { is: 'never', text: stand.name }
    }
    default:
      return stand satisfies never
  }
}

function nthBehind(execution: Execution, spot: Spot, nth: number, from: number): number | null {
  const { length } = execution
  const breaks = new Breakpoints(execution, [{ id: 1, on: true, spot }])
  let at = from
  for (let n = 0; n < nth && at >= 0; n++) {
    execution.seek(at)
    at = breaks.after(length)
  }
  execution.seek(length)
  return at < 0 ? null : at
}
