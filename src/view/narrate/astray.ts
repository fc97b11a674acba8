/**
 * Where the remote sees the rings otherwise than Linux: what it takes for a field of the ring is
 * something else there, and no sentence about the ring would be true.
 */
import { looksElsewhere } from '../../core/machine/scenario.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import type { PlaceOf } from '../../core/memory/place.ts'
import type { NarrationKey, Values } from '../../words/index.ts'
import { placeText } from '../subject/valueText.ts'
import type { Context } from './context.ts'

/** What the remote means to read or write at each of its sites. */
const MEANT: Partial<Record<SiteName, PlaceOf>> = {
  'take.idx': 'avail.idx',
  'take.head': 'avail.ring',
  'take.desc.addr': 'desc',
  'take.desc.len': 'desc',
  'take.desc.flags': 'desc',
  'take.desc.next': 'desc',
  'done.idxLoad': 'used.idx',
  'done.idxAgain': 'used.idx',
  'done.idxNow': 'used.idx',
  'done.idx': 'used.idx',
  'done.id': 'used.ring',
  'done.len': 'used.ring',
  'done.lateId': 'used.ring',
  'done.lateLen': 'used.ring',
  'done.flags': 'avail.flags',
  'done.ownFlags': 'used.flags',
  'done.event': 'used_event',
  'remote.flags': 'used.flags',
  'remote.availEvent': 'avail_event',
  'remote.disableCb.flagsLoad': 'used.flags',
  'remote.disableCb.flags': 'used.flags',
  'remote.disableCb.event': 'avail_event',
  'remote.enableCb.flagsLoad': 'used.flags',
  'remote.enableCb.flags': 'used.flags',
  'remote.enableCb.event': 'avail_event',
  'remote.enableCb.idx': 'avail.idx',
  'remote.out.room': 'desc',
  'remote.return.len': 'desc',
  'remote.reclaim.len': 'desc',
}

/** The sentence for a step that went astray; null if it is where it should be. */
export function astray({ step, frame }: Context): readonly [NarrationKey, Values] | null {
  const meant = MEANT[step.site]
  if (!meant || !looksElsewhere(frame.scenario) || step.place?.of === meant) return null
  const there = step.place ? placeText(step.place) : 'none'
  return [step.kind === 'load' ? 'say.astray.load' : 'say.astray.store', { meant, there }]
}
