/** How values are printed: addresses in hexadecimal, tokens as the buffers they stand for. */
import { actorName } from '../../core/machine/actors.ts'
import type { Scenario } from '../../core/machine/scenario.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'

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

/** A value of the place called `name` (without the queue), as C would print it. */
export function valueText(name: string, value: number, scenario: Scenario): string {
  if (/\.addr$|^buf.*\.(src|dst)$/.test(name)) return hex(value)
  if (/^vq\.(data|desc_state)\[/.test(name)) return tokenText(value, scenario)
  if (/\.(broken|event_triggered)$/.test(name)) return value ? 'true' : 'false'
  if (/_lock$/.test(name)) return value === 0 ? 'free' : actorText(value - 1, scenario)
  if (name.startsWith('remote.held[')) return value === 0 ? 'free' : 'held'
  return String(value)
}

/** A place as it is called in C, without the structure around it: `desc_state[1].data`. */
export const placeText = (name: string): string => name.replace(/^(vq|vrp|remote|buf\[\d+\])\./, '')

/** Number between the first brackets of a name, `avail.ring[3]` to 3; -1 if there is none. */
export const indexIn = (name: string): number => Number(/\[(\d+)\]/.exec(name)?.[1] ?? -1)
