/** Who waits on the driver's shore, who receives there, and what the clock says. */
import { EptCb } from '../../../core/memory/busLayout.ts'
import { RPMSG_ADDR_ANY } from '../../../core/memory/constants.ts'
import type { ActorInfo } from '../../../protocol/protocol.ts'
import { hex } from '../../subject/valueText.ts'
import type { Moment } from '../moment.ts'

export type Sleeper = ReturnType<typeof sleepers>[number]
export type Endpoint = ReturnType<typeof endpoints>[number]

/** Senders go by letters: `sender1` is A. */
export const senderLetter = (actor: number): string => String.fromCharCode(65 + actor)

export const isAsleep = ({ memory, layout }: Moment, { index }: ActorInfo): boolean =>
  memory.load(layout.asleep(index)) === 1

/** Senders that sleep, are woken and have not looked again, or wait for `tx_lock`. */
export function sleepers(cx: Moment) {
  return cx.frame.actors
    .filter((a) => a.message > 0 && (isAsleep(cx, a) || waitsFor(a.state) !== ''))
    .map((a) => ({
      key: `sender.${a.message}`,
      /** Number of the message that it sends. */
      message: a.message,
      /** `A #9`. */
      who: `${senderLetter(a.index)} #${a.message}`,
      /** How long it will sleep, or the lock that it waits for; '' once it is woken. */
      until: a.state === 'asleep' ? timeLeft(cx, a) : waitsFor(a.state),
      lock: waitsFor(a.state) !== '',
      woken: isAsleep(cx, a) && a.state !== 'asleep',
    }))
}

/** What somebody waits for who does not sleep; '' if nothing. */
const waitsFor = (state: ActorInfo['state']): string =>
  state === 'lock' ? 'tx_lock' : state === 'mailbox' ? 'mailbox' : ''

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

/** The local addresses of Linux that messages come to. */
export function endpoints({ memory, layout, facts, words }: Moment) {
  const { bus } = layout
  return Array.from({ length: bus.endpoints }, (_, row) => row).flatMap((row) => {
    const addr = memory.load(bus.eptAddr(row))
    if (addr === RPMSG_ADDR_ANY) return []
    const said = hex(addr)
    const cb = memory.load(bus.eptCb(row))
    const name = cb === EptCb.nameService ? 'ns' : cb === EptCb.echo ? 'echo' : null
    return {
      key: `ept.${row}`,
      field: `ept[${row}].addr`,
      /** The address, and what happens to messages for it where that is not simply a client. */
      text: name ? words.t(`stage.ept.${name}`, { addr: said }) : said,
      /** The message in hand is for it. */
      receiving: facts.side === 'driver' && !facts.ended && facts.dst === addr,
    }
  })
}
