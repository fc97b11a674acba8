/** The driver's shore: private state, the call at hand, tokens; then who waits, or who receives. */
import { NO_TOKEN } from '../../../core/memory/constants.ts'
import { FIRST_TOKEN } from '../../moment/addOutcome.ts'
import type { SceneContext } from '../../moment/context.ts'
import { CALL_Y, LOCK_BOX, SHORE_TEXT } from '../geometry/stage.ts'
import type { RegisterScene, ShoreScene, TokenScene } from '../marks/types.ts'
import { driverLine, inThisCall } from './driverCall.ts'
import { endpoints } from './endpoints.ts'
import { register } from './register.ts'
import { clock, sleepers } from './waiting.ts'

/** Two lines of the call fit above: what stands here never jumps. */
const TOKENS_Y = 282

export function driverShore(cx: SceneContext): ShoreScene {
  const { words, ring } = cx
  const t = words.t
  const call = inThisCall(cx)
  const cells = tokens(cx, TOKENS_Y + 9.5)
  const peopleY = TOKENS_Y + 31 + cells.height
  const people = cx.receiving ? receivers(cx, peopleY) : waiters(cx, peopleY)
  return {
    key: 'driver',
    x: SHORE_TEXT.driver.left,
    title: t('stage.driver'),
    status: ring.driver.broken ? 'vq->broken = true' : status(cx),
    alarm: ring.driver.broken,
    clock: clock(cx),
    lock: cx.vrp.txLock >= 0 ? { text: 'tx_lock', at: { x: LOCK_BOX.x + 19, y: CALL_Y } } : null,
    headings: [
      { text: t('stage.private'), y: 72 },
      { text: callHeading(cx), y: CALL_Y },
      { text: t('stage.tokens'), y: TOKENS_Y },
      { text: t(cx.receiving ? 'stage.endpoints' : 'stage.waiting'), y: peopleY },
    ],
    registers: [...registers(cx), ...call.rows],
    lines: [...call.lines, ...cells.lines, ...people.lines],
    tokens: cells.tokens,
    sleepers: people.sleepers,
    endpoints: people.endpoints,
    held: [],
    label: t('stage.driver.label', {
      free: ring.driver.numFree,
      head: ring.driver.freeHead,
      last: ring.driver.lastUsedIdx,
    }),
  }
}

type People = Pick<ShoreScene, 'lines' | 'sleepers' | 'endpoints'>

function waiters(cx: SceneContext, y: number): People {
  const pills = sleepers(cx, y + 8.5)
  const none = driverLine('sleepers', cx.words.t('stage.none'), y + 18)
  return { lines: pills.length === 0 ? [none] : [], sleepers: pills, endpoints: [] }
}

function receivers(cx: SceneContext, y: number): People {
  const { shown, more, end } = endpoints(cx, y + 8.5)
  const text =
    shown.length === 0
      ? cx.words.t('stage.none')
      : more > 0
        ? cx.words.t('stage.remote.more', { count: more })
        : ''
  const at = shown.length === 0 ? y + 18 : end + 14
  return {
    lines: text ? [driverLine('endpoints', text, at)] : [],
    sleepers: [],
    endpoints: shown,
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
  ]
  // It hands out transmit buffers.
  if (!cx.receiving) list.push(['last_sbuf', 'vrp.last_sbuf', `${vrp.lastSbuf}/${buffers}`, ''])
  return list.map(([name, field, value, note], i) =>
    register(cx, { shore: 'driver', name, field, value, note, y: 92 + 20 * i }),
  )
}

/** Number of the buffer; of a chain that was made by hand the token, in four hex digits. */
const tokenText = (token: number, { firstBuffer }: SceneContext): string =>
  token < FIRST_TOKEN ? String(token - firstBuffer) : token.toString(16)

/** Which descriptors have a token in data[]; too many for cells become a count. */
function tokens(cx: SceneContext, top: number) {
  const { ring, num, words } = cx
  if (num > 16) {
    let count = 0
    for (const token of cx.memory.words(cx.q.data(0), num)) if (token !== NO_TOKEN) count++
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
    text: token === null ? '–' : tokenText(token, cx),
    empty: token === null,
  }))
  return { tokens: cells, lines: [], height: pitch * Math.ceil(num / 4) }
}
