/** In a frame so small that the stage is scrolled: what the step at hand works on is in sight. */
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import type { Group } from '../../view/stage/marks/mark.ts'
import { subjectAt, subjectName } from '../../view/subject/subject.ts'
import type { LiveStage } from './liveStage.ts'
import type { Shown } from './motionsBetween.ts'

/** Room around it, in which its change is told. */
const AROUND = 24
/** Less will do where more of it can be shown for that. */
const NARROWEST = 6

/** Keys of the groups that show what the step works on. */
function keysAtHand({ frame, picture }: Shown): readonly string[] {
  const subject = subjectAt(frame.step?.place ?? null)
  if (!subject) return []
  const name = subjectName(subject)
  const within = (groups: readonly Group[]): readonly string[] =>
    groups.flatMap((group) => [
      ...(group.subject && subjectName(group.subject) === name ? [group.key] : []),
      ...within(group.groups ?? []),
    ])
  return Object.values(picture.layers).flatMap(within)
}

type Span = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>
const area = ({ left, right, top, bottom }: Span) => (right - left) * (bottom - top)
const both = (a: Span, b: Span): Span => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
})

/** Where the largest of them stands, with as many of the others as fit into the room beside it. */
function placeAtHand(stage: LiveStage, room: DOMRect): Span | null {
  const shown = stage.shown()
  const fits = ({ left, right, top, bottom }: Span) =>
    right - left + 2 * NARROWEST <= room.width && bottom - top + 2 * NARROWEST <= room.height
  return (shown ? keysAtHand(shown) : [])
    .map((key) => stage.element.querySelector(`[data-key="${CSS.escape(key)}"]`))
    .flatMap((element): Span[] => (element ? [element.getBoundingClientRect()] : []))
    .sort((a, b) => area(b) - area(a))
    .reduce<Span | null>(
      (all, at) => (all ? (fits(both(all, at)) ? both(all, at) : all) : at),
      null,
    )
}

/** Scrolls the box of the stage so far that the middle of it is in the middle of the box. */
function pan(box: Element, stage: LiveStage, behavior: ScrollBehavior): void {
  const room = box.getBoundingClientRect()
  const at = placeAtHand(stage, room)
  if (!at) return
  const isSeen =
    at.left - AROUND >= room.left &&
    at.right + AROUND <= room.right &&
    at.top - AROUND >= room.top &&
    at.bottom + AROUND <= room.bottom
  if (isSeen) return
  box.scrollBy({
    left: (at.left + at.right - room.left - room.right) / 2,
    top: (at.top + at.bottom - room.top - room.bottom) / 2,
    behavior,
  })
}

/**
 * Pans now, and with each step from now on.
 *
 * @returns how to stop
 */
export function panWithSteps(store: VisualizerStore, box: Element, stage: LiveStage): () => void {
  const system = matchMedia('(prefers-reduced-motion: reduce)')
  pan(box, stage, 'instant')
  return store.subscribe((now, before) => {
    if (now.frame === before.frame) return
    const still = now.still || system.matches || now.move === 'jump'
    pan(box, stage, still ? 'instant' : 'smooth')
  })
}
