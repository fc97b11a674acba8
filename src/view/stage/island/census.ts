/** How many descriptors are in which state: the bar on the island, and the legend of states. */
import type { Census, CensusState } from '../../model/census.ts'
import { term } from '../../subject/subject.ts'
import type { Rect } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
import { flags, type Group, type Mark } from '../marks/mark.ts'
import { endText, glyph, path, text } from '../marks/shapes.ts'

export function census(c: Census, stageLayout: StageLayout): Group[] {
  const { x, y, width } = stageLayout.island
  const { marks, groups } = stageLayout.small ? compactLegend(c, stageLayout) : desktopLegend(c)
  return [
    {
      key: 'census.bars',
      look: 'census',
      clip: true,
      marks: bars(c.states, { x, y, width, height: 4 }),
    },
    {
      key: 'census.legend',
      look: 'legend',
      label: c.label,
      subject: term('census'),
      marks,
      groups,
    },
  ]
}

/** What the remote cannot know of is told apart. */
const state = ({ unseen }: CensusState, marks: readonly Mark[]): Mark => ({
  is: 'group',
  look: 'state',
  marks,
  flags: flags({ unseen }),
})

function bars(states: readonly CensusState[], room: Rect): Mark[] {
  const all = states.reduce((sum, s) => sum + s.count, 0)
  let before = 0
  return states.flatMap((s) => {
    // One descriptor of a long ring is seen at the end of the bar, too.
    const most = room.x + room.width - 0.75
    const x = Math.min(room.x + (before / all) * room.width + 0.75, most)
    before += s.count
    const width = Math.max(0.5, (s.count / all) * room.width - 1.5)
    const bar: Mark = { is: 'rect', look: 'bar', r: 0, owner: s.look, ...room, x, width }
    return s.count === 0 ? [] : [state(s, [bar])]
  })
}

const GLYPH = 12

const chevron = (x: number, y: number): Mark =>
  path(`M${x - 1.8} ${y - 3.5}l3.5 3.5l-3.5 3.5`, 'chevron')

type Legend = Required<Pick<Group, 'marks' | 'groups'>>

/** The sign of a state, its name, and how many are in it. */
const entry = (
  s: CensusState,
  at: { x: number; y: number; size: number; countAt: number },
  label: string,
): Group => ({
  key: `census.${s.look}`,
  look: 'state',
  subject: term(s.look),
  flags: flags({ unseen: s.unseen }),
  marks: [
    glyph(at.x + 6, at.y - 4, 5, s.look),
    text(at.x + GLYPH + 5, at.y, label, at.size, 'ink2'),
    text(at.countAt, at.y, String(s.count), 12, 'mono', 700),
  ],
})

const countWidth = ({ count }: CensusState): number => Math.max(8, monoWidth(String(count), 12))

// Desktop

const DESKTOP = { y: 70, size: 11.5 }
/** Where "Shared memory svq →" ends, with a gap. */
const TITLE_END = 342
const RIGHT_END = 892

/** Set from right to left: each state with its count, and a chevron to the next one. */
function desktopLegend({ states, title }: Census): Legend {
  const { y, size } = DESKTOP
  let right = RIGHT_END
  let x = right
  const chevrons: Mark[] = []
  const groups = states.toReversed().map((s, i) => {
    const countAt = right - countWidth(s)
    x = countAt - 5 - textWidth(s.label, size) - 5 - GLYPH
    const made = entry(s, { x, y, size, countAt }, s.label)
    if (i > 0) chevrons.push(chevron(right + 10, y - 3.9))
    right = x - 23
    return made
  })
  // Where long counts leave no room for what is counted, the states speak for themselves.
  const end = x - 10
  const said = end - textWidth(title, size) < TITLE_END ? '' : title
  return {
    marks: [endText(end, y, said, size, 'ink3'), ...chevrons],
    groups: groups.toReversed(),
  }
}

// Embed, phone

/** Where counts are long there is no room for a sign between two of them. */
const LEAST_GAP = 11

/** All states in one line; where counts are long, states that nothing is in go without a word. */
function compactLegend({ states }: Census, stageLayout: StageLayout): Legend {
  const { x, width, y } = stageLayout.legend
  const phone = stageLayout.stacked
  const size = phone ? 11.5 : 11
  const gaps = states.length - 1
  const measure = (spoken: (s: CensusState) => boolean) =>
    states.map((s) => {
      const said = spoken(s) ? (phone ? s.brief : s.label) : ''
      const label = said ? textWidth(said, size) * 1.02 + 5 : 0
      return { s, said, label, wide: GLYPH + 5 + label + countWidth(s) }
    })
  const sum = (list: readonly { wide: number }[]) => list.reduce((all, s) => all + s.wide, 0)
  const ways = [() => true, (s: CensusState) => s.count > 0, () => false].map(measure)
  const list = ways.find((way) => sum(way) + gaps * 9 <= width) ?? ways[2]
  const gap = Math.min(24, (width - sum(list)) / gaps)
  let at = x + (width - sum(list) - gaps * gap) / 2
  const chevrons: Mark[] = []
  const groups = list.map(({ s, said, label, wide }, i) => {
    const left = at
    at += wide + gap
    const made = entry(s, { x: left, y, size, countAt: left + GLYPH + 5 + label }, said)
    const last = i === list.length - 1
    if (!last && gap >= LEAST_GAP) chevrons.push(chevron(left + wide + gap / 2, y - 3.9))
    return made
  })
  return { marks: chevrons, groups }
}
