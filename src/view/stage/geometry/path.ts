/**
 * Paths that chips travel along: cubics, arcs and lines that know their own points, so that a
 * chip can rest in the middle of one without a page around it.
 */
import { n, type Point, polar, at as said } from './stage.ts'
import { type Place, place } from './stageLayout.ts'

type Segment =
  | { readonly is: 'cubic'; readonly p: readonly [Point, Point, Point, Point] }
  | {
      readonly is: 'arc'
      readonly c: Point
      readonly r: number
      readonly from: number
      readonly to: number
    }

export class Path {
  readonly #segments: Segment[] = []
  #at: Point
  #rest: Point | null = null

  constructor(start: Point) {
    this.#at = start
  }

  cubic(c1: Point, c2: Point, to: Point): this {
    this.#segments.push({ is: 'cubic', p: [this.#at, c1, c2, to] })
    this.#at = to
    return this
  }

  quad(c: Point, to: Point): this {
    const { x, y } = this.#at
    const c1 = { x: x + ((c.x - x) * 2) / 3, y: y + ((c.y - y) * 2) / 3 }
    const c2 = { x: to.x + ((c.x - to.x) * 2) / 3, y: to.y + ((c.y - to.y) * 2) / 3 }
    return this.cubic(c1, c2, to)
  }

  /** Along a circle; `to` < `from` goes against the clock. The path must be on it already. */
  arc(c: Point, r: number, from: number, to: number): this {
    this.#segments.push({ is: 'arc', c, r, from, to })
    this.#at = polar(c, r, to)
    return this
  }

  get end(): Point {
    return this.#at
  }

  /** The `d` of an SVG path. */
  get d(): string {
    const [first] = this.#segments
    if (!first) return `M${said(this.#at)}`
    const start = first.is === 'cubic' ? first.p[0] : polar(first.c, first.r, first.from)
    return this.#segments.reduce(
      (d, s) => {
        if (s.is === 'cubic') return `${d}C${said(s.p[1])} ${said(s.p[2])} ${said(s.p[3])}`
        const far = Math.abs(s.to - s.from) > Math.PI ? 1 : 0
        return `${d}A${n(s.r)} ${n(s.r)} 0 ${far} ${s.to > s.from ? 1 : 0} ${said(polar(s.c, s.r, s.to))}`
      },
      `M${said(start)}`,
    )
  }

  /** Says where a chip rests, if not in the middle of the longest piece. */
  restingAt(p: Point): this {
    this.#rest = p
    return this
  }

  /** The same way in another place and size. */
  moved(at: Place): Path {
    const to = (p: Point) => place(at, p)
    const path = new Path(to(this.#at))
    for (const s of this.#segments) {
      if (s.is === 'cubic') {
        const [p0, p1, p2, p3] = s.p
        path.#segments.push({ is: 'cubic', p: [to(p0), to(p1), to(p2), to(p3)] })
      } else path.#segments.push({ ...s, c: to(s.c), r: s.r * at.k })
    }
    if (this.#rest) path.#rest = to(this.#rest)
    return path
  }

  /** Points along the way, close enough together for a word to be kept off it. */
  get points(): Point[] {
    return this.#segments.flatMap((s) => Array.from({ length: 17 }, (_, i) => pointOf(s, i / 16)))
  }

  get rest(): Point {
    if (this.#rest) return this.#rest
    const longest = this.#segments.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a))
    return pointOf(longest, 0.5)
  }
}

function lengthOf(s: Segment): number {
  if (s.is === 'arc') return Math.abs(s.to - s.from) * s.r
  return Math.hypot(s.p[3].x - s.p[0].x, s.p[3].y - s.p[0].y)
}

function pointOf(s: Segment, t: number): Point {
  if (s.is === 'arc') return polar(s.c, s.r, s.from + (s.to - s.from) * t)
  const u = 1 - t
  const mix = (a: number, b: number, c: number, d: number) =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
  const [p0, p1, p2, p3] = s.p
  return { x: mix(p0.x, p1.x, p2.x, p3.x), y: mix(p0.y, p1.y, p2.y, p3.y) }
}
