import { expect, test } from 'vitest'
import { LANGUAGES, loadWords } from '../../../words/index.ts'
import { stageModel } from '../../model/stageModel.ts'
import { layOut } from '../../stage/layOut.ts'
import type { Group, Mark } from '../../stage/marks/mark.ts'
import { STAGE_LAYOUTS } from '../../testing/allStageLayouts.ts'
import { mainPicture, StageDriver } from '../../testing/stageDriver.ts'
import { chainOf } from '../related.ts'
import type { Subject } from '../subject.ts'
import { TERMS } from '../terms.ts'
import { tipOf } from '../tooltip.ts'
import { fieldCard, termCard } from './glossary.ts'

const MOMENTS = {
  start: () => new StageDriver(),
  written: mainPicture,
  'under way': () => new StageDriver({ num: 4 }).send('one').take(),
  'a sender that sleeps': () =>
    new StageDriver({ num: 2 }).send('one').send('two').send('three', 'send', { wait: true }),
  'the event index': () =>
    new StageDriver({ features: { eventIdx: true, indirectDesc: false } }).send('one'),
  'a long ring': () => new StageDriver({ num: 256 }).send('one'),
} as const

const says = (marks: readonly Mark[]): boolean =>
  marks.some((m) => (m.is === 'group' ? says(m.marks) : m.is === 'text' && m.text !== ''))

/** Groups that say something and, with all around them, are no subject. */
function nameless(groups: readonly Group[], around = false): string[] {
  return groups.flatMap((g) => {
    const named = around || g.subject !== undefined
    return [...(!named && says(g.marks) ? [g.key] : []), ...nameless(g.groups ?? [], named)]
  })
}

const subjects = (groups: readonly Group[]): Subject[] =>
  groups.flatMap((g) => [...(g.subject ? [g.subject] : []), ...subjects(g.groups ?? [])])

test.each(Object.keys(MOMENTS) as (keyof typeof MOMENTS)[])(
  'whatever the stage says has a card, in each layout and language: %s',
  async (moment) => {
    const film = MOMENTS[moment]()
    for (const language of LANGUAGES) {
      const words = await loadWords(language)
      const m = stageModel(film.frame, film.memory, film.layout, words)
      for (const stageLayout of Object.keys(STAGE_LAYOUTS) as (keyof typeof STAGE_LAYOUTS)[]) {
        // What lies above them is the value of the step, at the place that it belongs to.
        const { body, links, front } = layOut(m, stageLayout).layers
        const all = [...body, ...links, ...front]
        expect([stageLayout, nameless(all)]).toEqual([stageLayout, []])
        for (const subject of subjects(all)) {
          const chain = chainOf(m, subject)
          const card = chain && tipOf(m, subject, chain)?.card
          expect([subject, card && words.t(card.what).length > 0]).toEqual([subject, true])
          for (const row of card?.rows ?? []) words.t(row.text)
        }
      }
    }
  },
)

test.each(TERMS)('the card of %s has its words in both languages', async (name) => {
  for (const language of LANGUAGES) {
    const { t } = await loadWords(language)
    const { what, rows } = termCard(name)
    for (const key of [`term.${name}` as const, what, ...rows.map(({ text }) => text)])
      expect(t(key)).not.toBe('')
  }
})

test('the value that a field has now is marked, and says what it does', () => {
  const at = (value: number) =>
    fieldCard({ of: 'vq.num_free', queue: 'svq', index: -1, part: '' }, 'driver', value, 8)
      ?.rows.filter(({ now }) => now)
      .map(({ label }) => label)
  expect([at(0), at(3), at(8)]).toEqual([['0'], [], ['num']])
})
