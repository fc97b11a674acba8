/** Lays named private fields one behind the other and finds the name of a byte again. */
import { type Field, field } from './memory.ts'

type Width = 1 | 2 | 4 | 8

export interface NamedPlace {
  readonly name: string
  /** Offset in memory of the first byte. */
  readonly at: number
  /** Length in bytes. */
  readonly width: number
}

interface Entry {
  readonly at: number
  readonly width: Width
  readonly count: number
  readonly stride: number
  name(i: number): string
}

export class Records {
  #at: number
  readonly #entries: Entry[] = []

  constructor(from: number) {
    this.#at = Math.ceil(from / 8) * 8
  }

  get at(): number {
    return this.#at
  }

  one(name: string, width: Width): Field {
    return this.#add(width, 1, width, () => name)(0)
  }

  /** `count` fields, named `name[i]suffix`. */
  many(name: string, width: Width, count: number, suffix = ''): (i: number) => Field {
    return this.#add(width, count, width, (i) => `${name}[${i}]${suffix}`)
  }

  /** `count` rows of several fields each, named `name[i].part`. */
  rows<K extends string>(
    name: string,
    count: number,
    parts: Record<K, Width>,
  ): Record<K, (i: number) => Field> {
    this.#at = Math.ceil(this.#at / 8) * 8
    const widths = Object.entries(parts) as [K, Width][]
    const stride = widths.reduce((sum, [, width]) => sum + width, 0)
    const base = this.#at
    let inside = 0
    const out = {} as Record<K, (i: number) => Field>
    for (const [part, width] of widths) {
      const at = base + inside
      this.#entries.push({ at, width, count, stride, name: (i) => `${name}[${i}].${part}` })
      out[part] = (i) => field(at + stride * i, width)
      inside += width
    }
    this.#at = base + stride * count
    return out
  }

  placeAt(offset: number): NamedPlace | null {
    for (const e of this.#entries) {
      const i = Math.floor((offset - e.at) / e.stride)
      if (offset < e.at || i >= e.count) continue
      const at = e.at + i * e.stride
      if (offset < at + e.width) return { name: e.name(i), at, width: e.width }
    }
    return null
  }

  /** The field of this name. */
  placeNamed(name: string): NamedPlace | null {
    const i = Number(/\[(\d+)\]/.exec(name)?.[1] ?? 0)
    for (const e of this.#entries)
      if (i < e.count && e.name(i) === name)
        return { name, at: e.at + i * e.stride, width: e.width }
    return null
  }

  /** The names of all fields: one each, or one for each number below `count`. */
  get families(): readonly { name(i: number): string; readonly count: number }[] {
    return this.#entries
  }

  #add(width: Width, count: number, stride: number, name: (i: number) => string) {
    const at = Math.ceil(this.#at / width) * width
    this.#entries.push({ at, width, count, stride, name })
    this.#at = at + stride * count
    return (i: number): Field => field(at + stride * i, width)
  }
}
