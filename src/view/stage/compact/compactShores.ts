/** The shores of a plan: the few things that matter most, and the buttons. */

import type { SceneContext } from '../../moment/context.ts'
import type { Rect } from '../geometry/stage.ts'
import type { Plan } from '../geometry/stageLayout.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
import { capsule, chip } from '../marks/parts.ts'
import type { ControlScene, HeldScene, RegisterScene, Scene, ShoreScene } from '../marks/types.ts'
import { box, cut, cutMono, text } from './compactParts.ts'
import type { Piece, Shape } from './compactTypes.ts'

/** What the shores hold, and where on them things are that values come from and go to. */
export interface ShortShores {
  readonly pieces: readonly Piece[]
  readonly controls: readonly ControlScene[]
  readonly doors: Readonly<Record<string, Rect>>
}

const SIZE = 10.5

export function shores(cx: SceneContext, scene: Scene, plan: Plan): ShortShores {
  return plan.name === 'embed' ? columns(cx, scene, plan) : strips(cx, scene, plan)
}

/** Kernel or library; a fault that waits, or that somebody sleeps, matters more. */
function status(s: ShoreScene, phone: boolean, holds: string): { said: string; alarm: boolean } {
  const fault = s.lines.find((l) => l.alarm)
  if (fault) return { said: fault.text, alarm: true }
  const [who, doing] = s.status.split(' · ')
  if (!phone && s.key === 'remote') return { said: holds, alarm: s.alarm }
  const said = phone && s.sleepers.length > 0 ? (doing ?? who) : who
  return { said: said.replace(/ = true$/, ''), alarm: s.alarm }
}

const heading = (
  s: ShoreScene,
  at: Rect,
  room: number,
  dy: number,
  phone: boolean,
  holds = '',
): Piece => {
  const { said, alarm } = status(s, phone, holds)
  return {
    key: `${s.key}.shore`,
    look: 'shore-words',
    owner: null,
    label: s.label,
    shapes: [
      text(at.x, at.y, s.title, phone ? 14 : 13, { weight: 650 }),
      text(at.x, at.y + dy, cut(said, SIZE, room), SIZE, {
        look: alarm ? 'status alarm' : 'status ink2',
        ...(alarm ? { weight: 600 } : {}),
      }),
    ],
  }
}

const PRIVATE = ['free_head', 'num_free', 'num_added']

/** Locals of the call: `head` with its chip, and what else it holds. */
const locals = (s: ShoreScene): RegisterScene[] =>
  s.registers.filter((r) => r.key.startsWith('driver.local.') && (r.chip || r.name !== ''))

const named = (s: ShoreScene, names: readonly string[]): RegisterScene[] =>
  names.flatMap((name) => s.registers.find((r) => r.name === name && r.field !== '') ?? [])

// Shores at the sides

const INSET = 10
const CARD = { height: 25.5, pitch: 30, top: 50.5 }
/** Below it the locals of the call begin. */
const LOWEST_PRIVATE = 115
/** Three buttons, from the lowest up: for fingers 44 apart. */
const LOWEST = [253, 297, 341]
const BUTTON = 38

