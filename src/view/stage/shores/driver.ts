/** The driver's shore: its private state, the call at hand, tokens, and who waits or receives. */
import type { Words } from '../../../words/index.ts'
import type { Driver, Tokens } from '../../model/shores/driver.ts'
import type { DriverCall, Local } from '../../model/shores/driverCall.ts'
import type { Register } from '../../model/shores/register.ts'
import { CALL_Y, LOCK_BOX, SHORE_TEXT } from '../geometry/stage.ts'
import type { StageLayout, StripLayout } from '../geometry/stageLayout.ts'
import { textWidth } from '../geometry/text.ts'
import type { Group } from '../marks/mark.ts'
import { midText, path, rect, text } from '../marks/shapes.ts'
import { afarRegisters } from './inHand.ts'
import { shoresOf } from './later.ts'
import { endpoints, narrowSleepers, sleepers } from './pills.ts'
import * as draw from './register.ts'
import { compactShore, desktopShore, said, sectionTitle } from './shoreWords.ts'

/** @param end where the buttons of a strip begin */
export function driverShore(
  d: Driver,
  words: Words,
  stageLayout: StageLayout,
  end: number,
): Group[] {
  if (!stageLayout.small) return desktop(d, words)
  if (stageLayout.strip) return strip(d, stageLayout, stageLayout.strip, end)
  return shoresOf(stageLayout)?.driver(d, stageLayout) ?? narrow(d, stageLayout)
}

// Desktop

/** Two lines of the call fit above: what stands here never jumps. */
const TOKENS_Y = 282

function desktop(d: Driver, { t }: Words): Group[] {
  const tokens = tokenCells(d.tokens, TOKENS_Y + 9.5)
  const peopleY = TOKENS_Y + 31 + tokens.height
  const own: Group = {
    key: 'driver.own',
    look: 'own',
    known: 'driver',
    instant: true,
    marks: [],
    groups: [
      sectionTitle('driver', 'private', t('stage.private'), 72),
      sectionTitle('driver', 'call', d.call.heading, CALL_Y),
      sectionTitle('driver', 'tokens', t('stage.tokens'), TOKENS_Y),
      d.receiving
        ? sectionTitle('driver', 'endpoint', t('stage.endpoints'), peopleY)
        : sectionTitle('driver', 'waitQueue', t('stage.waiting'), peopleY),
      ...tokens.groups,
      ...(d.receiving ? receivers(d, t, peopleY) : waiters(d, t, peopleY)),
      ...d.registers.map((r, i) => draw.register(r, 'driver', 92 + 20 * i)),
      ...call(d.call),
      ...(d.lock ? [padlock(d.lock)] : []),
    ],
  }
  return [desktopShore('driver', d, d.clock, [own])]
}

const waiters = ({ sleepers: all }: Driver, t: Words['t'], y: number): Group[] =>
  all.length > 0
    ? sleepers(all, y + 8.5)
    : [said('driver', 'sleepers', 'waitQueue', t('stage.none'), y + 18)]

function receivers({ endpoints: all }: Driver, t: Words['t'], y: number): Group[] {
  const { groups, end } = endpoints(all, y + 8.5)
  const count = all.length - groups.length
  const words =
    all.length === 0 ? t('stage.none') : count > 0 ? t('stage.remote.more', { count }) : ''
  const line = said('driver', 'endpoints', 'endpoint', words, all.length === 0 ? y + 18 : end + 14)
  return words ? [...groups, line] : groups
}

/** Cells for tokens; of a long ring how many there are. */
function tokenCells(tokens: Tokens, top: number): { groups: Group[]; height: number } {
  if (tokens.is === 'count')
    return { groups: [said('driver', 'tokens', 'tokens', tokens.text, top + 9)], height: 18 }
  const { cells } = tokens
  const [height, pitch] = cells.length > 8 ? [20, 24] : [23, 27]
  const groups = cells.map((token, i): Group => {
    const box = { x: 16.5 + 32 * (i % 4), y: top + pitch * Math.floor(i / 4), width: 28, height }
    const empty = token === null
    const [look, ink] = empty ? ['token empty', 'mono ink3'] : ['token', 'mono']
    const words = midText(box.x + 14, box.y + height / 2 + 3.9, token ?? '–', 11, ink, 500)
    const subject = { is: 'desc', index: i } as const
    return { key: `token.${i}`, look, subject, box, marks: [rect(box, 4, 'box'), words] }
  })
  return { groups, height: pitch * Math.ceil(cells.length / 4) }
}

