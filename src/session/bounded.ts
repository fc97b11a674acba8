/** What the bounds of a page do not let happen. */
import { type Bounds, isLocked } from '../protocol/bounds.ts'
import type { Command, Problem } from '../protocol/protocol.ts'
import type { Execution } from './execution.ts'
import { suggest } from './scheduler.ts'

/** Why a command may not be carried out within these bounds; '' if it may. */
export function barred(command: Command, bounds: Bounds, execution: Execution): Problem | '' {
  const { cursor, length } = execution
  const atLast = bounds.to !== null && cursor >= bounds.to
  switch (command.do) {
    case 'act':
      if (isLocked(bounds, command.act.name)) return 'locked'
      return atLast ? 'atLast' : ''
    case 'step': {
      if (atLast) return 'atLast'
      if (cursor < length) return ''
      const next = suggest(execution, length > 0 ? execution.trace.columns.actor(length - 1) : -1)
      return isLocked(bounds, 'step') || (next.name !== 'redo' && isLocked(bounds, next.name))
        ? 'locked'
        : ''
    }
    case 'runTo':
    case 'runOn':
      return 'back' in command && command.back ? '' : atLast ? 'atLast' : ''
    case 'back':
      return bounds.from > 0 && cursor <= bounds.from ? 'atFirst' : ''
    case 'settings':
    case 'restart':
    case 'undoRestart':
    case 'branch':
      return isLocked(bounds, 'restart') ? 'locked' : ''
    default:
      return ''
  }
}
