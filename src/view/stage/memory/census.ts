/** How many descriptors are in which state: the bar on the island and the legend below it. */
import { Owner } from '../../../core/history/ownershipFromBytes.ts'
import type { Hides } from '../../model/remoteVisibility.ts'
import { ownerWord, type SceneContext } from '../../moment/context.ts'
import { ISLAND } from '../geometry/stage.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
import type { CensusScene, Look } from '../marks/types.ts'

/** In the order of a buffer's life. */
const ORDER = ['free', 'filling', 'published', 'inFlight', 'used'] as const

export function census(cx: SceneContext): CensusScene {
  const { num, words } = cx
  const counts = ORDER.map((look) => cx.counts[Owner[look]])
  const states = legend(
    counts,
    ORDER.map((look) => ownerWord(cx, look)),
  )
  return {
    bars: bars(counts, num),
    legend: states,
    title: titleBefore(states[0].x - 10, words.t('stage.census.title')),
    label: words.t('stage.census.label', {
      list: ORDER.map((look, i) => `${ownerWord(cx, look)} ${counts[i]}`).join(', '),
    }),
  }
}

/** The same, with the states told apart of which the remote knows nothing. */
export function asRemote(cx: SceneContext, scene: CensusScene, hides: Hides): CensusScene {
  const { words } = cx
  const told = <T extends { readonly look: Look }>(of: T) => ({
    ...of,
    unseen: hides.look(of.look),
  })
  const legend = scene.legend.map(told)
  const list = legend.flatMap((s) => (s.unseen ? [] : [`${s.label} ${s.count}`])).join(', ')
  const count = legend.reduce((sum, s) => sum + (s.unseen ? Number(s.count) : 0), 0)
  const label = words.t('stage.remoteView.census', { list, count })
  return { ...scene, bars: scene.bars.map(told), legend, label }
}

/** Right of the island's own title; where long counts leave no room, the states speak for themselves. */
const titleBefore = (end: number, text: string): CensusScene['title'] => ({
  text: end - textWidth(text, 11.5) < TITLE_END ? '' : text,
  end,
})

function bars(counts: readonly number[], num: number): CensusScene['bars'] {
  let before = 0
  return ORDER.flatMap((look, i) => {
    const x = ISLAND.x + (before / num) * ISLAND.width + 0.75
    before += counts[i]
    const width = (counts[i] / num) * ISLAND.width - 1.5
    return counts[i] === 0 ? [] : [{ look, x, width: Math.max(0.5, width) }]
  })
}

const GLYPH = 12
/** Where "Shared memory svq →" ends, with a gap. */
const TITLE_END = 342
const RIGHT_END = 892

/** Set from right to left: each state with its count, and a chevron to the next one. */
function legend(counts: readonly number[], labels: readonly string[]): CensusScene['legend'] {
  let right = RIGHT_END
  return ORDER.map((look, i) => ({ look, i }))
    .reverse()
    .map(({ look, i }) => {
      const text = String(counts[i])
      const countAt = right - Math.max(8, monoWidth(text, 12))
      const x = countAt - 5 - textWidth(labels[i], 11.5) - 5 - GLYPH
      const chevronAt = i === ORDER.length - 1 ? 0 : right + 10
      right = x - 23
      return { look, x, label: labels[i], count: text, countAt, chevronAt }
    })
    .reverse()
}
