import { U32 } from '../../core/machine/scenarioFields.ts'
import { quoted } from '../../scenario/quoted.ts'
import { readLeaf } from './leaf.ts'
import { unreadable, WrongLink } from './wrong.ts'

/** The parts behind a word, taken one by one. */
export class Args {
  readonly #parts: string[]
  constructor(
    parts: readonly string[],
    readonly item: string,
  ) {
    this.#parts = parts.map((part) => {
      const said = readLeaf(part)
      if (said === null) throw unreadable('do', part, 'send:hello%20world')
      return said
    })
  }

  get left(): boolean {
    return this.#parts.length > 0
  }

  text(like: string): string {
    const [said] = this.#parts.splice(0, 1)
    if (said === undefined) throw unreadable('do', this.item, like)
    return said
  }

  number(like: string): number {
    const said = this.text(like)
    const value = /^(\d{1,15}|0x[0-9a-f]{1,12})$/i.test(said) ? Number(said) : -1
    if (value < 0) throw unreadable('do', this.item, like)
    return value
  }

  /** A part that is one of these words, wherever it stands. */
  oneOf<T extends string>(words: readonly T[]): T | null {
    const at = this.#parts.findIndex((part) => (words as readonly string[]).includes(part))
    return at < 0 ? null : (this.#parts.splice(at, 1)[0] as T)
  }

  /** The part `name=…`, wherever it stands. */
  named(name: string): string | null {
    const at = this.#parts.findIndex((part) => part.startsWith(`${name}=`))
    return at < 0 ? null : this.#parts.splice(at, 1)[0].slice(name.length + 1)
  }

  address(name: string): number | null {
    const said = this.named(name)
    if (said === null) return null
    const value = /^(\d{1,10}|0x[0-9a-f]{1,8})$/i.test(said) ? Number(said) : U32 + 1
    if (value > U32) throw unreadable('do', said, `${name}=0x400`)
    return value
  }

  /** All that is left, each `name=value`; a value is a number, true, false, null, a list or a text. */
  allNamed(): Record<string, unknown> {
    return Object.fromEntries(
      this.#parts.splice(0).map((part) => {
        const [, name, value] = /^(\w+)=(.*)$/s.exec(part) ?? []
        if (name === undefined) throw unreadable('do', part, 'hand.disableCb:q=1')
        return [name, readValue(name, value)]
      }),
    )
  }

  end(): void {
    if (this.left) throw new WrongLink({ is: 'tooMuch', param: 'do', text: quoted(this.item) })
  }
}

/** Texts stay texts: a service may be called `1`, and data are digits. */
const TEXTS = ['data', 'service']

function readValue(name: string, written: string): unknown {
  if (TEXTS.includes(name)) return written
  try {
    return JSON.parse(written)
  } catch {
    return written
  }
}
