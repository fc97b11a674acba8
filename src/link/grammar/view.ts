/**
 * How a link wants to be shown: nothing here changes what happens. One row a parameter;
 * docs/links.md says what each does.
 */
import { ACTS } from '../../protocol/acts.ts'
import { type Bounds, type Lock, NO_BOUNDS } from '../../protocol/bounds.ts'
import { MOST_STEPS } from '../../scenario/limits.ts'
import { leaf, readLeaf } from './leaf.ts'
import { unknownWord, unreadable } from './wrong.ts'

const word = <const T extends readonly string[]>(of: T) => ({ is: 'word', of }) as const
const words = <const T extends readonly string[]>(of: T) => ({ is: 'words', of }) as const
const step = { is: 'step' } as const

/** What a link can lock. */
export const LOCKS: readonly Lock[] = [
  'all',
  'step',
  'restart',
  ...(Object.keys(ACTS) as (keyof typeof ACTS)[]),
]

export const VIEW_ROWS = {
  /** The steps that can be reached: from here, */
  from: step,
  /** up to here. */
  to: step,
  /** What a reader cannot do. */
  lock: words(LOCKS),
  /** How far one Step goes. */
  by: word(['step', 'function', 'send']),
  /** The pane that is open. */
  pane: word(['source', 'state', 'memory', 'messages', 'transcript', 'stops']),
  /** The ring on the stage. */
  queue: word(['svq', 'rvq']),
  /** Whose eyes it is seen with. */
  seen: word(['all', 'remote']),
  theme: word(['auto', 'light', 'dark']),
  lang: word(['auto', 'en', 'zh']),
  /** What the two sides are called. */
  names: word(['linux', 'virtio', 'openamp', 'rpmsg-lite']),
  numbers: word(['dec', 'hex']),
  /** Whether things travel on the stage; `auto`: as the system of the reader has it. */
  motion: word(['auto', 'off']),
  /** A smaller layout than there is room for. */
  layout: word(['auto', 'frame', 'tablet']),
  /** The page as a slide, with the listing beside it or without. */
  present: word(['on', 'code']),
  /** It plays, at so many times the usual speed, when it is seen. */
  play: word(['0.5', '1', '2', '4', '8', '16']),
} as const

type Rows = typeof VIEW_ROWS
type Said<R> = R extends { is: 'step' }
  ? number
  : R extends { is: 'word'; of: readonly (infer T)[] }
    ? T
    : R extends { is: 'words'; of: readonly (infer T)[] }
      ? readonly T[]
      : never
/** What a link says; what it does not say is left open. */
export type LinkView = { readonly [N in keyof Rows]?: Said<Rows[N]> }
export const VIEW_NAMES = Object.keys(VIEW_ROWS) as (keyof Rows)[]

/**
 * @param said parameters of a link
 * @throws WrongLink
 */
export function readView(said: ReadonlyMap<string, string>): LinkView {
  return Object.fromEntries(
    VIEW_NAMES.flatMap((name) => {
      const written = said.get(name)
      return written === undefined ? [] : [[name, readValue(name, written)]]
    }),
  )
}

export const writeView = (view: LinkView): (readonly [string, string])[] =>
  VIEW_NAMES.flatMap((name) => {
    const value = view[name]
    if (value === undefined) return []
    return [[name, Array.isArray(value) ? value.join(',') : leaf(String(value))] as const]
  })

function readValue(name: keyof Rows, written: string): unknown {
  const row = VIEW_ROWS[name]
  const text = readLeaf(written)
  if (text === null) throw unreadable(name, written, `${name}=…`)
  if (row.is === 'words') return text.split(',').map((one) => known(name, one, row.of))
  if (row.is === 'word') return known(name, text, row.of)
  if (!/^\d{1,8}$/.test(text) || Number(text) > MOST_STEPS)
    throw unreadable(name, text, `${name}=9`)
  return Number(text)
}

function known(name: string, text: string, of: readonly string[]): string {
  if (!of.includes(text)) throw unknownWord(name, text, of)
  return text
}

/** What of the history can be reached, and what is locked. */
export const boundsOf = ({ from, to, lock }: LinkView): Bounds => ({
  from: from ?? NO_BOUNDS.from,
  to: to ?? NO_BOUNDS.to,
  locked: lock ?? NO_BOUNDS.locked,
})
