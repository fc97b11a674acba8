/** How many descriptors are in which state. */
import { Owner } from '../../core/history/ownershipFromBytes.ts'
import { ownerWord, type SceneContext } from '../moment/context.ts'
import type { Hides } from './remoteVisibility.ts'

/** In the order of a buffer's life. */
const ORDER = ['free', 'filling', 'published', 'inFlight', 'used'] as const

export interface CensusState {
  readonly look: (typeof ORDER)[number]
  readonly count: number
  readonly label: string
  /** Where it is narrow. */
  readonly brief: string
  /** The remote cannot know of them. */
  readonly unseen: boolean
}

export interface Census {
  readonly title: string
  readonly states: readonly CensusState[]
  readonly label: string
}

/** @param hides null: nothing is hidden */
export function census(cx: SceneContext, hides: Hides | null): Census {
  const { words, counts } = cx
  const states = ORDER.map((look) => ({
    look,
    count: counts[Owner[look]],
    label: ownerWord(cx, look),
    brief: words.t(`stage.short.${look}`),
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