function columns(cx: SceneContext, scene: Scene, plan: Plan): ShortShores {
  const { driver, remote } = plan.shores
  const left = driver.x + INSET - 2
  const right = driver.x + driver.width - 6
  const pieces: Piece[] = [heading(scene.driver, { ...driver, x: left, y: 20 }, 72, 16, false)]
  pieces.push(...privates(named(scene.driver, PRIVATE), left, right))
  const doors: Record<string, Rect> = {}
  locals(scene.driver)
    .slice(0, 2)
    .forEach((r, i) => {
      const y = 130 + 24 * i
      if (!r.chip) {
        pieces.push(line(r, left, right, y + 4))
        return
      }
      const at = { ...r.chip, x: right - 6 - r.chip.width, y: y - 10.5 }
      pieces.push({
        key: r.key,
        look: 'register',
        owner: null,
        shapes: [text(left, y + 4, r.name, SIZE, { look: 'mono ink2' }), { is: 'chip', chip: at }],
      })
      doors['driver.head'] = at
    })
  scene.driver.sleepers.slice(0, 3).forEach((s, i) => {
    const at = { x: 8, y: 186 + 26 * i, width: 72, height: 22 }
    pieces.push({
      key: s.key,
      look: s.woken ? 'sleeper woken' : 'sleeper',
      owner: null,
      shapes: [
        box('box', at, 11),
        text(44, at.y + 15, cut(s.text, SIZE, 66), SIZE, { anchor: 'middle', weight: 600 }),
      ],
    })
  })
  const x = remote.x + INSET
  const holds = cx.words.t('stage.short.holds', { count: cx.ring.remote.held.length })
  pieces.push(heading(scene.remote, { ...remote, x, y: 20 }, 72, 16, false, holds))
  const buttons = sideButtons(cx, scene, plan)
  const top = Math.min(...buttons.filter((b) => b.x > 600).map((b) => b.y))
  const cards = heldCards(scene.remote, x - 2, top, doors)
  pieces.push(...cards.pieces, sees(cx, scene, x, cards.bottom + 12))
  return { pieces, controls: [...buttons, ...ticks(scene, cards.boxes)], doors }
}

/** One below the other; a name that has no room beside its value stands above it. */
function privates(all: readonly RegisterScene[], left: number, right: number): Piece[] {
  const fits = (r: RegisterScene) => monoWidth(r.name, SIZE) <= roomForName(r, right - left)
  const pieces: Piece[] = []
  let y = all.every(fits) ? 64 : 59
  for (const r of all) {
    const above = fits(r) ? 0 : 11
    // The last of them matters least.
    if (y + above > LOWEST_PRIVATE) break
    pieces.push(line(r, left, right, y + above, above))
    y += above === 0 ? 19 : above + 17
  }
  return pieces
}

const roomForName = (r: RegisterScene, width: number): number => width - 5 - monoWidth(r.value, 12)

/** A name and its value; while it changes, `old → new` reaches over the shore's edge. */
function line(r: RegisterScene, left: number, right: number, y: number, above = 0): Piece {
  const room = above > 0 ? right - left : roomForName(r, right - left)
  const name = cutMono(r.name, SIZE, room)
  const value: Shape = r.capsule
    ? {
        is: 'capsule',
        capsule: capsule(r.capsule.before, r.capsule.after, right - 14, y - 4, SIZE),
      }
    : text(right, y, r.value, 12, {
        weight: 600,
        anchor: 'end',
        look: r.note ? 'mono value ink3' : 'mono value',
      })
  return {
    key: r.key,
    look: 'register',
    owner: null,
    field: r.field,
    shapes: [text(left, y - above, name, SIZE, { look: 'mono ink2' }), value],
  }
}

function heldCards(s: ShoreScene, x: number, top: number, doors: Record<string, Rect>) {
  const room = Math.floor((top - 26 - CARD.top) / CARD.pitch)
  const shown = s.held.slice(0, s.held.length > room ? room - 1 : room)
  const boxes = new Map<number, Rect>()
  const pieces = shown.map((h, i): Piece => {
    const at = { x, y: CARD.top + CARD.pitch * i, width: 72, height: CARD.height }
    boxes.set(h.head, at)
    doors[h.key] = at
    return card(h, at)
  })
  const hidden = s.held.length - shown.length
  let bottom = CARD.top + CARD.pitch * shown.length
  if (hidden > 0) {
    pieces.push({
      key: 'remote.line.more',
      look: 'line',
      owner: null,
      shapes: [text(x + 2, bottom + 8, `+${hidden}`, SIZE, { look: 'ink2' })],
    })
    bottom += 14
  }
  return { pieces, boxes, bottom }
}

