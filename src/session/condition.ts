/**
 * Conditions that a person types: `num_free == 0`, `avail.idx - used.idx >= 4`, `broken`.
 *
 *     condition  = all { '||' all }
 *     all        = no { '&&' no }
 *     no         = '!' no | comparison
 *     comparison = sum [ ( '==' | '!=' | '<=' | '>=' | '<' | '>' ) sum ]
 *     sum        = masked { ( '+' | '-' ) masked }
 *     masked     = value { '&' value }
 *     value      = number | name | '(' condition ')'
 *
 * A name is one of those in State and Memory (`used.ring[2].len`, `rvq.num_free`), or `num`,
 * `true`, `false`, `NULL`. A number is decimal or begins with 0x. Sums of 16-bit fields count
 * modulo 2^16, as Linux counts indexes. `&` binds before comparisons, for a mask is what it is for.
 */
import { NO_TOKEN } from '../core/memory/constants.ts'
import { fieldNamed } from '../core/memory/fieldNames.ts'
import type { Layout, QueueLayout } from '../core/memory/layout.ts'
import { type Field, type Memory, widthOf } from '../core/memory/memory.ts'
import type { ConditionProblem } from '../protocol/protocol.ts'

export interface Condition {
  /** The places that it reads. */
  readonly fields: readonly Field[]
  holds(memory: Memory): boolean
}

type Value = (memory: Memory) => number
/** A part of the condition; `short`: it counts modulo 2^16. `free`: a number goes with either. */
interface Part {
  readonly value: Value
  readonly width: 'short' | 'long' | 'free'
}

interface Token {
  readonly at: number
  readonly text: string
  readonly is: 'number' | 'name' | 'sign' | 'end'
}

const TOKENS =
  /\s*(?:(0x[\da-f]+|\d+)(?![\w.])|([a-z_]\w*(?:\[\d+\])?(?:\.\w+(?:\[\d+\])?)*)|(&&|\|\||[=!<>]=|[-+!<>&()]))/iy
const NESTED = 40

/** What is wrong with a condition, and where. */
class Wrong extends Error {
  constructor(readonly problem: ConditionProblem) {
    super(problem.is)
  }
}

/** @param q queue that names belong to which say none */
export function parseCondition(
  text: string,
  layout: Layout,
  q: QueueLayout,
): Condition | ConditionProblem {
  try {
    return new Parser(tokensOf(text), layout, q).parse()
  } catch (error) {
    if (error instanceof Wrong) return error.problem
    throw error
  }
}

function tokensOf(text: string): Token[] {
  const out: Token[] = []
  const end = text.trimEnd().length
  if (end === 0) throw new Wrong({ is: 'empty', at: 0, text: '' })
  for (let at = 0; at < end; at = TOKENS.lastIndex) {
    TOKENS.lastIndex = at
    const found = TOKENS.exec(text)
    if (!found) {
      const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)
      const rest = /^(?:[\w.]+|.)/u.exec(text.slice(from))?.[0] ?? ''
      throw new Wrong({ is: 'sign', at: from, text: rest })
    }
    const [, number, name, sign] = found
    const said = number ?? name ?? sign
    const is = number ? 'number' : name ? 'name' : 'sign'
    out.push({ at: TOKENS.lastIndex - said.length, text: said, is })
  }
  out.push({ at: end, text: '', is: 'end' })
  return out
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

class Parser {
  readonly #fields = new Set<Field>()
  #next = 0
  #depth = 0

  constructor(
    readonly tokens: readonly Token[],
    readonly layout: Layout,
    readonly q: QueueLayout,
  ) {}

