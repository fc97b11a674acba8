/** What a call answered, as C would print it. */
import type { Call, CallResult } from '../../core/machine/calls.ts'
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

type CallName = Call['fn']

interface Ended {
  readonly call: { readonly fn: CallName }
  readonly result: CallResult
}

export interface Answer {
  readonly text: string
  readonly failed: boolean
}

/** Calls of C functions that return a `bool`. */
const BOOLEAN = new Set<CallName>([
  'kick',
  'kickPrepare',
  'notify',
  'poll',
  'enableCb',
  'enableCbDelayed',
  'isBroken',
])
/** Calls that are no C function, or one without a value. */
const SILENT = new Set<CallName>([
  'tick',
  'signal',
  'failAlloc',
  'setNotifyResult',
  'arm',
  'presetIdx',
  'complete',
  'scribble',
  'setUsedFlags',
  'setAvailEvent',
  'disableCb',
  'destroyEpt',
  'remoteStart',
  'remoteRestart',
  'remotePoll',
  'remoteSetMode',
])
/** Calls that return a pointer; the number that the model gives instead is -1 for NULL. */
const POINTER: Partial<Record<CallName, string>> = {
  createEpt: 'endpoint',
  createChannel: 'channel',
}

/** `-ENOSPC` of -28; a number that has no name as it is. */
export const errorName = (result: number): string => ERRORS.get(result) ?? String(result)

/** @returns null where nothing is returned */
export function answerOf({ call: { fn }, result }: Ended): Answer | null {
  if (SILENT.has(fn)) return null
  if (typeof result === 'number') {
    const error = ERRORS.get(result)
    if (error) return { text: error, failed: true }
    if (fn === 'detachUnusedBuf') return { text: tokenName(result), failed: false }
    const pointer = POINTER[fn]
    if (pointer && result < 0) return { text: 'NULL', failed: true }
    if (pointer) return { text: `${pointer} ${result}`, failed: false }
    if (fn === 'interrupt') return { text: result ? 'IRQ_HANDLED' : 'IRQ_NONE', failed: false }
    if (BOOLEAN.has(fn)) return { text: result ? 'true' : 'false', failed: false }
    return { text: String(result), failed: false }
  }
  return { text: found(result), failed: false }
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
