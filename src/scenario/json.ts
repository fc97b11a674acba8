/**
 * JSON whose every value knows where it stands, and which is read to its end whatever is wrong
 * in it. As people write it by hand: comments, and a comma behind the last item, do no harm.
 */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { MOST_TEXT } from './limits.ts'
import type { Path, ProblemName } from './problem.ts'
import { quoted } from './quoted.ts'

/** A problem of the text itself. */
export interface Misspelt {
  readonly is: ProblemName
  readonly at: number
  readonly values: Readonly<Record<string, string | number>>
}

export type Json =
  | { readonly misspelt: readonly Misspelt[] }
  | {
      readonly value: unknown
      /** How the value at `path` was written, cut if it is long; null for objects, lists, and nothing. */
      written(path: Path): string | null
      /** Offset of the value at `path`, or of the innermost one around it that is there. */
      find(path: Path): number
      /** Offset of the name of the property at `path`. */
      findName(path: Path): number
    }

/** By the parser's own names of them. */
const NAMES: Readonly<Record<string, ProblemName>> = {
  InvalidSymbol: 'badSymbol',
  InvalidNumberFormat: 'badNumber',
  PropertyNameExpected: 'nameExpected',
  ValueExpected: 'valueExpected',
  ColonExpected: 'colonExpected',
  CommaExpected: 'commaExpected',
  CloseBraceExpected: 'braceExpected',
  CloseBracketExpected: 'bracketExpected',
  EndOfFileExpected: 'textBehind',
  InvalidCommentToken: 'badSymbol',
  UnexpectedEndOfComment: 'openComment',
  UnexpectedEndOfString: 'openString',
  UnexpectedEndOfNumber: 'badNumber',
  InvalidUnicode: 'badEscape',
  InvalidEscapeCharacter: 'badEscape',
  InvalidCharacter: 'badString',
}

const nameOfError = ({ error }: ParseError): ProblemName => NAMES[printParseErrorCode(error)]

export function readJson(text: string): Json {
  if (text.length > MOST_TEXT)
    return { misspelt: [{ is: 'tooLong', at: MOST_TEXT, values: { limit: MOST_TEXT } }] }
  if (text.trim() === '') return { misspelt: [{ is: 'emptyText', at: 0, values: {} }] }
  // The parser, and what reads its tree, call themselves for each bracket.
  if (opened(text) > MOST_OPENED) return { misspelt: [{ is: 'tooDeep', at: 0, values: {} }] }
  const errors: ParseError[] = []
  // A byte order mark is left over from a file.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true })
  const misspelt = causes(text, errors).map((e): Misspelt => {
    const { offset, length } = e
    const got = text.slice(offset, offset + length)
    const hex = /^x[0-9a-f]+$/i.test(got) && text[offset - 1] === '0'
    if (hex) return { is: 'bareHex', at: offset - 1, values: { got: quoted(`0${got}`) } }
    return { is: nameOfError(e), at: offset, values: { got: quoted(got) } }
  })
  if (root) misspelt.push(...twiceNamed(root))
  if (!root || misspelt.length > 0) return { misspelt: misspelt.sort((a, b) => a.at - b.at) }
  const inside = withinNodes()
  const exact = (path: Path): Node | undefined =>
    path.reduce<Node | undefined>((node, name) => node && inside(node, name), root)
  /** The node at `path`, or the innermost one around it that is there. */
  const nodeAt = (path: Path): Node => {
    let node = root
    for (const name of path) {
      const next = inside(node, name)
      if (!next) break
      node = next
    }
    return node
  }
  return {
    value: meaningOf(root),
    written: (path) => {
      const node = exact(path)
      if (!node || node.children) return null
      return quoted(text.slice(node.offset, node.offset + node.length))
    },
    find: (path) => nodeAt(path).offset,
    findName: (path) => {
      const { parent, offset } = nodeAt(path)
      return parent?.type === 'property' ? parent.offset : offset
    },
  }
}

/** Looks up what stands in an object or a list, and does not go through all of it each time. */
function withinNodes(): (node: Node, name: string | number) => Node | undefined {
  const known = new Map<Node, ReadonlyMap<string, Node>>()
  return (node, name) => {
    let all = known.get(node)
    if (!all) {
      const named = (node.children ?? []).map((child, i): [string, Node | undefined] => {
        const [key, value] =
          child.type === 'property' ? (child.children ?? []) : [{ value: i }, child]
        return [String(key.value), value]
      })
      all = new Map(named.flatMap(([key, value]) => (value ? [[key, value] as const] : [])))
      known.set(node, all)
    }
    return all.get(String(name))
  }
}

/** What a node means. Each name is a property of its own, `__proto__` as well. */
function meaningOf({ type, children = [], value }: Node): unknown {
  if (type === 'array') return children.map(meaningOf)
  if (type !== 'object') return value
  return Object.fromEntries(
    children.map(({ children: [name, said] = [] }) => [name.value, meaningOf(said)]),
  )
}

/** Brackets are never deeper than there are opening ones; a scenario has some dozens at the most. */
const MOST_OPENED = 1000
const opened = (text: string): number => text.match(/[[{]/g)?.length ?? 0

/** Without those that only follow from the one in front of them. */
const causes = (text: string, errors: readonly ParseError[]): ParseError[] =>
  errors.filter(({ offset }, i) => {
    if (i === 0) return true
    const before = errors[i - 1]
    const wasName = ['badSymbol', 'nameExpected'].includes(nameOfError(before))
    if (wasName && nameOfError(errors[i]) === 'valueExpected') return false
    return text.slice(before.offset, offset).includes('\n')
  })

function twiceNamed(node: Node): Misspelt[] {
  const names = new Set<unknown>()
  const found: Misspelt[] = []
  for (const child of node.children ?? []) {
    if (node.type === 'object') {
      const name = child.children?.[0]
      if (name && names.has(name.value))
        found.push({
          is: 'twiceNamed',
          at: name.offset,
          values: { key: quoted(String(name.value)) },
        })
      names.add(name?.value)
    }
    found.push(...twiceNamed(child))
  }
  return found
}
