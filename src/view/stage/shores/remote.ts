/** The remote's shore: whose code it runs, its cursor, what it can see, what it holds. */

import { cursorName } from '../../model/ring.ts'
import { armed, distance, type SceneContext } from '../../moment/context.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import type { LineScene, RegisterScene, ShoreScene } from '../marks/types.ts'
import { controlsTop } from './controls.ts'
import { heldCards } from './held.ts'
import { register } from './register.ts'

const LIBRARIES = {
  openamp: 'OpenAMP',
  'rpmsg-lite': 'RPMsg-Lite',
  'ti-pru': 'TI PRU',
} as const

/** Faults stand under the status; more than one pushes down what follows. */
const FAULT_Y = 58
const FAULT_LINE = 14

export function remoteShore(cx: SceneContext): ShoreScene {
  const { words, ring } = cx
  const t = words.t
  const waiting = faults(cx)
  const off = waiting.length > 1 ? FAULT_LINE * (waiting.length - 1) + 3 : 0
  const own = registers(cx, 92 + off)
  const seesY = own[own.length - 1].y + 32
  const holdsY = seesY + 72
  const bottom = controlsTop(cx) - 7
  const cards = heldCards(cx, holdsY + 9.5, bottom)
  const fresh = distance(ring.remote.lastAvailIdx, ring.avail.idx)
  const hidden = ring.remote.held.length - cards.length
  const lines = [
    ...waiting,
    line(
      'news',
      t(fresh > 0 ? newsKey(cx) : 'stage.remote.noNews', { count: fresh }),
      seesY + 40,
      fresh > 0 ? 'published' : 'free',
    ),
  ]
  if (cards.length === 0) lines.push(line('held', t('stage.remote.holdsNone'), holdsY + 21))
  if (hidden > 0) lines.push(line('more', t('stage.remote.more', { count: hidden }), bottom + 1))
  return {
    key: 'remote',
    x: SHORE_TEXT.remote.left,
    title: t('stage.remote'),
    status: status(cx),
    alarm: false,
    clock: '',
    lock: null,
    headings: [
      { text: t('stage.private'), y: 72 + off },
      { text: t('stage.remote.sees'), y: seesY },
      { text: t('stage.remote.holds'), y: holdsY },
    ],
    registers: [...own, seen(cx, seesY + 20)],
    lines,
    tokens: [],
    sleepers: [],
    endpoints: [],
    held: cards,
    label: [
      t('stage.remote.label', { news: fresh, held: ring.remote.held.length }),
      ...waiting.map((l) => l.text),
    ].join(', '),
  }
}

const newsKey = ({ receiving }: SceneContext) =>
  receiving ? ('stage.remote.newsEmpty' as const) : ('stage.remote.news' as const)

const line = (
  key: string,
  text: string,
  y: number,
  glyph: LineScene['glyph'] = null,
  alarm = false,
): LineScene => ({ key: `remote.line.${key}`, text, y, glyph, alarm })

/** How far it has read, and what its library keeps beside that. */
function registers(cx: SceneContext, top: number): RegisterScene[] {
  const { layout, memory, library, ring, q } = cx
  const list: [name: string, field: string, value: number][] = [
    [cursorName(cx), 'remote.last_avail_idx', ring.remote.lastAvailIdx],
  ]
  const state = layout.remote?.state
  if (state && library?.countsQueued)
    list.push(['vq_queued_cnt', 'remote.queued_cnt', memory.load(state.queuedCnt[q.index])])
  if (state && library?.id === 'rpmsg-lite')
    list.push(['link_state', 'remote.link_state', memory.load(state.linkState)])
  return list.map(([name, field, value], i) =>
    register(cx, {
      shore: 'remote',
      name,
      field,
      value: String(value),
      note: '',
      y: top + 20 * i,
    }),
  )
}

const seen = ({ ring }: SceneContext, y: number): RegisterScene => ({
  key: 'remote.reg.avail.idx',
  name: 'avail.idx',
  y,
  value: String(ring.avail.idx),
  note: '',
  capsule: null,
  chip: null,
  field: 'avail.idx',
})

function status({ frame, ring, words, library, memory, layout }: SceneContext): string {
  const actors = frame.actors.filter((a) => a.name.startsWith('remote'))
  const stopped = actors.some((a) => memory.load(layout.stopped(a.index)) !== 0)
  const running = actors.some((a) => a.state !== 'idle')
  const doing = stopped
    ? 'stopped'
    : running
      ? 'running'
      : ring.remote.held.length > 0
        ? 'busy'
        : 'idle'
  const who = library ? LIBRARIES[library.id] : words.t('stage.remote.device')
  return words.t('stage.remote.status', { who, doing: words.t(`stage.doing.${doing}`) })
}

const REMOTE_FAULTS = ['badId', 'duplicateId', 'tornPublish', 'stopConsuming'] as const

/** Faults of the remote that wait at this queue, as the memory has them, and the one that fires. */
function faults(cx: SceneContext): LineScene[] {
  const value = (fault: (typeof REMOTE_FAULTS)[number]) =>
    cx.step?.site === `fault.${fault}` ? cx.step.before : armed(cx, fault)
  return REMOTE_FAULTS.filter((fault) => value(fault) > 0).map((fault, i) => {
    const text = cx.words.t(`stage.fault.${fault}`, { id: value(fault) - 1 })
    return line(`fault.${fault}`, text, FAULT_Y + FAULT_LINE * i, null, true)
  })
}
