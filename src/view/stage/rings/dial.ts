/** The two dials: avail by the driver, used by the remote. */
import { offsetOf } from '../../../core/memory/memory.ts'
import { badEntry } from '../../moment/badUsedEntry.ts'
import type { SceneContext } from '../../moment/context.ts'
import { lazyList } from '../../moment/lazyList.ts'
import { quarterMarks } from '../geometry/large.ts'
import {
  CENTER,
  polar,
  RADIUS,
  SLOTS_DRAWN,
  slotAngle,
  slotPath,
  turn,
  VALUES_SHOWN,
} from '../geometry/stage.ts'
import { pieces } from '../marks/runs.ts'
import type { DialScene, PinScene, SlotScene } from '../marks/types.ts'
import { lens } from '../memory/lens.ts'
import { cursorName, readouts } from './readouts.ts'
import { type Ring, slotLook } from './ring.ts'

export const availDial = (cx: SceneContext): DialScene => dial(cx, availRing(cx))
export const usedDial = (cx: SceneContext): DialScene => dial(cx, usedRing(cx))

function availRing(cx: SceneContext): Ring {
  const { ring, num } = cx
  const { idx, ring: values } = ring.avail
  const lapped = once(() => idx >= num || hasEntries(cx, idx + 1))
  return {
    name: 'avail',
    idx,
    last: ring.remote.lastAvailIdx,
    lastName: cursorName(cx),
    values,
    written: (slot) => slot < idx || values[slot] !== 0 || lapped(),
    look: () => 'published',
    hidden: hiddenAvail(cx),
  }
}

/** Is there anything in the available ring from slot `from` on? Then it was once around. */
function hasEntries({ memory, q, num }: SceneContext, from: number): boolean {
  const first = offsetOf(q.vring.availRing(from))
  return memory.bytes.subarray(first, offsetOf(q.vring.availRing(num))).some((b) => b !== 0)
}

/** Asks only when somebody wants to know, and then once. */
function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined
  return () => {
    answer ??= ask()
    return answer
  }
}

/** The slot that virtqueue_add has written while avail.idx does not count it yet, or -1. */
function hiddenAvail({ facts, ring, looks, num }: SceneContext): number {
  const adding = facts.side === 'driver' && (facts.phase === 'adding' || facts.progress !== 'none')
  if (adding || facts.fn === 'send' || facts.fn === 'add')
    return isHidden(facts) ? (facts.slot ?? -1) : -1
  // Another actor's step: the entry shows itself by a token that is filled and not published.
  const slot = ring.avail.idx & (num - 1)
  const head = ring.avail.ring[slot]
  return looks[head] === 'filling' && ring.driver.tokens[head] !== null ? slot : -1
}

const isHidden = ({ progress }: SceneContext['facts']): boolean =>
  progress === 'written' || progress === 'fenced'

function usedRing(cx: SceneContext): Ring {
  const { ring, facts, num } = cx
  const { idx, ring: entries } = ring.used
  const hidden = facts.side === 'remote' && isHidden(facts)
  const bad = badEntry(cx)
  return {
    name: 'used',
    idx,
    last: ring.driver.lastUsedIdx,
    lastName: 'last_used_idx',
    values: lazyList(num, (slot) => entries[slot].id),
    written: (slot) => slot < idx || entries[slot].len !== 0 || entries[slot].id !== 0,
    look: (slot) => (entries[slot].id >= num || slot === bad?.slot ? 'broken' : 'used'),
    hidden: hidden ? (facts.slot ?? -1) : -1,
  }
}

function dial(cx: SceneContext, ring: Ring): DialScene {
  const { num, words } = cx
  const { name, idx, last } = ring
  const t = words.t
  return {
    name,
    num,
    subtitle: t(name === 'avail' ? 'stage.driverWrites' : 'stage.remoteWrites'),
    label: t('stage.dial.label', {
      name,
      idx,
      last,
      live: (idx - last) & 0xffff,
      lastName: ring.lastName,
    }),
    idx: String(idx),
    lap: t('stage.lap', { lap: Math.floor(idx / num) + 1 }),
    slots: num <= SLOTS_DRAWN ? slots(ring, num) : pieces(ring, num),
    pins: pins(ring, num),
    readouts: num > VALUES_SHOWN ? [] : readouts(cx, ring),
    lens: num > VALUES_SHOWN ? lens(cx, ring) : null,
    quarters: num > VALUES_SHOWN ? quarters(ring, num) : [],
  }
}

function slots(ring: Ring, num: number): SlotScene[] {
  const c = CENTER[ring.name]
  const size = num > 8 ? 13 : 17
  const pinned = ring.last & (num - 1)
  return ring.values.map((value, slot) => {
    const shown = slotLook(ring, slot, num)
    const angle = slotAngle(slot, num)
    const room = num <= VALUES_SHOWN
    const numbered = room && slot !== pinned && (num <= 8 || slot % 2 === 0)
    return {
      key: `${ring.name}.slot.${slot}`,
      slot,
      d: slotPath(ring.name, num, slot),
      ...shown,
      text: !room ? '' : ring.written(slot) || shown.live ? String(value) : '·',
      textAt: polar(c, RADIUS.value, angle),
      textSize: size,
      number: numbered ? String(slot) : '',
      numberAt: polar(c, RADIUS.number, angle),
      field: ring.name === 'avail' ? `avail.ring[${slot}]` : `used.ring[${slot}].id`,
    }
  })
}

/** Where the pins leave room for them. */
function quarters({ name, last }: Ring, num: number): DialScene['quarters'] {
  const pin = slotAngle(last & (num - 1), num)
  return quarterMarks(name, num).map((mark) => {
    const angle = (mark.slot / num) * 2 * Math.PI
    const covered = Math.abs(turn(pin - angle)) < 0.42
    return { ...mark, text: covered ? '' : String(mark.slot) }
  })
}

function pins({ name, idx, last }: Ring, num: number): PinScene[] {
  const pin = (kind: 'producer' | 'consumer', value: number): PinScene => ({
    key: `${name}.${kind}`,
    kind,
    angle: slotAngle(value & (num - 1), num),
    text: String(value & (num - 1)),
    long: num > VALUES_SHOWN,
  })
  return [pin('producer', idx), pin('consumer', last)]
}
