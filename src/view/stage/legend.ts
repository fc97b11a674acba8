/** What the marks mean: each in the very shape that it has on the stage, with its words. */
import type { MessageKey } from '../../words/index.ts'
import type { Look } from '../model/moment.ts'
import { flags, type Group, type Mark } from './marks/mark.ts'
import { changeBadge, changeBadgeMark, chip } from './marks/parts.ts'
import { glyph, midText, path, rect } from './marks/shapes.ts'

/** Size of each sample, in units of the stage. */
export const SAMPLE = { width: 92, height: 26 }

export interface LegendRow {
  readonly name: MessageKey
  readonly note: MessageKey
  readonly groups: readonly Group[]
}

export interface LegendPart {
  readonly title: MessageKey
  readonly rows: readonly LegendRow[]
}

const MIDDLE = SAMPLE.height / 2
const LEFT = { x: 1.5, y: 3, width: 40, height: 20 }
const RIGHT = { x: 49, y: 3, width: 40, height: 20 }

const group = (
  key: string,
  look: string,
  marks: readonly Mark[],
  more?: Partial<Group>,
): Group => ({
  key,
  look,
  marks,
  ...more,
})

const STATES = ['free', 'filling', 'published', 'inFlight', 'used', 'lost', 'broken'] as const

/** A state by its colour, as on a slot, and by its sign, as in the table. */
function state(look: (typeof STATES)[number]): LegendRow {
  const hatched = look === 'filling'
  return {
    name: `term.${look}`,
    note: `term.${look}/what`,
    groups: [
      group(`${look}.chip`, 'sample', [chip('3', LEFT, look satisfies Look, { hatched })]),
      group(`${look}.sign`, 'sample', [glyph(RIGHT.x + RIGHT.width / 2, MIDDLE, 5.5, look)]),
    ],
  }
}

const pin = (kind: 'producer' | 'consumer', x: number, said: string): Group => {
  const solid = kind === 'producer'
  const box = { x, y: MIDDLE - 8, width: 26, height: 16 }
  const ink = solid ? 'inverse' : undefined
  return group(`pin.${kind}`, `pin ${kind}`, [
    rect(box, 8, solid ? 'pill' : 'drop'),
    midText(x + 13, MIDDLE + 4, said, 11, ink, 700),
  ])
}

const outline = (kind: 'write' | 'read', { x, y, width, height }: typeof LEFT): Group =>
  group(`outline.${kind}`, 'outline', [path(`M${x} ${y}h${width}v${height}h${-width}Z`, 'line')], {
    data: { kind },
  })

function slot(key: string, box: typeof LEFT, value: string): Group {
  const { x, y, width, height } = box
  const marks = [
    path(`M${x} ${y}h${width}v${height}h${-width}Z`, 'fill'),
    midText(x + width / 2, MIDDLE + 5, value, 14, 'mono ink2', 500),
  ]
  return group(key, 'slot', marks, { owner: 'free' })
}

const post = (x: number): Mark => path(`M${x} 2V24`, 'post')
const BARRIER = group('barrier', 'barrier', [
  rect({ x: 24, y: 2, width: 44, height: 22 }, 0, 'barrier-bed'),
  post(25),
  post(67),
  midText(46, 16.7, 'wmb', 10.5, 'mono', 600),
])

/** A wire as it is idle, ringing, barred or cut. */
function wire(now: 'idle' | 'ringing' | 'suppressed' | 'dropped'): Group {
  const cut = now === 'dropped'
  const line = cut ? `M2 ${MIDDLE}H34M54 ${MIDDLE}H86` : `M2 ${MIDDLE}H86`
  const marks = [path(line, 'line'), path(`M84 ${MIDDLE - 4}l5 4-5 4`, 'tip')]
  if (now === 'suppressed') marks.push(path(`M42 ${MIDDLE - 6}v12M48 ${MIDDLE - 6}v12`, 'bars'))
  if (cut) marks.push(path(`M38 ${MIDDLE - 6}l11 12M49 ${MIDDLE - 6}l-11 12`, 'cut'))
  return group(`wire.${now}`, 'wire', marks, { data: { state: now }, flags: flags({}) })
}

export const LEGEND: readonly LegendPart[] = [
  { title: 'legend.states', rows: STATES.map(state) },
  {
    title: 'legend.marks',
    rows: [
      {
        name: 'legend.hidden',
        note: 'legend.hidden.note',
        groups: [group('hidden', 'sample', [chip('3', LEFT, 'filling', { hatched: true })])],
      },
      {
        name: 'legend.pins',
        note: 'legend.pins.note',
        groups: [pin('producer', 8, '3'), pin('consumer', 56, '1')],
      },
      {
        name: 'legend.outlines',
        note: 'legend.outlines.note',
        groups: [outline('write', LEFT), outline('read', RIGHT)],
      },
      {
        name: 'legend.badge',
        note: 'legend.badge.note',
        groups: [group('badge', 'sample', [changeBadgeMark(changeBadge('3', '1', 20, MIDDLE))])],
      },
      {
        name: 'legend.old',
        note: 'legend.old.note',
        groups: [slot('old', LEFT, '6'), slot('never', RIGHT, '·')],
      },
      { name: 'term.barrier', note: 'legend.barrier.note', groups: [BARRIER] },
    ],
  },
  {
    title: 'legend.wires',
    rows: (['idle', 'ringing', 'suppressed', 'dropped'] as const).map((now) => ({
      name: `legend.wire.${now}`,
      note: `legend.wire.${now}.note`,
      groups: [wire(now)],
    })),
  },
]
