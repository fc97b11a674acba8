/** What a shore says in words: its title, its status and the clock, and lines below that. */
import type { Look } from '../../model/moment.ts'
import type { Driver, Status } from '../../model/shores/driver.ts'
import type { Remote } from '../../model/shores/remote.ts'
import { type Subject, term } from '../../subject/subject.ts'
import type { TermName } from '../../subject/terms.ts'
import { SHORE_TEXT } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { cut } from '../geometry/text.ts'
import type { Group, Mark } from '../marks/mark.ts'
import { endText, glyph, text } from '../marks/shapes.ts'

type Said = Pick<Status, 'text' | 'alarm'>

const shore = (side: 'driver' | 'remote', { label }: Driver | Remote, marks: Mark[]): Group => ({
  key: `${side}.shore`,
  look: 'shore-words',
  subject: term(side),
  label,
  marks,
  instant: true,
})

/** Desktop: what stands on the shore is within it. */
export function desktopShore(
  side: 'driver' | 'remote',
  of: Driver | Remote,
  clock: string,
  own: readonly Group[],
): Group {
  const { left, right } = SHORE_TEXT[side]
  const { alarm } = of.status
  const marks = [
    text(left, 26, of.title, 14, '', 650),
    text(left, 42, of.status.text, 11, statusLook(of.status), alarm ? 600 : 400),
  ]
  const now: Group = {
    key: `${side}.clock`,
    look: 'shore-line',
    subject: CLOCK,
    marks: [endText(right, 26, clock, 10.5, 'mono ink2 clock')],
  }
  return { ...shore(side, of, marks), groups: clock ? [now, ...own] : own }
}

const CLOCK: Subject = { is: 'register', name: 'clock' }

const statusLook = ({ alarm }: Said): string => (alarm ? 'status alarm' : 'status ink2')

/** As much of the status as there is room for. */
export function compactShore(
  side: 'driver' | 'remote',
  of: Driver | Remote,
  said: Said,
  stageLayout: StageLayout,
): Group {
  const at = stageLayout.shores[side]
  const { strip } = stageLayout
  const place = strip
    ? { x: 16, y: at.y + strip.title, size: 14, line: strip.status - strip.title, room: 60 }
    : { x: at.x + (side === 'driver' ? 8 : 10), y: 20, size: 13, line: 16, room: at.width - 16 }
  const status = cut(said.text, 10.5, place.room)
  return shore(side, of, [
    text(place.x, place.y, of.title, place.size, '', 650),
    text(
      place.x,
      place.y + place.line,
      status,
      10.5,
      statusLook(said),
      said.alarm ? 600 : undefined,
    ),
  ])
}

export const line = (key: string, subject: Subject, ...marks: Mark[]): Group => ({
  key,
  look: 'shore-line',
  subject,
  marks,
})

/** A line of the desktop layout, with or without the sign of a state in front of it. */
export function said(
  side: 'driver' | 'remote',
  name: string,
  about: TermName,
  words: string,
  y: number,
  sign: Look | null = null,
): Group {
  const x = SHORE_TEXT[side].left
  const key = `${side}.line.${name}`
  const subject = term(about)
  if (!sign) return line(key, subject, text(x, y, words, 12, 'ink2'))
  return line(key, subject, glyph(x + 5, y - 4, 4.4, sign), text(x + 15, y, words, 11.5, 'ink2'))
}

/** What a group of things is called. */
export const sectionTitle = (
  side: 'driver' | 'remote',
  about: TermName,
  words: string,
  y: number,
): Group => ({
  key: `${side}.title.${about}`,
  look: 'shore-line',
  subject: term(about),
  marks: [text(SHORE_TEXT[side].left, y, words, 10.5, 'ink3', 500)],
})
