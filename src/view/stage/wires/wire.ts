/** A wire between the shores: dotted, solid while ringing, barred, or cut. */
import { saidOn } from '../../model/wires/said.ts'
import type { Wire } from '../../model/wires/wires.ts'
import { term } from '../../subject/subject.ts'
import { clamp, type Point } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { cut as shortened, textWidth } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { path, text } from '../marks/shapes.ts'

const BELL =
  'M-5 3.2h10c-1.3-1-1.5-2.2-1.5-4.2A3.5 3.5 0 0 0 0-4.6 3.5 3.5 0 0 0-3.5-1c0 2-.2 3.2-1.5 4.2ZM-1.3 5a1.4 1.4 0 0 0 2.6 0'
const BOLT = 'M1-6.2-4 .9h3.6L-1 6.2 4-.9H.4Z'
/** Two blades and two rings, open over the line. */
const SCISSORS =
  'M-7 -4.6L5 3.2M-7 4.6L5 -3.2M5 3.2a2.3 2.3 0 1 1 1 3a2.3 2.3 0 0 1 -1 -3ZM5 -3.2a2.3 2.3 0 1 0 1 -3a2.3 2.3 0 0 0 -1 3Z'

type Name = Wire['key']

const isKick = (wire: Name): boolean => wire === 'wire.kick'
const icon = (wire: Name): string => (isKick(wire) ? BELL : BOLT)

type Course = NonNullable<StageLayout['wires']>

/** Where a wire is cut, or about to be. */
const cutAt = (wire: Name, { from, to }: Course): number => (isKick(wire) ? to - 34 : from + 32)

/** Where its pulses start, rest, and die in front of a cut; null where the layout has no wires. */
export function wireTrack(wire: Name, { wires: course }: StageLayout) {
  if (!course) return null
  const { from, to } = course
  const y = isKick(wire) ? course.kick : course.interrupt
  const dead = cutAt(wire, course)
  return isKick(wire)
    ? { y, start: from, rest: to - 70, dead: dead - 26 }
    : { y, start: to, rest: from + 70, dead: dead + 26 }
}

/** The bell or the bolt on its way. */
export const pulse = (wire: Name, at: Point): Mark => ({
  is: 'group',
  look: 'pulse',
  marks: [
    { is: 'circle', look: '', at, r: 11 },
    { is: 'path', look: 'icon', d: icon(wire), at: { ...at, k: 0.95 } },
  ],
})

/** The wire; null where the layout has none. */
export function wire(w: Wire, stageLayout: StageLayout): Group | null {
  const { wires: course } = stageLayout
  const track = wireTrack(w.key, stageLayout)
  if (!course || !track) return null
  const { y } = track
  const { from, to } = course
  const words = wordsOf(w, course, stageLayout)
  const kick = isKick(w.key)
  const at = cutAt(w.key, course)
  const broken = w.state === 'dropped' || w.armed
  const [left, right] = words.gap
  // On one side of its words it goes on to where it ends, on the other it may be cut.
  const [near, start, end] = kick ? [`M${from} ${y}H${left}`, right, to] : ['', from, left]
  const far = broken ? `M${start} ${y}H${at - 11}M${at + 11} ${y}H${end}` : `M${start} ${y}H${end}`
  // On a short wire behind its words.
  const bars = kick ? Math.max(to - 63, right + 1) : Math.min(from + 57, left - 7)
  const spans = [
    { text: w.title, look: 'name' },
    { text: words.text, dx: 7 },
  ]
  const marks: Mark[] = [
    path(near + far + (kick ? '' : `M${right} ${y}H${to}`), 'line'),
    path(kick ? `M${to - 3} ${y - 4}l5 4-5 4` : `M${from + 3} ${y - 4}l-5 4 5 4`, 'tip'),
  ]
  if (w.state === 'suppressed')
    marks.push(path(`M${bars} ${y - 6}v12M${bars + 6} ${y - 6}v12`, 'bars'))
  if (w.state === 'ringing') marks.push(pulse(w.key, { x: track.rest, y }))
  if (w.armed && w.state !== 'dropped')
    marks.push({ is: 'path', look: 'scissors', d: SCISSORS, at: { x: at, y } })
  marks.push(
    { is: 'path', look: 'icon', d: icon(w.key), at: { x: words.x + ICON / 2, y } },
    { ...text(words.x + ICON + 7, y + 4, '', SIZE, 'ink2'), spans },
  )
  const dead: Group = {
    key: `${w.key}.cut`,
    look: 'dead',
    marks: [
      path(`M${at - 5.5} ${y - 6}l11 12M${at + 5.5} ${y - 6}l-11 12`, 'cut'),
      pulse(w.key, { x: track.dead, y }),
    ],
  }
  return {
    key: w.key,
    look: 'wire',
    subject: term(kick ? 'kick' : 'interrupt'),
    data: { state: w.state },
    label: `${w.title}: ${words.text}`,
    // Its words.
    box: { x: words.x - 10, y: y - 12, width: from + to - 2 * words.x + 20, height: 24 },
    instant: true,
    marks,
    ...(w.state === 'dropped' ? { groups: [dead] } : {}),
  }
}

const ICON = 14
const SIZE = 11.5
/** How far the marks reach from the ends of a wire. */
const MARKS = 52

/** What is said on it, in the middle, and the gap that this leaves in the line. */
function wordsOf(w: Wire, { from, to, longest }: Course, { small, afar }: StageLayout) {
  const wide = (said: string) => textWidth(w.title, SIZE) * 1.03 + 7 + textWidth(said, SIZE)
  // Read from afar it is explained where something happens to it.
  const full = afar && w.state === 'idle' && !w.armed ? '' : saidOn(w, w.text)
  const ways = [full, ...w.briefs.map((said) => saidOn(w, said))]
  const fits = ways.find((said) => wide(said) <= longest) ?? ways[ways.length - 1]
  const said = small ? shortened(fits, SIZE, longest - wide('')) : fits
  const middle = (from + to) / 2
  const x = middle - (ICON + 7 + wide(said)) / 2
  // Longer words would leave no room for the marks at its ends.
  const margin = clamp(x - from - MARKS, 12, 40)
  return { text: said, x, gap: [x - margin, 2 * middle - x + margin] as const }
}
