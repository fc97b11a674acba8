/** Lays private fields one behind the other and finds the place of a byte again. */
import { type Field, field } from './memory.ts'
import type { Located, LoosePlace, Many, One, Parts, Place, QueueName } from './place.ts'

type Width = 1 | 2 | 4 | 8

/** A place, or one for each number below `count`. */
export interface Family {
  readonly first: Place
  readonly count: number
}

interface Entry extends Family {
  readonly at: number
  readonly width: Width
  readonly stride: number
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

  one(of: One, width: Width, queue: QueueName | '' = ''): Field {
    return this.#add(width, 1, { of, queue, index: -1, part: '' })(0)
  }

  many(of: Many, width: Width, count: number, queue: QueueName | '' = ''): (i: number) => Field {
    return this.#add(width, count, { of, queue, index: 0, part: '' })
  }

  /** The same part of `count` elements. */
  part<O extends keyof Parts>(
    of: O,
    part: Parts[O],
    width: Width,
    count: number,
    queue: QueueName | '' = '',
  ): (i: number) => Field {
    return this.#add(width, count, { of, queue, index: 0, part } as Place)
  }

  /** `count` rows of several fields each. */
  rows<O extends keyof Parts>(
    of: O,
    count: number,
    parts: Readonly<Record<Parts[O], Width>>,
    queue: QueueName | '' = '',
  ): Record<Parts[O], (i: number) => Field> {
    this.#at = Math.ceil(this.#at / 8) * 8
    const widths = Object.entries(parts) as [Parts[O], Width][]
    const stride = widths.reduce((sum, [, width]) => sum + width, 0)
    const base = this.#at
    let inside = 0
    const out = {} as Record<Parts[O], (i: number) => Field>
    for (const [part, width] of widths) {
      const at = base + inside
      const first = { of, queue, index: 0, part } as Place
      this.#entries.push({ at, width, count, stride, first })
      out[part] = (i) => field(at + stride * i, width)
      inside += width
    }
    this.#at = base + stride * count
    return out
  }

  placeAt(offset: number): Located | null {
    for (const { at: from, width, count, stride, first } of this.#entries) {
      const i = Math.floor((offset - from) / stride)
      if (offset < from || i >= count) continue
      const at = from + i * stride
      if (offset < at + width) return { place: { ...first, index: first.index + i }, at, width }
    }
    return null
  }

  /** The field of a place; null if there is none here. */
  fieldOf({ of, queue, index, part }: LoosePlace): Field | null {
    for (const e of this.#entries) {
      const { first } = e
      if (first.of !== of || first.queue !== queue || first.part !== part) continue
      const i = index - first.index
      if (i >= 0 && i < e.count) return field(e.at + i * e.stride, e.width)
    }
    return null
  }

  get families(): readonly Family[] {
    return this.#entries
  }

  #add(width: Width, count: number, first: Place) {
    const at = Math.ceil(this.#at / width) * width
    this.#entries.push({ at, width, count, stride: width, first })
    this.#at = at + width * count
    return (i: number): Field => field(at + width * i, width)
  }
}
