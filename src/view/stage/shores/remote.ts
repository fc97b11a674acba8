/** The remote's shore: what only its side knows, what it can see, what it holds. */
import type { Words } from '../../../words/index.ts'
import type { Remote } from '../../model/shores/remote.ts'
import { term } from '../../subject/subject.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import type { StageLayout, StripLayout } from '../geometry/stageLayout.ts'
import { cut, monoWidth, textWidth } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { endText, text } from '../marks/shapes.ts'
import { type Button, buttonsStart, tickIn } from './buttons.ts'
import { type Cards, heldCards, heldRow, narrowCards, TICK } from './heldCard.ts'
import { shoresOf } from './later.ts'
import { register, stackedRegister, stackedWidth } from './register.ts'
import { compactShore, desktopShore, line, said, sectionTitle } from './shoreWords.ts'

/**
 * The shore, and the buttons on its cards.
 *
 * @param buttons those at its end
 */
export function remoteShore(
  r: Remote,
  words: Words,
  stageLayout: StageLayout,
  buttons: readonly Button[],
) {
  if (!stageLayout.small) return desktop(r, words, buttonsStart(buttons, 'remote', stageLayout) - 7)
  const own = shoresOf(stageLayout)
  if (own) return { body: ownOf(own.remote(r, words, stageLayout)), ticks: [] }
  return stageLayout.strip
    ? strip(r, words, stageLayout, stageLayout.strip, buttonsStart(buttons, 'remote', stageLayout))
    : narrow(r, words, stageLayout, buttonsStart(buttons, 'remote', stageLayout))
}

// Desktop

/** Faults stand under the status; more than one pushes down what follows. */
/** In line with the title, at the edge. */
const GEOMETRY = { x: 1038, y: 8, width: 26, height: 26 } as const

const FAULT_Y = 58
const FAULT_LINE = 14

function desktop(r: Remote, { t }: Words, bottom: number) {
  const x = SHORE_TEXT.remote.left
  const off = r.faults.length > 1 ? FAULT_LINE * (r.faults.length - 1) + 3 : 0
  const seesY = 104 + off + 20 * r.registers.length
  const holdsY = seesY + 72
  const cards = heldCards(r.held, holdsY + 9.5, bottom)
  const lines = r.faults.map(({ key, text: words }, i): Group => {
    const y = FAULT_Y + FAULT_LINE * i
    const width = textWidth(words, 11) * 1.06 + 8
    const box = { x: x - 4, y: y - 11.5, width, height: 16 }
    return { ...line(key, term('fault'), text(x, y, words, 11, 'alarm fault', 600)), box }
  })
  lines.push(
    said('remote', 'news', 'sees', r.news.text, seesY + 40, r.news.fresh ? 'published' : 'free'),
  )
  if (r.held.length === 0)
    lines.push(said('remote', 'held', 'holding', t('stage.remote.holdsNone'), holdsY + 21))
  if (cards.hidden > 0) {
    const more = t('stage.remote.more', { count: cards.hidden })
    lines.push(said('remote', 'more', 'holding', more, bottom + 1))
  }
  const own: Group = {
    key: 'remote.own',
    look: 'own',
    known: 'remote',
    instant: true,
    marks: [],
    groups: [
      sectionTitle('remote', 'private', t('stage.private'), 72 + off),
      sectionTitle('remote', 'sees', t('stage.remote.sees'), seesY),
      sectionTitle('remote', 'holding', t('stage.remote.holds'), holdsY),
      ...lines,
      ...cards.groups,
      ...r.registers.map((own, i) => register(own, 'remote', 92 + off + 20 * i)),
      register(r.sees, 'remote', seesY + 20),
    ],
  }
  const body = [desktopShore('remote', r, '', [own])]
  return { body, ticks: [...ticks(r, cards, TICK), ...geometry(r)] }
}

const geometry = ({ geometry: control }: Remote): Button[] =>
  control ? [{ ...control, ...GEOMETRY }] : []

