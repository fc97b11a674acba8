/** The two dials: avail by the driver, used by the remote. */
import { CENTER, DIAL, polar, RADIUS, slotAngle, slotPath } from './geometry.ts'
import { badEntry } from './sceneBroken.ts'
import { isLive, type SceneContext } from './sceneContext.ts'
import { cursorName, type Indexes, readouts } from './sceneReadouts.ts'
import type { DialScene, Look, PinScene, SlotScene } from './sceneTypes.ts'

/** What is the same for both rings, read from either. */
interface Ring extends Indexes {
  readonly values: readonly number[]
  /** Was this slot ever written? */
  written(slot: number): boolean
  /** Look of the entry in a slot that is live. */
  look(slot: number): Look
  /** Slot that is written and not announced, or -1. */
  readonly hidden: number
}

/** More slots than this are merged into runs of one look. */
const SLOTS_DRAWN = 64
const VALUES_DRAWN = 16

export const availDial = (cx: SceneContext): DialScene => dial(cx, availRing(cx))
export const usedDial = (cx: SceneContext): DialScene => dial(cx, usedRing(cx))

function availRing(cx: SceneContext): Ring {
  const { ring, num } = cx
  const { idx, ring: values } = ring.avail
  const lapped = idx >= num || values.some((v, i) => i > idx && v !== 0)
  return {
    name: 'avail',
    idx,
    last: ring.remote.lastAvailIdx,
    lastName: cursorName(cx),
    values,
    written: (slot) => lapped || slot < idx,
    look: () => 'published',
    hidden: hiddenAvail(cx),
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
    values: entries.map((e) => e.id),
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
    slots: num <= SLOTS_DRAWN ? slots(ring, num) : runs(ring, num),
    pins: pins(ring, num),
    readouts: readouts(cx, ring),
  }
}

function slotLook(ring: Ring, slot: number, num: number) {
  const hatched = slot === ring.hidden
  const live = isLive(slot, ring.last, ring.idx, num)
  const held: Look = ring.name === 'avail' ? 'filling' : 'inFlight'
  const look: Look = hatched ? held : live ? ring.look(slot) : 'free'
  return { hatched, live: live || hatched, look }
}

function slots(ring: Ring, num: number): SlotScene[] {
  const c = CENTER[ring.name]
  const size = num > 8 ? 13 : 17
  const pinned = ring.last & (num - 1)
  return ring.values.map((value, slot) => {
    const shown = slotLook(ring, slot, num)
    const angle = slotAngle(slot, num)
    const room = num <= VALUES_DRAWN
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

/** Neighbours of one look as one piece; a single live slot stays at least two units wide. */
function runs(ring: Ring, num: number): SlotScene[] {
  const out: SlotScene[] = []
  const at = polar(CENTER[ring.name], RADIUS.value, 0)
  const looks = ring.values.map((_, slot) => slotLook(ring, slot, num))
  let from = 0
  for (let slot = 1; slot <= num; slot++) {
    const same = slot < num && looks[slot].look === looks[from].look
    if (same && looks[slot].hatched === looks[from].hatched) continue
    const least = looks[from].live ? (2 * num) / (2 * Math.PI * DIAL.outer) : 0
    out.push({
      key: `${ring.name}.slot.${from}`,
      slot: from,
      d: slotPath(ring.name, num, from, Math.max(slot, from + least)),
      ...looks[from],
      text: '',
      textAt: at,
      textSize: 0,
      number: '',
      numberAt: at,
      field: `${ring.name}.ring`,
    })
    from = slot
  }
  // Live pieces last, so that a widened one lies on top.
  return out.sort((a, b) => Number(a.live) - Number(b.live))
}

function pins({ name, idx, last }: Ring, num: number): PinScene[] {
  const pin = (kind: 'producer' | 'consumer', value: number): PinScene => ({
    key: `${name}.${kind}`,
    kind,
    angle: slotAngle(value & (num - 1), num),
    text: String(value & (num - 1)),
  })
  return [pin('producer', idx), pin('consumer', last)]
}
