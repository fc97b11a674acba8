/** What the driver keeps to itself: registers, the call at hand, tokens, who waits, who receives. */
import { sideOfActor } from '../../../core/machine/actors.ts'
import { NO_TOKEN } from '../../../core/memory/constants.ts'
import { isGone } from '../../../protocol/actFacts.ts'
import { FIRST_TOKEN } from '../addOutcome.ts'
import type { Moment } from '../moment.ts'
import { driverCall } from './driverCall.ts'
import { clock, endpoints, isAsleep, sleepers } from './people.ts'
import { type Register, register } from './register.ts'

/** What a shore says of itself below its title. */
export interface Status {
  readonly text: string
  /** Whose code it is, or what is wrong, where there is no room for more; and what it does. */
  readonly brief: string
  readonly doing: string
  readonly alarm: boolean
}

/** data[]: of a long ring only how many are set. */
export type Tokens =
  | { readonly is: 'cells'; readonly cells: readonly (string | null)[] }
  | { readonly is: 'count'; readonly text: string }

export type Driver = ReturnType<typeof driver>

/** Rings up to here show every token. */
const CELLS = 16

/** @param hidden the remote looks, and it cannot see this shore */
export function driver(cx: Moment, hidden: boolean) {
  const { words, ring, vrp, receiving } = cx
  const title = words.t('stage.driver')
  const none = words.t('stage.remoteView.driver')
  return {
    title,
    status: hidden ? alike(none, false) : status(cx),
    /** Virtual time, '' while it stands still at 0 and nobody sleeps. */
    clock: hidden ? '' : clock(cx),
    /** The lock that a sender holds, or ''. */
    lock: vrp.txLock >= 0 ? 'tx_lock' : '',
    registers: registers(cx),
    call: driverCall(cx),
    tokens: tokens(cx),
    /** Linux receives on the queue that is drawn: it has endpoints there, and no senders that wait. */
    receiving,
    sleepers: receiving ? [] : sleepers(cx),
    endpoints: receiving ? endpoints(cx) : [],
    label: hidden
      ? `${title}: ${none}`
      : words.t('stage.driver.label', {
          free: ring.driver.numFree,
          head: ring.driver.freeHead,
          last: ring.driver.lastUsedIdx,
        }),
  }
}

const alike = (text: string, alarm: boolean): Status => ({ text, brief: text, doing: text, alarm })

function status(cx: Moment): Status {
  const { frame, words, layout, ring } = cx
  if (ring.driver.broken) return { ...alike('vq->broken', true), text: 'vq->broken = true' }
  const busy = frame.actors.filter(
    (a) => sideOfActor(layout.scenario, a.index) === 'driver' && a.state !== 'idle',
  )
  const awake = busy.filter((a) => a.state !== 'asleep')
  const state =
    busy.length === 0
      ? 'idle'
      : awake.length === 0
        ? 'sleeping'
        : awake.every((a) => isAsleep(cx, a))
          ? 'waking'
          : 'running'
  const gone = isGone(cx) && state === 'idle'
  const kernel = layout.scenario.kernel === 'linux-6.x' ? 'Linux 6.x' : 'Linux 3.x'
  const doing = words.t(`stage.doing.${gone ? 'gone' : state}`)
  const text = words.t('stage.driver.status', { kernel, doing })
  return { text, brief: kernel, doing, alarm: gone }
}

function registers(cx: Moment): Register[] {
  const { ring, vrp, buffers, words, receiving } = cx
  const d = ring.driver
  const stale = d.numFree === 0 && cx.looks[d.freeHead] !== 'free'
  const note = stale ? words.t('stage.stale') : ''
  return [
    { name: 'free_head', field: 'vq.free_head', value: d.freeHead, note },
    { name: 'num_free', field: 'vq.num_free', value: d.numFree },
    { name: 'num_added', field: 'vq.num_added', value: d.numAdded },
    { name: 'last_used_idx', field: 'vq.last_used_idx', value: d.lastUsedIdx },
    // It hands out transmit buffers.
    ...(receiving
      ? []
      : [{ name: 'last_sbuf', field: 'vrp.last_sbuf', value: vrp.lastSbuf, most: buffers }]),
  ].map((field) => register(cx, 'driver', field))
}

/** Which descriptors have a token in data[]. */
function tokens(cx: Moment): Tokens {
  const { ring, num, words, memory, q, firstBuffer } = cx
  if (num <= CELLS) {
    // Number of the buffer; of a chain that was made by hand the token, in four hex digits.
    const said = (token: number) =>
      token < FIRST_TOKEN ? String(token - firstBuffer) : token.toString(16)
    return { is: 'cells', cells: ring.driver.tokens.map((t) => (t === null ? null : said(t))) }
  }
  let count = 0
  for (const token of memory.words(q.data(0), num)) if (token !== NO_TOKEN) count++
  return { is: 'count', text: words.t('stage.tokens.count', { count, num }) }
}
