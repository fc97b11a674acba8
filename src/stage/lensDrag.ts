/** The lens of a long ring is dragged, also along the rim, or moved by keys. */
import { pointer } from 'd3'
import { CENTER, type DialName } from '../view/stage/geometry/stage.ts'
import { LENS, slotAt } from '../view/stage/rings/lens.ts'
import { subjectName } from '../view/subject/subject.ts'
import { thingOf } from './drawing/renderer.ts'

/** What a person can take hold of. */
interface Part {
  readonly name: DialName
  readonly node: SVGGElement
  readonly isRim: boolean
  /** Slots of the ring, and the one in the middle of the lens. */
  readonly num: number
  readonly slot: number
}

const NAMES: readonly DialName[] = ['avail', 'used']
const BY_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
}
const PAGES: Readonly<Record<string, number>> = { PageUp: 1, PageDown: -1 }

/** @param onMove the lens is put around a slot; null: it follows what happens again */
export function createLensDrag(
  svg: SVGSVGElement,
  onMove: (dial: DialName, slot: number | null) => void,
): void {
  let held: (Part & { readonly x: number; readonly client: PointerEvent }) | null = null
  let moved = false
  const put = ({ name, num }: Part, slot: number) => onMove(name, ((slot % num) + num) % num)

  svg.addEventListener('pointerdown', (event) => {
    const part = partAt(event)
    held = part && event.button === 0 ? { ...part, x: xIn(event, part), client: event } : null
    moved = false
  })
  svg.addEventListener('pointermove', (event) => {
    const part = partAt(event)
    if (held) drag(event, held)
    // A rim of thousands has no element for each slot: one is put under the pointer, and asked.
    if (!part?.isRim) return
    const slot = slotUnder(event, part)
    part.node.dataset.subject = subjectName({ is: 'slot', ring: part.name, slot })
    part.node.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  })
  const drag = (event: PointerEvent, part: NonNullable<typeof held>) => {
    const { clientX, clientY } = part.client
    // A press that hardly moves is no drag: it may be the first half of a double click.
    if (!moved && Math.hypot(event.clientX - clientX, event.clientY - clientY) < 4) return
    if (!moved) part.node.setPointerCapture(event.pointerId)
    moved = true
    const by = Math.round((xIn(event, part) - part.x) / LENS.pitch)
    put(part, part.isRim ? slotUnder(event, part) : part.slot - by)
  }
  const end = () => {
    held = null
  }
  svg.addEventListener('pointerup', end)
  svg.addEventListener('pointercancel', end)
  svg.addEventListener('dblclick', (event) => {
    const part = partAt(event)
    if (part) onMove(part.name, null)
  })
  svg.addEventListener('keydown', (event) => {
    const part = partAt(event)
    if (!part) return
    const by = BY_KEY[event.key] ?? ((PAGES[event.key] ?? 0) * part.num) / 8
    if (by) put(part, part.slot + by)
    else if (event.key === 'Home') onMove(part.name, null)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
}

function partAt({ target }: Event): Part | null {
  const node = (target as Element).closest<SVGGElement>('.lens-rim, .lens-grip')
  const lens = node?.closest('.lens')
  const name = NAMES.find((n) => lens?.getAttribute('data-key') === `${n}.lens`)
  const grip = lens?.querySelector('.lens-grip')
  const slider = grip && thingOf(grip)?.slider
  if (!node || !name || !slider) return null
  const isRim = node.classList.contains('lens-rim')
  return { name, node, isRim, num: slider.max + 1, slot: slider.now }
}

const xIn = (event: PointerEvent, { node }: Part): number => pointer(event, node)[0]

function slotUnder(event: PointerEvent, { name, node, num }: Part): number {
  const [x, y] = pointer(event, node)
  const c = CENTER[name]
  return slotAt(Math.atan2(x - c.x, c.y - y), num)
}
