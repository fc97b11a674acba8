/** How values are printed: addresses in hexadecimal, tokens as the buffers they stand for. */
import { actorName } from '../../core/machine/actors.ts'
import type { Scenario } from '../../core/machine/scenario.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'
import type { QueueLayout } from '../../core/memory/layout.ts'
import { type Place, shortName } from '../../core/memory/place.ts'

export const hex = (value: number): string => `0x${value.toString(16)}`

/** A token of virtqueue_add: in rpmsg a buffer of the pool, `sbuf[1]`. */
export function tokenText(token: number, { layer, buffers }: Scenario): string {
  if (token === NO_TOKEN) return 'NULL'
  if (layer !== 'rpmsg') return String(token)
  // A chain that was made by hand.
  if (token >= 2 * buffers) return hex(token)
  return token < buffers ? `rbuf[${token}]` : `sbuf[${token - buffers}]`
}

/** An actor as the page calls it: a sender by its letter, the others by what they are. */
const actorText = (actor: number, scenario: Scenario): string =>
  actor < scenario.senders
    ? `sender ${String.fromCharCode(65 + actor)}`
    : actorName(scenario, actor)

/** A value of a place, as C would print it. */
export function valueText(place: Place | null, value: number, scenario: Scenario): string {
  switch (place?.of) {
    case 'vq.data':
    case 'vq.desc_state':
      return tokenText(value, scenario)
    case 'vq.broken':
    case 'vq.event_triggered':
      return value ? 'true' : 'false'
    case 'tx_lock':
    case 'endpoints_lock':
    case 'rdev_lock':
      return holderText(value, scenario)
    case 'remote.held':
      return value === 0 ? 'free' : 'held'
    case 'buf':
      return place.part === 'src' || place.part === 'dst' ? hex(value) : String(value)
    case 'ept':
      if (place.part === 'cb_lock') return holderText(value, scenario)
  }
  return place?.part === 'addr' ? hex(value) : String(value)
}

/** Who holds a lock with this value. */
export const holderText = (value: number, scenario: Scenario): string =>
  value === 0 ? 'free' : actorText(value - 1, scenario)

/** A place as it is called in C, without the structure around it: `desc_state[1].data`. */
export const placeText = (place: Place | null): string => (place ? shortName(place) : '')

/** The same with its queue, if that is another one than `q`. */
export const labelIn = (q: QueueLayout, place: Place | null): string =>
  place && isElsewhere(q, place) ? `${place.queue}.${shortName(place)}` : placeText(place)

/** Is it a place of another queue? */
export const isElsewhere = (q: QueueLayout, place: Place | null): boolean =>
  place !== null && place.queue !== '' && place.queue !== q.name
