/** Who waits on the driver's shore: senders for a buffer or for tx_lock. And what the clock says. */
import type { ActorInfo } from '../../../protocol/protocol.ts'
import type { SceneContext } from '../../moment/context.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import { textWidth } from '../geometry/text.ts'
import type { PillScene } from '../marks/types.ts'

const { left: LEFT, right: RIGHT } = SHORE_TEXT.driver
/** The buttons begin below. */
const BOTTOM = 461

/** Senders go by letters: `sender1` is A. */
export const senderLetter = (actor: number): string => String.fromCharCode(65 + actor)

const isAsleep = ({ memory, layout }: SceneContext, { index }: ActorInfo): boolean =>
  memory.load(layout.asleep(index)) === 1

/** Senders that sleep, are woken and have not looked again, or wait for `tx_lock`. */
export function sleepers(cx: SceneContext, top: number): PillScene[] {
  const waiting = cx.frame.actors.filter(
    (a) => a.message > 0 && (isAsleep(cx, a) || a.state === 'lock'),
  )
  // As much as there is room for: first they come closer together, then the time that is left
  // goes, then the name of the lock.
  const ways = [
    pills(cx, waiting, full, top),
    pills(cx, waiting, full, top, DENSE),
    pills(cx, waiting, plain, top),
    pills(cx, waiting, bare, top, DENSE),
  ]
  return ways.find((list) => list.every((p) => p.y + p.height <= BOTTOM)) ?? ways[ways.length - 1]
}

const LOOSE = { pitch: 26, height: 22 }
const DENSE = { pitch: 21.5, height: 19.5 }

type Text = (cx: SceneContext, a: ActorInfo) => string

const bare: Text = (_, a) => `${senderLetter(a.index)} #${a.message}`
const plain: Text = (cx, a) => (a.state === 'lock' ? `${bare(cx, a)} tx_lock` : bare(cx, a))
const full: Text = (cx, a) => {
  if (a.state !== 'asleep') return plain(cx, a)
  const left = cx.memory.load(cx.layout.sleepUntil(a.index)) - cx.vrp.clock
  return `${bare(cx, a)} ${cx.words.t('stage.seconds', { seconds: seconds(left, 0) })}`
}

function pills(
  cx: SceneContext,
  waiting: readonly ActorInfo[],
  say: Text,
  top: number,
  { pitch, height } = LOOSE,
): PillScene[] {
  let x = LEFT + 0.5
  let y = top
  return waiting.map((a) => {
    const text = say(cx, a)
    const width = Math.max(38, textWidth(text, 11) * 1.05 + 11)
    if (x + width > RIGHT + 1 && x > LEFT + 1) {
      x = LEFT + 0.5
      y += pitch
    }
    const pill = { key: `sender.${a.message}`, x, y, width, height, text }
    x += width + 4
    return { ...pill, woken: isAsleep(cx, a) && a.state !== 'asleep' }
  })
}

/** Virtual time, from the moment that it matters: it has passed, or somebody sleeps. */
export function clock(cx: SceneContext): string {
  const asleep = cx.frame.actors.some((a) => isAsleep(cx, a))
  if (cx.vrp.clock === 0 && !asleep) return ''
  return cx.words.t('stage.clock', { seconds: seconds(cx.vrp.clock, 1) })
}

/** Milliseconds as seconds, with at least so many decimals. */
function seconds(ms: number, least: number): string {
  const decimals = Math.max(least, ms % 1000 === 0 ? 0 : ms % 100 === 0 ? 1 : 3)
  return (ms / 1000).toFixed(decimals)
}
