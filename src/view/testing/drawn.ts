/** What is laid out, in a few words: for tests that read a picture. */
import type { Rect } from '../stage/geometry/stage.ts'
import { type Group, LAYERS, type Layers, type Mark } from '../stage/marks/mark.ts'

/** All groups, from the lowest to the highest; those within others behind them. */
export function groupsOf(layers: Layers): Group[] {
  const all = (g: Group): Group[] => [g, ...(g.groups ?? []).flatMap(all)]
  return LAYERS.flatMap((layer) => layers[layer].flatMap(all))
}

export const groupAt = (layers: Layers, key: string): Group | undefined =>
  groupsOf(layers).find((g) => g.key === key)

/** Texts of a group, those within its groups too. */
export const textsOf = (g: Group | undefined): string[] =>
  g ? [...g.marks.flatMap(textsIn), ...(g.groups ?? []).flatMap(textsOf)] : []

export const textAt = (layers: Layers, key: string): string =>
  textsOf(groupAt(layers, key)).join(' ')

export function textsIn(mark: Mark): string[] {
  if (mark.is === 'group') return mark.marks.flatMap(textsIn)
  if (mark.is !== 'text') return []
  return [mark.spans ? mark.spans.map((s) => s.text).join(' ') : mark.text]
}

/** `2 [0 3] ~1 4 5`: values from slot 0 on, live ones in brackets, hidden ones marked. */
export function ringOf(layers: Layers, key: string): string {
  const slots = (groupAt(layers, key)?.groups ?? []).filter((g) => g.look.split(' ')[0] === 'slot')
  return slots
    .map((slot) => {
      const [value = ''] = slot.marks.flatMap((m) =>
        m.is === 'text' && /\b(on|ink2)\b/.test(m.look ?? '') ? [m.text] : [],
      )
      if (slot.flags?.includes('hatched')) return `~${value}`
      return isLive(slot) ? `[${value}]` : value
    })
    .join(' ')
}

const isLive = (slot: Group): boolean =>
  slot.marks.some((m) => m.is === 'text' && /\bon\b/.test(m.look ?? ''))

/** `producer 3`: the pins of a dial. */
export const pinsOf = (layers: Layers, dial: 'avail' | 'used'): string[] =>
  (['producer', 'consumer'] as const).map((kind) => `${kind} ${textAt(layers, `${dial}.${kind}`)}`)

/** The lines below a dial. */
export const readoutsOf = (layers: Layers, dial: 'avail' | 'used'): Group[] =>
  (groupAt(layers, `${dial}.front`)?.groups ?? []).filter((g) => g.look === 'readout')

/** The marks of the step at hand. */
export function focusOf(layers: Layers) {
  const outline = groupAt(layers, 'focus.outline')
  const [badge] = groupAt(layers, 'focus.badge')?.marks ?? []
  const trail = groupAt(layers, 'focus.trail')
  const [rest] = groupAt(layers, 'focus.rest')?.marks ?? []
  return {
    outline: outline
      ? {
          kind: outline.data?.kind,
          wrong: outline.flags?.includes('wrong') ?? false,
          shape: outline.marks[0],
        }
      : null,
    badge: badgeOf(badge),
    trail: trail && rest ? { chip: chipOf(rest), way: trail.marks[0] } : null,
  }
}

const groundIn = (mark: Mark): Rect | undefined =>
  mark.is === 'group'
    ? mark.marks.find(
        (m): m is Extract<Mark, { is: 'rect' }> => m.is === 'rect' && m.look !== 'halo',
      )
    : undefined

function badgeOf(badge: Mark | undefined) {
  const box = badge && groundIn(badge)
  if (!box) return null
  const [before, after] = textsIn(badge)
  return { ...box, before, after }
}

/** The text, the look and the room of a chip. */
function chipOf(mark: Mark) {
  if (mark.is !== 'group') throw new Error(`a chip is a group, no ${mark.is}`)
  return { ...(groundIn(mark) as Rect), look: mark.owner, text: textsIn(mark).join(' ') }
}

/** Is it drawn faint, because the remote cannot know of it? */
export const isFaint = (g: Group | undefined): boolean => g?.flags?.includes('unseen') ?? false