/** @param width of a tick; null: the whole card is one */
const ticks = ({ held }: Remote, { groups }: Cards, width: number | null): Button[] =>
  groups.flatMap(({ box }, i) => {
    const { tick } = held[i]
    return tick && box ? [tickIn(tick, box, width ?? box.width)] : []
  })

const ownOf = (groups: readonly Group[]): Group[] => groups.map((g) => ({ ...g, known: 'remote' }))

// Sides with little room: a narrow column.

function narrow(r: Remote, { t }: Words, stageLayout: StageLayout, top: number) {
  const { x: left, width } = stageLayout.shores.remote
  const x = left + 10
  const cards = narrowCards(
    r.held,
    { x: x - 2, width: width - 16, bottom: top - 26 },
    stageLayout.fingers,
  )
  const more = line(
    'remote.line.more',
    term('holding'),
    text(x, cards.end + 8, `+${cards.hidden}`, 10.5, 'ink2'),
  )
  const seesY = cards.end + (cards.hidden > 0 ? 26 : 12)
  const holds = t('stage.short.holds', { count: r.holds })
  const label = t('stage.short.sees')
  const long = textWidth(label, 10.5) + monoWidth(r.sees.value, 11.5) + 4 > width - 18
  const below = long ? 14 : 0
  return {
    body: ownOf([
      compactShore('remote', r, warned(r, holds), stageLayout),
      ...cards.groups,
      ...(cards.hidden > 0 ? [more] : []),
      sees(r, [
        text(x, seesY, label, 10.5, 'ink2'),
        endText(x + width - 18, seesY + below, r.sees.value, 11.5, 'mono value', 600),
      ]),
    ]),
    ticks: stageLayout.buttons ? ticks(r, cards, stageLayout.fingers ? null : 25) : [],
  }
}

/** The index that the remote can see. */
const sees = ({ sees: own }: Remote, marks: readonly Mark[]): Group => ({
  key: own.key,
  look: 'register',
  field: own.field,
  ...(own.subject && { subject: own.subject }),
  marks,
})

/** A fault that waits matters more than anything else. */
const warned = ({ faults: [first] }: Remote, words: string) => ({
  text: first?.brief ?? words,
  alarm: first !== undefined,
})

// A strip below the island.

const FIRST_COLUMN = 80

/** What it holds, then its cursor where there is room for it. */
function strip(
  r: Remote,
  { t }: Words,
  stageLayout: StageLayout,
  lines: StripLayout,
  edge: number,
) {
  const { y: top } = stageLayout.shores.remote
  const x = FIRST_COLUMN
  // From afar what it sees says more than what it has read.
  const cursor = stageLayout.afar ? r.sees : r.registers[0]
  const name = stageLayout.stacked ? r.cursor : cursor.name
  const value = stackedWidth(name, cursor.value)
  const least = stageLayout.fingers ? 74 : 2 * 28
  const roomy = x + least + value + 8 < edge
  const end = roomy ? edge - value - 8 : edge - 4
  const y = top + (stageLayout.fingers ? lines.value - 31 : lines.value - 11)
  const cards = heldRow(r.held, { x, y, end }, stageLayout.fingers)
  const { hidden } = cards
  const rest = r.held.length === 0 ? '—' : hidden > 0 ? `+${hidden}` : ''
  const label =
    stageLayout.fingers && r.held.length > 0 ? '' : cut(t('stage.short.holding'), 10.5, end - x)
  return {
    body: ownOf([
      compactShore('remote', r, warned(r, r.status.brief), stageLayout),
      ...cards.groups,
      line(
        'remote.line.holding',
        term('holding'),
        text(x, top + lines.name, label, 10.5, 'ink2'),
        ...(rest ? [text(cards.end + 2, top + lines.value + 4, rest, 12, 'ink2')] : []),
      ),
      ...(roomy ? [stackedRegister({ ...cursor, name }, end, top + 1, lines)] : []),
    ]),
    ticks: stageLayout.fingers ? ticks(r, cards, null) : [],
  }
}
