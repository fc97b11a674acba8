/** The driver's shore: private state, the call at hand, tokens, waiting senders. */
import type { ActorInfo } from '../worker/protocol.ts'
import { CALL_Y, LOCK_BOX, SHORE_TEXT } from './geometry.ts'
import { textWidth } from './geometryText.ts'
import type { SceneContext } from './sceneContext.ts'
import { driverLine, inThisCall } from './sceneDriverCall.ts'
import { register } from './sceneRegister.ts'
import type { PillScene, RegisterScene, ShoreScene, TokenScene } from './sceneTypes.ts'

const X = SHORE_TEXT.driver.left
/** Two lines of the call fit above: what stands here never jumps. */
const TOKENS_Y = 282

export function driverShore(cx: SceneContext): ShoreScene {
  const { words, ring } = cx
  const t = words.t
  const own = registers(cx)
  const call = inThisCall(cx)
  const cells = tokens(cx, TOKENS_Y + 9.5)
  const waitY = TOKENS_Y + 31 + cells.height
  const sleepers = pills(cx, waitY + 8.5)
  const lines = [...call.lines, ...cells.lines]
  if (sleepers.length === 0) lines.push(driverLine('sleepers', t('stage.none'), waitY + 18))
  return {
    key: 'driver',
    x: X,
    title: t('stage.driver'),
    status: ring.driver.broken ? 'vq->broken = true' : status(cx),
    alarm: ring.driver.broken,
    lock: cx.vrp.txLock >= 0 ? { text: 'tx_lock', at: { x: LOCK_BOX.x + 19, y: CALL_Y } } : null,
    headings: [
      { text: t('stage.private'), y: 72 },
      { text: callHeading(cx), y: CALL_Y },
      { text: t('stage.tokens'), y: TOKENS_Y },
      { text: t('stage.waiting'), y: waitY },
    ],
    registers: [...own, ...call.rows],
    lines,
    tokens: cells.tokens,
    sleepers,
    held: [],
    label: t('stage.driver.label', {
      free: ring.driver.numFree,
      head: ring.driver.freeHead,
      last: ring.driver.lastUsedIdx,
    }),
  }
}

/** Names the message whose call the step belongs to: several senders may be at work. */
function callHeading({ facts, words }: SceneContext): string {
  const { message } = facts
  const own = facts.side === 'driver' && message > 0
  return own ? words.t('stage.call.of', { message }) : words.t('stage.call')
}

function status({ frame, words, memory, layout }: SceneContext): string {
  const busy = frame.actors.filter((a) => /^(sender|irq|hand)/.test(a.name) && a.state !== 'idle')
  const asleep = (index: number) => memory.load(layout.asleep(index)) === 1
  const awake = busy.filter((a) => a.state !== 'asleep')
  const doing =
    busy.length === 0
      ? 'idle'
      : awake.length === 0
        ? 'sleeping'
        : awake.every((a) => asleep(a.index))
          ? 'waking'
          : 'running'
  const kernel = layout.scenario.kernel.replace('linux-', 'Linux ')
  return words.t('stage.driver.status', { kernel, doing: words.t(`stage.doing.${doing}`) })
}

function registers(cx: SceneContext): RegisterScene[] {
  const { ring, vrp, buffers, words } = cx
  const d = ring.driver
  const stale = d.numFree === 0 && cx.looks[d.freeHead] !== 'free'
  const list: [name: string, field: string, value: string, note: string][] = [
    ['free_head', 'vq.free_head', String(d.freeHead), stale ? words.t('stage.stale') : ''],
    ['num_free', 'vq.num_free', String(d.numFree), ''],
    ['num_added', 'vq.num_added', String(d.numAdded), ''],
    ['last_used_idx', 'vq.last_used_idx', String(d.lastUsedIdx), ''],
    ['last_sbuf', 'vrp.last_sbuf', `${vrp.lastSbuf}/${buffers}`, ''],
  ]
  return list.map(([name, field, value, note], i) =>
    register(cx, { shore: 'driver', name, field, value, note, y: 92 + 20 * i }),
  )
}

/** Which descriptors have a token in data[]; too many for cells become a count. */
function tokens(cx: SceneContext, top: number) {
  const { ring, num, words } = cx
  if (num > 16) {
    const count = ring.driver.tokens.filter((t) => t !== null).length
    const text = words.t('stage.tokens.count', { count, num })
    return { tokens: [], lines: [driverLine('tokens', text, top + 9)], height: 18 }
  }
  const [height, pitch] = num > 8 ? [20, 24] : [23, 27]
  const cells: TokenScene[] = ring.driver.tokens.map((token, i) => ({
    key: `token.${i}`,
    x: 16.5 + 32 * (i % 4),
    y: top + pitch * Math.floor(i / 4),
    width: 28,
    height,
    text: token === null ? '–' : String(token - cx.firstBuffer),
    empty: token === null,
  }))
  return { tokens: cells, lines: [], height: pitch * Math.ceil(num / 4) }
}

/** Senders that sleep, are woken and have not looked again, or wait for `tx_lock`. */
function pills({ frame, memory, layout }: SceneContext, top: number): PillScene[] {
  const asleep = (a: ActorInfo) => memory.load(layout.asleep(a.index)) === 1
  let x = X + 0.5
  let y = top
  return frame.actors
    .filter((a) => a.message > 0 && (asleep(a) || a.state === 'lock'))
    .map((a) => {
      const text = a.state === 'lock' ? `#${a.message} tx_lock` : `#${a.message}`
      const width = Math.max(38, textWidth(text, 11) * 1.05 + 14)
      if (x + width > SHORE_TEXT.driver.right + 1) {
        x = X + 0.5
        y += 26
      }
      const pill = { key: `sender.${a.message}`, x, y, width, height: 22, text }
      x += width + 4
      return { ...pill, woken: asleep(a) && a.state !== 'asleep' }
    })
}