function call({ locals, said: line }: DriverCall): Group[] {
  const first = CALL_Y + 22
  if (locals.length === 0) return [said('driver', 'call', 'call', cutName(line), first - 2)]
  return locals.map((r, i) => draw.local(r, first + 24 * i, first + 22 * i))
}

/** A name in C that is too long for the shore loses its end. */
function cutName({ text: name, code }: DriverCall['said']): string {
  const { left, right } = SHORE_TEXT.driver
  return !code || textWidth(name, 12) <= right - left ? name : `${name.slice(0, 17)}…`
}

/** Right of "In this call", while a sender holds the lock. */
function padlock(name: string): Group {
  const [x, y] = [LOCK_BOX.x + 19, CALL_Y]
  return {
    key: 'driver.lock',
    look: 'lock',
    subject: { is: 'register', name: 'tx_lock' },
    box: LOCK_BOX,
    marks: [
      path(`M${x - 10.5} ${y - 5.2}v-1.6a2.5 2.5 0 0 1 5 0v1.6`, 'padlock'),
      rect({ x: x - 12, y: y - 5.2, width: 8, height: 6 }, 1.4, 'padlock-body'),
      text(x, y, name, 10.5, 'mono ink2'),
    ],
  }
}

/** Nobody else knows of what stands on this shore. */
const own = (g: Group): Group => ({ ...g, known: 'driver' })

// Sides with little room: a narrow column.

/** Below it the locals of the call begin. */
const LOWEST_PRIVATE = 115

function narrow(d: Driver, stageLayout: StageLayout): Group[] {
  const { x, width } = stageLayout.shores.driver
  const [left, right] = [x + 8, x + width - 6]
  const locals = d.call.locals.slice(0, 2).map((r, i): Group => {
    const y = 130 + 24 * i
    return r.head
      ? draw.withChip(r, left, y + 4, draw.headBox(r, right - 6, y - 10.5))
      : narrowLocal(r, left, right, y + 4)
  })
  return [
    compactShore('driver', d, { ...d.status, text: d.status.brief }, stageLayout),
    ...[
      ...privates(d.registers.slice(0, 3), left, right),
      ...locals,
      ...narrowSleepers(d.sleepers, width - 16),
    ].map(own),
  ]
}

const narrowLocal = (r: Local, left: number, right: number, y: number): Group =>
  draw.narrowRegister(r, left, right, y, draw.fitsLine(r, right - left) ? 0 : 11)

/** One below the other; a name that has no room beside its value stands above it. */
function privates(all: readonly Register[], left: number, right: number): Group[] {
  const fits = (r: Register) => draw.fitsLine(r, right - left)
  const groups: Group[] = []
  let y = all.every(fits) ? 64 : 59
  for (const r of all) {
    const above = fits(r) ? 0 : 11
    // The last of them matters least.
    if (y + above > LOWEST_PRIVATE) break
    groups.push(draw.narrowRegister(r, left, right, y + above, above))
    y += above === 0 ? 19 : above + 17
  }
  return groups
}

// A strip above the island: what matters first, as far as it reaches.

const FIRST_COLUMN = 80
/** A name of more letters than this is cut. */
const LONGEST = 13

function strip(d: Driver, stageLayout: StageLayout, lines: StripLayout, end: number): Group[] {
  const { y: top } = stageLayout.shores.driver
  const { brief, doing, alarm } = d.status
  const words = d.sleepers.length > 0 ? doing : brief
  const head = d.call.locals.find((r) => r.head)
  const others = d.call.locals.filter((r) => r !== head).slice(0, 1)
  // On a phone there is room for the head in hand beside the first two of what the driver keeps.
  const roomy = !stageLayout.stacked
  const list = stageLayout.afar
    ? [...(head ? [head] : []), ...afarRegisters(d).filter((r) => r.key !== head?.key)]
    : roomy
      ? [...(head ? [head] : []), ...others, ...d.registers]
      : [...d.registers.slice(0, 2), ...(head ? [head] : [])]
  let x = FIRST_COLUMN
  const groups = list.flatMap((r): Group[] => {
    const name = r.name.slice(0, roomy ? LONGEST : 10)
    const width = Math.max(draw.stackedWidth(name, r.value), r === head ? 30 : 0)
    if (x + width > end) return []
    const at = x
    x += width + (roomy ? 12 : 8)
    if (r !== head) return [own(draw.stackedRegister(r, at, top, lines, name))]
    const box = { ...draw.headBox(head, 0, top + lines.value - 14.5), x: at }
    return [own(draw.withChip(head, at, top + lines.name, box))]
  })
  return [compactShore('driver', d, { text: words, alarm }, stageLayout), ...groups]
}
