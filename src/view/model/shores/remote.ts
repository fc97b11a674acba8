/** What stands on the remote's shore: whose code it runs, its cursor, what it can see, what it holds. */
import { sideOfActor } from '../../../core/machine/actors.ts'
import { disagrees } from '../../../core/machine/scenario.ts'
import { type HeldBuffer, heldHandles, takenHandles } from '../../../core/remotes/library/held.ts'
import { armed, bufferOfDesc, distance, type Moment, messageOfDesc } from '../moment.ts'
import { cursorName } from '../ring.ts'
import { type Control, seesControl, tick } from './controls.ts'
import { disagreements, seenIdx } from './disagreements.ts'
import type { Status } from './driver.ts'
import { type Field, type Register, register } from './register.ts'

export type Remote = ReturnType<typeof remote>
export type Held = ReturnType<typeof held>[number]

const LIBRARIES = {
  openamp: 'OpenAMP',
  'rpmsg-lite': 'RPMsg-Lite',
  'ti-pru': 'TI PRU',
} as const

const IDX = 'avail.idx'

export function remote(cx: Moment) {
  const { words, ring, receiving } = cx
  const { t } = words
  const waiting = [...disagreements(cx), ...faults(cx)]
  const seen = seenIdx(cx)
  const count = seen.value === null ? 0 : distance(ring.remote.lastAvailIdx, seen.value)
  const news = receiving ? 'stage.remote.newsEmpty' : 'stage.remote.news'
  const label = t('stage.remote.label', { news: count, held: ring.remote.held.length })
  return {
    title: t('stage.remote'),
    status: status(cx),
    /** In what it sees the rings otherwise than Linux; faults that wait here, and the one that fires. */
    faults: waiting,
    registers: registers(cx),
    /** The name of the first of them, its cursor, where there is little room. */
    cursor: cursorName(cx) === 'vq_available_idx' ? 'vq_available' : 'last_avail',
    // The driver's store shows in its own place: here is only what the remote finds.
    sees: {
      ...register(cx, 'remote', {
        name: IDX,
        field: IDX,
        value: seen.value ?? 0,
        note: seen.there,
      }),
      ...(seen.value === null ? { value: '—' } : {}),
      ...(seen.there ? { subject: null } : {}),
      change: null,
    },
    news: {
      text: t(count > 0 ? news : 'stage.remote.noNews', { count }),
      brief: t('stage.short.news', { count }),
      fresh: count > 0,
    },
    /** Opens the dialog that says how it sees the rings; null where it sees them as Linux does. */
    geometry: disagrees(cx.layout.scenario) ? seesControl(cx) : null,
    /** Oldest first, the one being taken last. */
    held: held(cx),
    /** How many it has noted as held. */
    holds: ring.remote.held.length,
    label: [label, ...waiting.map((f) => f.text)].join(', '),
  }
}

/** How far it has read, and what its library keeps beside that. */
function registers(cx: Moment): Register[] {
  const { layout, memory, library, ring, q } = cx
  const state = layout.remote?.state
  const all: Field[] = [
    {
      name: cursorName(cx),
      field: 'remote.last_avail_idx',
      known: 'last_avail_idx',
      value: ring.remote.lastAvailIdx,
    },
  ]
  if (state && library?.countsQueued)
    all.push({
      name: 'vq_queued_cnt',
      field: 'remote.queued_cnt',
      known: 'queued_cnt',
      value: memory.load(state.queuedCnt[q.index]),
    })
  if (state && library?.id === 'rpmsg-lite')
    all.push({
      name: 'link_state',
      field: 'remote.link_state',
      value: memory.load(state.linkState),
    })
  return all.map((field) => register(cx, 'remote', field))
}

function status({ frame, ring, words, library, memory, layout }: Moment): Status {
  const actors = frame.actors.filter((a) => sideOfActor(layout.scenario, a.index) === 'remote')
  const stopped = actors.some((a) => memory.load(layout.stopped(a.index)) !== 0)
  const running = actors.some((a) => a.state !== 'idle')
  const holds = ring.remote.held.length > 0
  const state = stopped ? 'stopped' : running ? 'running' : holds ? 'busy' : 'idle'
  const who = library ? LIBRARIES[library.id] : words.t('stage.remote.device')
  const doing = words.t(`stage.doing.${state}`)
  const text = words.t('stage.remote.status', { who, doing })
  return { text, brief: who, doing, alarm: false }
}

const FAULTS = ['badId', 'duplicateId', 'tornPublish', 'stopConsuming'] as const

function faults(cx: Moment) {
  const value = (fault: (typeof FAULTS)[number]) =>
    cx.step?.site === `fault.${fault}` ? cx.step.before : armed(cx, fault)
  return FAULTS.filter((fault) => value(fault) > 0).map((fault) => ({
    key: `remote.line.fault.${fault}`,
    text: cx.words.t(`stage.fault.${fault}`, { id: value(fault) - 1 }),
    brief: cx.words.t(`stage.fault.${fault}`, { id: value(fault) - 1 }),
  }))
}

/** What the application has been given, and, with a count of 0, what it has taken to write in. */
function keptBuffers({ memory, layout }: Moment): HeldBuffer[] {
  const taken = takenHandles(memory, layout).map((buffer) => ({ ...buffer, count: 0 }))
  return [...heldHandles(memory, layout), ...taken]
}

/** The buffers that it has in its hands. */
function held(cx: Moment) {
  const { ring, facts, num, firstBuffer } = cx
  const known = ring.remote.held
  const taking = facts.pending !== null && facts.pending < num ? facts.pending : null
  const heads = taking === null || known.includes(taking) ? known : [...known, taking]
  const all = keptBuffers(cx)
  return heads.map((head) => {
    const pending = !known.includes(head)
    const buffer = bufferOfDesc(cx, head)
    const kept = buffer === null ? undefined : all.find((k) => k.buffer === buffer + firstBuffer)
    return {
      key: `remote.card.${head}`,
      head,
      /** Which buffer or message it is, and what the application does with it; '' if nobody knows. */
      text: heldText(cx, head, kept),
      /** Read from the ring, but not noted as held yet. */
      pending,
      /** The button that ends its stay; null: only the application can. */
      tick: pending ? null : tickOf(cx, head, kept),
    }
  })
}

/** A message for the remote goes by its number, a buffer without one by its name. */
function heldText(cx: Moment, head: number, kept: HeldBuffer | undefined): string {
  const buffer = bufferOfDesc(cx, head)
  const message = messageOfDesc(cx, head)
  const bare = buffer === null ? '' : `${cx.bufferName}[${buffer}]`
  const name = cx.receiving || message === 0 ? bare : `#${message}`
  return kept ? `${name} ${cx.words.t('stage.remote.kept', { count: kept.count })}` : name
}

/** With a library only the application can end it, for what it was given. */
function tickOf(cx: Moment, head: number, kept?: HeldBuffer): Control | null {
  if (!cx.library) return tick(cx, head, { name: 'complete', q: cx.q.index, head })
  return kept && kept.count > 0 ? tick(cx, head, { name: 'release', held: kept.handle }) : null
}
