/** Links of a long ring: from the slot in hand, and from the next one to be read, to their cells. */

import { badEntry } from '../../moment/badUsedEntry.ts'
import { distance, type SceneContext } from '../../moment/context.ts'
import { mapLink } from '../geometry/large.ts'
import { slotLink } from '../geometry/links.ts'
import type { LinkScene, Look, TableScene } from '../marks/types.ts'
import { cellOf, cellRect } from './map.ts'
import { BROKEN_Y } from './table.ts'

/** An entry that has a link. */
interface Entry {
  readonly dial: 'avail' | 'used'
  readonly slot: number
  readonly id: number
  readonly look: Look
  readonly hot: boolean
}

export function mapLinks(cx: SceneContext, table: TableScene): LinkScene[] {
  const { map } = table
  if (!map) return []
  return entries(cx).flatMap(({ dial, slot, id, look, hot }): LinkScene[] => {
    const key = `link.${dial}.${slot}`
    if (look === 'broken') {
      const y = table.broken?.y ?? BROKEN_Y
      return [{ key, look, hot: true, ...slotLink(dial, cx.num, slot, y, true) }]
    }
    if (id >= cx.num) return []
    const cell = cellRect(map, cellOf(map, id))
    return [{ key, look, hot, ...mapLink(dial, cx.num, slot, cell, map.numbered) }]
  })
}

/** The next entry of each ring, and the one that the call at hand writes or has just announced. */
function entries(cx: SceneContext): Entry[] {
  const { ring, num, facts } = cx
  const mask = num - 1
  const bad = badEntry(cx)
  const out: Entry[] = []
  const add = (dial: Entry['dial'], index: number, look: Look, hot: boolean) => {
    const slot = index & mask
    const id = dial === 'avail' ? ring.avail.ring[slot] : ring.used.ring[slot].id
    if (!out.some((e) => e.dial === dial && e.slot === slot))
      out.push({ dial, slot, id, look, hot })
  }
  if (bad) add('used', bad.slot, 'broken', true)
  if (facts.slot !== null && facts.progress !== 'none' && !facts.ended) {
    const announced = facts.progress === 'published'
    const hot = !announced || !facts.kicking
    if (facts.side === 'driver') add('avail', facts.slot, announced ? 'published' : 'filling', hot)
    if (facts.side === 'remote') add('used', facts.slot, announced ? 'used' : 'inFlight', hot)
  }
  const { lastAvailIdx } = ring.remote
  const { lastUsedIdx } = ring.driver
  if (distance(lastAvailIdx, ring.avail.idx) > 0) add('avail', lastAvailIdx, 'published', false)
  if (distance(lastUsedIdx, ring.used.idx) > 0) add('used', lastUsedIdx, 'used', false)
  return out
}