  parse(): Condition {
    const { value } = this.#any()
    if (this.#here.is !== 'end') this.#wrong('unexpected')
    return { fields: [...this.#fields], holds: (memory) => value(memory) !== 0 }
  }

  get #here(): Token {
    return this.tokens[this.#next]
  }

  #wrong(is: ConditionProblem['is']): never {
    const { at, text } = this.#here
    throw new Wrong({ is: this.#here.is === 'end' ? 'unfinished' : is, at, text })
  }

  #takes(...signs: readonly string[]): string | null {
    const { is, text } = this.#here
    if (is !== 'sign' || !signs.includes(text)) return null
    this.#next++
    return text
  }

  #any(): Part {
    let left = this.#all()
    while (this.#takes('||')) {
      const [a, b] = [left.value, this.#all().value]
      left = truth((memory) => a(memory) !== 0 || b(memory) !== 0)
    }
    return left
  }

  #all(): Part {
    let left = this.#no()
    while (this.#takes('&&')) {
      const [a, b] = [left.value, this.#no().value]
      left = truth((memory) => a(memory) !== 0 && b(memory) !== 0)
    }
    return left
  }

  #no(): Part {
    if (!this.#takes('!')) return this.#comparison()
    this.#deeper()
    const { value } = this.#no()
    this.#depth--
    return truth((memory) => value(memory) === 0)
  }

  #comparison(): Part {
    const left = this.#sum()
    const sign = this.#takes(...Object.keys(COMPARE))
    if (!sign) return left
    const compare = COMPARE[sign]
    const [a, b] = [left.value, this.#sum().value]
    if (this.#here.text in COMPARE) this.#wrong('twoComparisons')
    return truth((memory) => compare(a(memory), b(memory)))
  }

  #sum(): Part {
    let left = this.#masked()
    for (let sign = this.#takes('+', '-'); sign; sign = this.#takes('+', '-')) {
      const right = this.#masked()
      const [a, b, by] = [left.value, right.value, sign === '+' ? 1 : -1]
      const width = wider(left.width, right.width)
      const sum: Value = (memory) => a(memory) + by * b(memory)
      left = { width, value: width === 'short' ? (memory) => sum(memory) & 0xffff : sum }
    }
    return left
  }

  #masked(): Part {
    let left = this.#value()
    while (this.#takes('&')) {
      const right = this.#value()
      const [a, b] = [left.value, right.value]
      const width = wider(left.width, right.width)
      left = { width, value: (memory) => Number(BigInt(a(memory)) & BigInt(b(memory))) }
    }
    return left
  }

  #value(): Part {
    const token = this.#here
    if (this.#takes('(')) {
      this.#deeper()
      const inside = this.#any()
      if (!this.#takes(')')) this.#wrong('noBracket')
      this.#depth--
      return inside
    }
    if (token.is === 'number') return this.#number(token)
    if (token.is === 'name') return this.#name(token)
    return this.#wrong('noValue')
  }

  #number({ text }: Token): Part {
    const number = Number(text)
    if (!Number.isSafeInteger(number)) this.#wrong('bigNumber')
    this.#next++
    return { value: () => number, width: 'free' }
  }

  #name({ text }: Token): Part {
    const known: Readonly<Record<string, number>> = {
      num: this.layout.scenario.num,
      true: 1,
      false: 0,
      NULL: NO_TOKEN,
    }
    if (Object.hasOwn(known, text)) {
      this.#next++
      return { value: () => known[text], width: 'free' }
    }
    const field = fieldNamed(this.layout, this.q, text)
    if (field === null) this.#wrong('noName')
    this.#next++
    this.#fields.add(field)
    return { value: (memory) => memory.load(field), width: widthOf(field) === 2 ? 'short' : 'long' }
  }

  /** What nobody types by hand must not break the page. */
  #deeper(): void {
    if (++this.#depth > NESTED) this.#wrong('unexpected')
  }
}

const truth = (holds: (memory: Memory) => boolean): Part => ({
  value: (memory) => Number(holds(memory)),
  width: 'free',
})

const wider = (a: Part['width'], b: Part['width']): Part['width'] =>
  a === 'free' ? b : b === 'free' || a === b ? a : 'long'
