/** Where the remote sees the queue that is shown otherwise than Linux has laid it out. */
import { looksElsewhere } from '../../../core/machine/scenario.ts'
import { NOWHERE, offsetOf } from '../../../core/memory/memory.ts'
import { placeName } from '../../../core/memory/place.ts'
import { hex } from '../../subject/valueText.ts'
import type { Moment } from '../moment.ts'

/** One line for each thing in which the two sides do not agree. */
export function disagreements({ layout, q, words: { t } }: Moment) {
  const { scenario, remoteQueues } = layout
  const { sees, num } = scenario
  const { vring } = remoteQueues[q.index]
  const base = q.index === 0 ? sees.vring0 : sees.vring1
  const apart = vring.used - vring.base
  const lines: [is: 'num' | 'used' | 'base' | 'crossed' | 'offset', text: string][] = []
  if (sees.crossed) lines.push(['crossed', t('stage.sees.crossed')])
  if (vring.num !== num) lines.push(['num', t('stage.sees.num', { theirs: vring.num, num })])
  if (base !== null) lines.push(['base', t('stage.sees.base', { at: hex(base) })])
  if (looksElsewhere(scenario) && apart !== q.vring.used - q.vring.base)
    lines.push(['used', t('stage.sees.used', { at: hex(apart) })])
  if (sees.offset > 0) lines.push(['offset', t('stage.sees.offset', { by: hex(sees.offset) })])
  // Where there is room for a word alone, that the two do not agree matters more than in what.
  const brief = t('stage.sees.brief')
  return lines.map(([is, text]) => ({ key: `remote.line.sees.${is}`, text, brief }))
}

/** What the remote finds where it looks for avail.idx, and what that is if it is something else. */
export function seenIdx({ memory, layout, q }: Moment) {
  const place = layout.remoteQueues[q.index].vring.availIdx
  if (offsetOf(place) >= NOWHERE) return { value: null, there: '' } as const
  const found = layout.place(place)
  const isIt = place === q.vring.availIdx
  return { value: memory.load(place), there: isIt ? '' : found ? placeName(found) : '…' } as const
}
