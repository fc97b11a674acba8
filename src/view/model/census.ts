/** How many descriptors are in which state. */
import { Owner } from '../../core/history/owner.ts'
import { type Moment, ownerWord } from './moment.ts'
import type { RemoteVisibility } from './remoteVisibility.ts'

/** In the order of a buffer's life; what is lost is told where there is any. */
const ORDER = ['free', 'filling', 'published', 'inFlight', 'used', 'lost'] as const

export type Census = Readonly<ReturnType<typeof census>>
export type CensusState = Census['states'][number]

/** @param hides null: nothing is hidden */
export function census(cx: Moment, hides: RemoteVisibility | null) {
  const { words, counts } = cx
  const some = ORDER.filter((look) => look !== 'lost' || counts[Owner.lost] > 0)
  const states = some.map((look) => ({
    look,
    count: counts[Owner[look]],
    label: ownerWord(cx, look),
    /** Where it is narrow. */
    brief: words.t(`stage.short.${look}`),
    /** The remote cannot know of them. */
    unseen: hides?.look(look) ?? false,
  }))
  const list = states
    .filter((s) => !s.unseen)
    .map((s) => `${s.label} ${s.count}`)
    .join(', ')
  const hidden = states.reduce((sum, s) => sum + (s.unseen ? s.count : 0), 0)
  return {
    title: words.t('stage.census.title'),
    states,
    label: hides
      ? words.t('stage.remoteView.census', { list, count: hidden })
      : words.t('stage.census.label', { list }),
  }
}
