/** Descriptors, buffers and links as they are laid out: for tests that read a picture. */
import type { Arrow } from '../stage/geometry/links.ts'
import type { Rect } from '../stage/geometry/stage.ts'
import type { Group, Layers, Mark } from '../stage/marks/mark.ts'
import { groupsOf, textsOf } from './drawn.ts'

const has = (g: Group, word: string): boolean => g.look.split(' ').includes(word)
const all = (layers: Layers, word: string): Group[] => groupsOf(layers).filter((g) => has(g, word))

/** The first rectangle of a group: its ground. */
export function groundOf(g: Group): Rect {
  const found = g.marks.find((m): m is Extract<Mark, { is: 'rect' }> => m.is === 'rect')
  if (!found) throw new Error(`${g.key} has no ground`)
  return found
}

export interface DrawnRow extends Rect {
  readonly index: number
  readonly look: string
  readonly addr: string
  readonly len: string
  readonly flags: string
  readonly next: string
  readonly buffer: string
  readonly moved: boolean
  readonly wrong: boolean
  readonly role: string
  readonly label: string
}

/** Rows of the desktop's table, from top to bottom. */
export const rowsOf = ({ layers }: { readonly layers: Layers }): DrawnRow[] =>
  all(layers, 'row').map((g) => {
    const [index, addr, len, flags, next, buffer = ''] = textsOf(g)
    const { x, y, width, height } = groundOf(g)
    return {
      ...{ x, y, width, height, addr, len, flags, next, buffer },
      index: Number(index),
      look: g.owner ?? '',
      moved: g.marks.some((m) => m.is === 'text' && (m.look ?? '').includes('moved')),
      wrong: g.flags?.includes('wrong') ?? false,
      role: String(g.data?.role ?? 'single'),
      label: g.label ?? '',
    }
  })

export interface DrawnBuffer {
  readonly key: string
  readonly look: string
  readonly size: string
  readonly wrong: boolean
  /** Name, message or what stands in its place, and how many bytes. */
  readonly texts: readonly string[]
  /** `src 0x400`, with `old` in front of what is of last time. */
  readonly cells: readonly string[]
}

export const buffersOf = ({ layers }: { readonly layers: Layers }): DrawnBuffer[] =>
  all(layers, 'buffer').map((g) => ({
    key: g.key,
    look: g.owner ?? '',
    size: ['tile', 'slim', 'big'].find((size) => has(g, size)) ?? 'compact',
    wrong: g.marks.some((m) => m.is === 'group' && m.owner === 'broken'),
    texts: textsOf({ ...g, groups: [] }),
    cells: (g.groups ?? []).map((cell) => {
      const old = cell.marks.some((m) => m.is === 'text' && m.look === 'mono ink3 typed')
      return `${old ? 'old ' : ''}${textsOf(cell).join(' ')}`
    }),
  }))

/** The buffer that is open. */
export const openOf = (picture: { readonly layers: Layers }): DrawnBuffer | undefined =>
  buffersOf(picture).find((b) => b.size === 'big')

export interface DrawnLink {
  readonly key: string
  readonly look: string
  readonly hot: boolean
  readonly arrow: Arrow
}

/** Links from slots, arcs of the free list, and links of chains. */
export const linesOf = ({ layers }: { readonly layers: Layers }): DrawnLink[] =>
  layers.links.flatMap((g) =>
    g.marks.flatMap((m) =>
      m.is === 'arrow'
        ? [{ key: g.key, look: g.owner ?? '', hot: has(g, 'hot'), arrow: m.arrow }]
        : [],
    ),
  )

export const slotLinksOf = (picture: { readonly layers: Layers }): DrawnLink[] =>
  linesOf(picture).filter((l) => /^link\.(avail|used)\./.test(l.key))
