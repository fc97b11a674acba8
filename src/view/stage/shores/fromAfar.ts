/** Both shores of a slide: few things, each as large as can be read from the last row. */
import type { Words } from '../../../words/index.ts'
import type { Driver } from '../../model/shores/driver.ts'
import type { Register } from '../../model/shores/register.ts'
import type { Held, Remote } from '../../model/shores/remote.ts'
import { term } from '../../subject/subject.ts'
import type { Rect } from '../geometry/stage.ts'
import type { StageLayout } from '../geometry/stageLayout.ts'
import { cut, fitted, monoWidth } from '../geometry/text.ts'
import type { Group } from '../marks/mark.ts'
import { chip } from '../marks/parts.ts'
import { glyph, text } from '../marks/shapes.ts'
import { afarRegisters } from './inHand.ts'
import type { Shores } from './later.ts'
import * as draw from './register.ts'
import { compactShore, line } from './shoreWords.ts'

const TOP = 66
const PITCH = 62
const NAME = 12
const VALUE = 36

function afarDriver(d: Driver, stageLayout: StageLayout): Group[] {
  const { x, width } = stageLayout.shores.driver
  const [left, right] = [x + 8, x + width - 10]
  const heading = d.call.locals.length > 0 ? d.call.heading : ''
  const groups = afarRegisters(d).map((r, i): Group => {
    const y = TOP + 22 + PITCH * i
    const local = d.call.locals.find(({ key }) => key === r.key)
    if (local?.head)
      return draw.withChip(local, left, y + 4, draw.headBox(local, right - 4, y - 10))
    return large(r, left, y, right - left)
  })
  return [
    compactShore('driver', d, { ...d.status, text: d.status.brief }, stageLayout),
    ...(heading
      ? [
          line(
            'driver.title.call',
            term('call'),
            text(left, TOP, cut(heading, 11, right - left), 11, 'ink2'),
          ),
        ]
      : []),
    ...groups,
  ]
}

/** A name, and below it its value. */
function large(r: Register, x: number, y: number, width: number): Group {
  const size = fitted(r.value, VALUE, width)
  const name = text(x, y, r.name, fitted(r.name, NAME, width), 'mono ink2')
  const value = r.change
    ? draw.changeAt(r.change, x, y + 20, fitted(r.change.before + r.change.after, 17, width - 30))
    : text(x, y + 34, r.value, size, '', 650)
  return {
    key: r.key,
    look: 'register',
    ...(r.field ? { field: r.field } : {}),
    ...(r.subject && { subject: r.subject }),
    marks: [name, value],
  }
}

function afarRemote(r: Remote, { t }: Words, stageLayout: StageLayout): Group[] {
  const { x: from, width } = stageLayout.shores.remote
  const x = from + 10
  const room = width - 20
  const [fault] = r.faults
  const news = cut(r.news.brief, 11.5, room - 16)
  const { groups, hidden, end } = chips(r.held, x, HELD + 12, stageLayout.shores.remote.height - 30)
  return [
    compactShore(
      'remote',
      r,
      { text: fault?.brief ?? r.status.brief, alarm: fault !== undefined },
      stageLayout,
    ),
    line(
      'remote.title.sees',
      term('sees'),
      text(x, TOP, cut(t('stage.short.itSees'), 11, room), 11, 'ink2'),
    ),
    large(r.sees, x, TOP + 19, room),
    line(
      'remote.line.news',
      term('sees'),
      glyph(x + 5, TOP + 77, 4.6, r.news.fresh ? 'published' : 'free'),
      text(x + 15, TOP + 81, news, 11.5, 'ink2'),
    ),
    line(
      'remote.line.holding',
      term('holding'),
      text(x, HELD, t('stage.remote.holds'), 11, 'ink2'),
    ),
    ...groups,
    ...(hidden > 0
      ? [line('remote.line.more', term('holding'), text(x, end + 10, `+${hidden}`, 12, 'ink2'))]
      : []),
    ...(r.held.length === 0
      ? [line('remote.line.held', term('holding'), text(x, HELD + 20, t('stage.none'), 12, 'ink2'))]
      : []),
  ]
}

const HELD = 176
const CHIP = { height: 21, pitch: 28 }

/** What it holds: the head as a chip, and which message that is. */
function chips(all: readonly Held[], x: number, top: number, bottom: number) {
  const room = Math.floor((bottom - top) / CHIP.pitch)
  const shown = all.slice(0, all.length > room ? room - 1 : room)
  const groups = shown.map((h, i): Group => {
    const head = String(h.head)
    const width = Math.max(30, monoWidth(head, 12.5) + 13)
    const box: Rect = { x, y: top + CHIP.pitch * i, width, height: CHIP.height }
    return {
      key: h.key,
      look: h.pending ? 'held pending' : 'held',
      subject: { is: 'desc', index: h.head },
      box: { ...box, width: width + 40 },
      marks: [chip(head, box, 'inFlight'), text(x + width + 8, box.y + 15, h.text, 12.5, '', 600)],
    }
  })
  return { groups, hidden: all.length - shown.length, end: top + CHIP.pitch * shown.length }
}

export const FROM_AFAR: Shores = { driver: afarDriver, remote: afarRemote }