function card(h: HeldScene, at: Rect): Piece {
  const made = chip(h.chip.text, 0, 0, h.chip.look)
  const width = Math.max(22, made.width - 6)
  const shapes: Shape[] = [
    box('box', at, 6),
    { is: 'chip', chip: { ...made, x: at.x + 4, y: at.y + 4.5, width, height: 16.5 } },
    // Half a name says less than none: the chip has the number.
    ...(textWidth(h.text, 11) <= at.width - width - 30
      ? [text(at.x + width + 9, at.y + 17, h.text, 11, { weight: 600 })]
      : []),
  ]
  return {
    key: h.key,
    look: h.pending ? 'card pending' : 'card',
    owner: null,
    shapes,
  }
}

function sees({ ring, words }: SceneContext, _: Scene, x: number, y: number): Piece {
  return {
    key: 'remote.reg.avail.idx',
    look: 'register',
    owner: null,
    field: 'avail.idx',
    shapes: [
      text(x, y, words.t('stage.short.sees'), SIZE, { look: 'ink2' }),
      text(x + 70, y, String(ring.avail.idx), 11.5, {
        weight: 600,
        anchor: 'end',
        look: 'mono value',
      }),
    ],
  }
}

/** Words that a narrow button has room for. */
function shortText({ words, ring, num }: SceneContext, c: ControlScene): string {
  switch (c.action.do) {
    case 'send':
    case 'reply':
      return words.t(`stage.short.${c.action.do}`)
    case 'take':
      return c.enabled
        ? words.t('stage.short.take', {
            head: ring.avail.ring[ring.remote.lastAvailIdx & (num - 1)],
          })
        : words.t('stage.short.takeNext')
    case 'complete':
      return words.t('stage.short.complete')
    default:
      return c.text
  }
}

const isButton = (c: ControlScene): boolean => c.look !== 'check'
const onDriver = (c: ControlScene): boolean => /\.(send|kick)$/.test(c.key)

const shortened = (cx: SceneContext, c: ControlScene): ControlScene => ({
  ...c,
  text: shortText(cx, c),
  hint: '',
})

function sideButtons(cx: SceneContext, scene: Scene, plan: Plan): ControlScene[] {
  const all = scene.controls.filter(isButton)
  const column = (list: readonly ControlScene[], x: number) =>
    list.map((c, i) => {
      const y = LOWEST[LOWEST.length - list.length + i]
      return { ...shortened(cx, c), x, y, width: 72, height: BUTTON }
    })
  return [
    ...column(all.filter(onDriver), plan.shores.driver.x + 8),
    ...column(
      all.filter((c) => !onDriver(c)),
      plan.shores.remote.x + 8,
    ),
  ]
}

/** The ticks on the cards that are shown. */
function ticks(scene: Scene, boxes: ReadonlyMap<number, Rect>): ControlScene[] {
  return scene.controls.flatMap((c) => {
    const held = scene.remote.held.find((h) => c.key === `control.${h.end?.do}.${h.head}`)
    const at = c.look === 'check' && held ? boxes.get(held.head) : undefined
    return at ? [{ ...c, x: at.x + at.width - 25, y: at.y, width: 25, height: at.height }] : []
  })
}

// Shores above and below

const TARGET = 44
const COLUMNS = [80, 146, 205]

