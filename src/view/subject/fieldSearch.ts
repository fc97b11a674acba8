/** Fields by a part of their name, as a person types it. */

import { type Family, fieldNamed, namesOf } from '../../core/memory/fieldNames.ts'
import type { Layout, QueueLayout } from '../../core/memory/layout.ts'
import { type Field, offsetOf } from '../../core/memory/memory.ts'
import { registerNames } from './registers.ts'
import { subjectName, term } from './subject.ts'
import { TERMS, type TermName } from './terms.ts'

export interface FoundField {
  /** As the panes call it; with its queue, if that was asked for. */
  readonly name: string
  readonly field: Field
  /** Index of the queue that it belongs to, or on which it is looked at. */
  readonly queue: number
  /** What is pinned for it. */
  readonly thing: string
}

/** A name that is no field. */
export type FoundTerm = Pick<FoundField, 'name' | 'thing'>

/**
 * Names that are no field.
 *
 * @param called what a name is called in the language of the page
 * @returns those that are called just so, and those that begin like it
 */
export function termsNamed(text: string, called: (name: TermName) => string) {
  const typed = text.trim().toLowerCase()
  const found = TERMS.filter((name) => typed && called(name).toLowerCase().startsWith(typed))
  const all = found
    .slice(0, MOST_TERMS)
    .map((name): FoundTerm => ({ name: called(name), thing: subjectName(term(name)) }))
  const isExact = ({ name }: FoundTerm) => name.toLowerCase() === typed
  return { exact: all.filter(isExact), others: all.filter((one) => !isExact(one)) }
}

const MOST_TERMS = 4
const MOST = 12
/** Entries of a ring that are offered as long as nobody says which one. */
const FIRST = 4
const HEADER = ['src', 'dst', 'reserved', 'len', 'flags']

/**
 * @param q queue that is meant if none is said
 * @returns the best first
 */
export function findFields(layout: Layout, q: QueueLayout, text: string): FoundField[] {
  const [, said, typed] = /^(?:([sr]vq)\.)?(.*)$/.exec(text.trim().toLowerCase()) ?? []
  const queue = layout.queues.find(({ name }) => name === said) ?? q
  if (!typed) return []
  const before = said && queue.name ? `${queue.name}.` : ''
  const names = new Set<string>()
  for (const family of [...namesOf(layout, queue), ...headers(layout)])
    for (const name of candidates(family, typed)) names.add(name)
  // What can be resolved as it stands comes first, then what begins like it.
  const rank = (name: string) => (name === typed ? 0 : name.startsWith(typed) ? 1 : 2)
  return [...names]
    .sort((a, b) => rank(a) - rank(b) || a.length - b.length)
    .slice(0, MOST)
    .flatMap((name) => {
      const field = fieldNamed(layout, queue, name)
      if (field === null) return []
      const isRegister = registerNames(layout).includes(name)
      const thing = isRegister ? name : subjectName({ is: 'byte', offset: offsetOf(field) })
      return [{ name: `${before}${name}`, field, queue: queue.index, thing }]
    })
}

/** Names of a family that what was typed may be a part of; a number in it is that of an entry. */
function candidates({ name, count }: Family, typed: string): string[] {
  if (count === 0) return []
  if (count === 1) return name(0).includes(typed) ? [name(0)] : []
  const [, digits] = /(?:^|\D)(\d+)/.exec(typed) ?? []
  const picked = Number(digits)
  if (digits !== undefined) return picked < count ? [name(picked)].filter(fits(typed)) : []
  return Array.from({ length: Math.min(FIRST, count) }, (_, i) => name(i)).filter(fits(typed))
}

/** With or without brackets: `desc 2 len`, `desc[2].len`, `ring3`. */
const fits = (typed: string) => {
  const plain = (s: string) => s.replace(/[[\].\s_]+/g, '')
  return (name: string) => plain(name.toLowerCase()).includes(plain(typed))
}

const headers = ({ bufferCount }: Layout): Family[] =>
  ['sbuf', 'rbuf'].flatMap((kind) =>
    HEADER.map((part) => ({
      name: (i: number) => `${kind}[${i}].hdr.${part}`,
      count: bufferCount / 2,
    })),
  )
