/** What a call answered, as C would print it. */
import type { CallResult } from '../core/call.ts'
import { EINVAL, EIO, EMSGSIZE, ENOMEM, ENOSPC, ERESTARTSYS, NO_TOKEN } from '../core/constants.ts'

const ERRORS = new Map(
  Object.entries({ EINVAL, EIO, EMSGSIZE, ENOMEM, ENOSPC, ERESTARTSYS }).map(([name, value]) => [
    -value,
    `-${name}`,
  ]),
)

export interface Answer {
  readonly text: string
  readonly failed: boolean
}

export function answerOf({ result }: { readonly result: CallResult }): Answer {
  if (typeof result === 'number') {
    const error = ERRORS.get(result)
    return error ? { text: error, failed: true } : { text: String(result), failed: false }
  }
  return { text: found(result), failed: false }
}

function found(result: Exclude<CallResult, number>): string {
  if ('token' in result) return result.token === NO_TOKEN ? 'NULL' : `buffer ${result.token}`
  if ('head' in result) return result.head === NO_TOKEN ? 'NULL' : `desc ${result.head}`
  return 'ept' in result ? `endpoint ${result.addr}` : `buffer ${result.buf}`
}