function strips(cx: SceneContext, scene: Scene, plan: Plan): ShortShores {
  const { driver, remote } = plan.shores
  const doors: Record<string, Rect> = {}
  const pieces: Piece[] = [
    heading(scene.driver, { ...driver, x: 16, y: driver.y + 26 }, 60, 18, true),
    heading(scene.remote, { ...remote, x: 16, y: remote.y + 27 }, 60, 18, true),
  ]
  named(scene.driver, PRIVATE.slice(0, 2)).forEach((r, i) => {
    pieces.push(stacked(r, COLUMNS[i], driver.y))
  })
  const [local] = locals(scene.driver)
  if (local?.chip) {
    const width = Math.max(28, local.chip.width)
    const at = { ...local.chip, x: COLUMNS[2], y: driver.y + 27.5, width }
    pieces.push({
      key: local.key,
      look: 'register',
      owner: null,
      shapes: [
        text(COLUMNS[2], driver.y + 24, local.name, SIZE, { look: 'mono ink2' }),
        { is: 'chip', chip: at },
      ],
    })
    doors['driver.head'] = at
  }
  const all = scene.controls.filter(isButton)
  const mine = all.filter(onDriver)
  // The larger one, at the edge, is the one to press most.
  const controls = [
    ...row(cx, [...mine].reverse(), driver.y + 9),
    ...row(cx, all.filter((c) => !onDriver(c)).reverse(), remote.y + 9),
  ]
  const edge = Math.min(...controls.filter((c) => c.y > 300).map((c) => c.x))
  pieces.push(...holding(cx, scene, plan, edge, doors))
  return { pieces, controls, doors }
}

/** From right to left; the first of the list is the one at the left. */
function row(cx: SceneContext, list: readonly ControlScene[], y: number): ControlScene[] {
  let right = 376
  return [...list].reverse().map((c) => {
    const made = shortened(cx, c)
    const width = Math.max(54, Math.min(76, textWidth(made.text, 12) * 1.06 + 16))
    right -= width
    const x = right
    right -= 5
    return { ...made, x, y, width, height: TARGET }
  })
}

function stacked(r: RegisterScene, x: number, top: number): Piece {
  const value: Shape = r.capsule
    ? { is: 'capsule', capsule: capsule(r.capsule.before, r.capsule.after, x - 4, top + 38, SIZE) }
    : text(x, top + 42, r.value, 13, {
        weight: 650,
        look: r.note ? 'mono value ink3' : 'mono value',
      })
  return {
    key: r.key,
    look: 'register',
    owner: null,
    field: r.field,
    shapes: [text(x, top + 24, cutMono(r.name, SIZE, 64), SIZE, { look: 'mono ink2' }), value],
  }
}

const CHIP = { width: 25, pitch: 28 }

/** The heads that the remote holds, and its cursor where there is room for it. */
function holding(
  cx: SceneContext,
  scene: Scene,
  plan: Plan,
  edge: number,
  doors: Record<string, Rect>,
): Piece[] {
  const { y: top } = plan.shores.remote
  const [x] = COLUMNS
  const cursor = scene.remote.registers.find((r) => r.field === 'remote.last_avail_idx')
  const name = cursor?.name.replace(/_idx$/, '') ?? ''
  const roomy = cursor !== undefined && x + 2 * CHIP.pitch + monoWidth(name, SIZE) + 8 < edge
  const end = roomy ? edge - monoWidth(name, SIZE) - 8 : edge - 4
  const room = Math.max(1, Math.floor((end - x) / CHIP.pitch))
  const { held } = scene.remote
  const shown = held.slice(0, held.length > room ? Math.max(1, room - 1) : room)
  const pieces = shown.map((h, i): Piece => {
    const made = chip(h.chip.text, 0, 0, h.chip.look)
    const at = { ...made, x: x + CHIP.pitch * i, y: top + 31, width: CHIP.width, height: 21 }
    doors[h.key] = at
    return {
      key: h.key,
      look: h.pending ? 'card pending' : 'card',
      owner: null,
      shapes: [{ is: 'chip', chip: at }],
    }
  })
  const hidden = held.length - shown.length
  const label = cut(cx.words.t('stage.short.holding'), SIZE, end - x)
  const said = held.length === 0 ? '—' : hidden > 0 ? `+${hidden}` : ''
  const after = x + CHIP.pitch * shown.length + 2
  pieces.push({
    key: 'remote.line.holding',
    look: 'line',
    owner: null,
    shapes: [
      text(x, top + 24, label, SIZE, { look: 'ink2' }),
      ...(said ? [text(after, top + 46, said, 12, { look: 'ink2' })] : []),
    ],
  })
  if (roomy && cursor) pieces.push(stacked({ ...cursor, name }, end, top + 1))
  return pieces
}
