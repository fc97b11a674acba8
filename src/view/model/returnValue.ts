/** What a call answered, as C would print it. */
import type { Call, CallResult } from '../../core/machine/calls.ts'
import { FUNCTIONS } from '../../core/machine/functions.ts'
import {
  EINVAL,
  EIO,
  EMSGSIZE,
  ENOMEM,
  ENOSPC,
  ERESTARTSYS,
  NO_TOKEN,
} from '../../core/memory/constants.ts'
import { FIRST_TOKEN } from './addOutcome.ts'

const ERRORS = new Map(
  Object.entries({ EINVAL, EIO, EMSGSIZE, ENOMEM, ENOSPC, ERESTARTSYS }).map(([name, value]) => [
    -value,
    `-${name}`,
  ]),
)

interface Ended {
  readonly call: { readonly fn: Call['fn'] }
  readonly result: CallResult
}

export interface Answer {
  readonly text: string
  readonly failed: boolean
}

/** `-ENOSPC` of -28; a number that has no name as it is. */
export const errorName = (result: number): string => ERRORS.get(result) ?? String(result)

/** @returns null where nothing is returned */
export function answerOf({ call: { fn }, result }: Ended): Answer | null {
  const { returns } = FUNCTIONS[fn]
  if (returns === 'nothing') return null
  if (typeof result !== 'number') return { text: found(result), failed: false }
  const error = ERRORS.get(result)
  if (error) return { text: error, failed: true }
  switch (returns) {
    case 'token':
      return { text: tokenName(result), failed: false }
    case 'endpoint':
    case 'channel':
      // A pointer; the number that the model gives instead is -1 for NULL.
      return result < 0
        ? { text: 'NULL', failed: true }
        : { text: `${returns} ${result}`, failed: false }
    case 'irq':
      return { text: result ? 'IRQ_HANDLED' : 'IRQ_NONE', failed: false }
    case 'boolean':
      return { text: result ? 'true' : 'false', failed: false }
    default:
      return { text: String(result), failed: false }
  }
}

function found(result: Exclude<CallResult, number>): string {
  if ('token' in result) return tokenName(result.token)
  if ('head' in result) return result.head === NO_TOKEN ? 'NULL' : `desc ${result.head}`
  return 'ept' in result ? `endpoint ${result.addr}` : `buffer ${result.buf}`
}

/** A buffer of the pool, or the token of a chain that was made by hand. */
function tokenName(token: number): string {
  if (token === NO_TOKEN) return 'NULL'
  return token < FIRST_TOKEN ? `buffer ${token}` : `0x${token.toString(16)}`
}
