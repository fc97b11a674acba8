/** Who waits on the driver's shore, who receives there, and what the clock says. */
import { EptCb } from '../../../core/memory/busLayout.ts'
import { RPMSG_ADDR_ANY } from '../../../core/memory/constants.ts'
import type { ActorInfo } from '../../../protocol/protocol.ts'
import { hex } from '../../subject/valueText.ts'
import type { Moment } from '../moment.ts'

/** A sender that sleeps, is woken and has not looked again, or waits for `tx_lock`. */
export interface Sleeper {
  readonly key: string
  /** Number of the message that it sends. */
  readonly message: number
  /** `A #9`. */
  readonly who: string
  /** How long it will sleep, or the lock that it waits for; '' once it is woken. */
  readonly until: string
  readonly lock: boolean
  readonly woken: boolean
}

/** A local address of Linux that messages come to. */
export interface Endpoint {
  readonly key: string
  readonly field: string
  /** The address, and what happens to messages for it where that is not simply a client. */
  readonly text: string
  /** The message in hand is for it. */
  readonly receiving: boolean
}

/** Senders go by letters: `sender1` is A. */
export const senderLetter = (actor: number): string => String.fromCharCode(65 + actor)

export const isAsleep = ({ memory, layout }: Moment, { index }: ActorInfo): boolean =>
  memory.load(layout.asleep(index)) === 1

export function sleepers(cx: Moment): Sleeper[] {
  return cx.frame.actors
    .filter((a) => a.message > 0 && (isAsleep(cx, a) || a.state === 'lock'))
    .map((a) => ({
      key: `sender.${a.message}`,
      message: a.message,
      who: `${senderLetter(a.index)} #${a.message}`,
      until: a.state === 'asleep' ? timeLeft(cx, a) : a.state === 'lock' ? 'tx_lock' : '',
      lock: a.state === 'lock',
      woken: isAsleep(cx, a) && a.state !== 'asleep',
    }))
}

function timeLeft({ memory, layout, vrp, words }: Moment, { index }: ActorInfo): string {
  const left = memory.load(layout.sleepUntil(index)) - vrp.clock
  return words.t('stage.seconds', { seconds: seconds(left, 0) })
}

/** Virtual time, from the moment that it matters: it has passed, or somebody sleeps. */
export function clock(cx: Moment): string {
  const asleep = cx.frame.actors.some((a) => isAsleep(cx, a))
  if (cx.vrp.clock === 0 && !asleep) return ''
  return cx.words.t('stage.clock', { seconds: seconds(cx.vrp.clock, 1) })
}

/** Milliseconds as seconds, with at least so many decimals. */
function seconds(ms: number, least: number): string {
  const decimals = Math.max(least, ms % 1000 === 0 ? 0 : ms % 100 === 0 ? 1 : 3)
  return (ms / 1000).toFixed(decimals)
}

/** The addresses that are bound. */
export function endpoints({ memory, layout, facts, words }: Moment): Endpoint[] {
  const { bus } = layout
  const found: Endpoint[] = []
  for (let row = 0; row < bus.endpoints; row++) {
    const addr = memory.load(bus.eptAddr(row))
    if (addr === RPMSG_ADDR_ANY) continue
    const said = hex(addr)
    const cb = memory.load(bus.eptCb(row))
    const name = cb === EptCb.nameService ? 'ns' : cb === EptCb.echo ? 'echo' : null
    found.push({
      key: `ept.${row}`,
      field: `ept[${row}].addr`,
      text: name ? words.t(`stage.ept.${name}`, { addr: said }) : said,
      receiving: facts.side === 'driver' && !facts.ended && facts.dst === addr,
    })
  }
  return found
}
