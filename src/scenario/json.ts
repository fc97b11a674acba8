/**
 * JSON whose every value knows where it stands, and which is read to its end whatever is wrong
 * in it. As people write it by hand: comments, and a comma behind the last item, do no harm.
 */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { MOST_TEXT } from './limits.ts'
import { type Path, type ProblemName, shown } from './problem.ts'

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
      /** The value at `path` as it was written; undefined if there is none. */
      get(path: Path): unknown
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
  const root = parseTree(text, errors, { allowTrailingComma: true })
  const misspelt = causes(text, errors).map((e): Misspelt => {
    const { offset, length } = e
    const got = text.slice(offset, offset + length)
    const hex = /^x[0-9a-f]+$/i.test(got) && text[offset - 1] === '0'
    if (hex) return { is: 'bareHex', at: offset - 1, values: { got: `0${got}` } }
    return { is: nameOfError(e), at: offset, values: { got: shown(got).slice(1, -1) } }
  })
  if (root) misspelt.push(...twiceNamed(root))
  if (!root || misspelt.length > 0) return { misspelt: misspelt.sort((a, b) => a.at - b.at) }
  return {
    value: getNodeValue(root),
    get: (path) => {
      const node = findNodeAtLocation(root, [...path])
      return node && getNodeValue(node)
    },
    find: (path) => nodeAt(root, path).offset,
    findName: (path) => {
      const { parent, offset } = nodeAt(root, path)
      return parent?.type === 'property' ? parent.offset : offset
    },
  }
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

function nodeAt(root: Node, path: Path): Node {
  for (let n = path.length; n > 0; n--) {
    const node = findNodeAtLocation(root, path.slice(0, n))
    if (node) return node
  }
  return root
}

function twiceNamed(node: Node): Misspelt[] {
  const names = new Set<unknown>()
  const found: Misspelt[] = []
  for (const child of node.children ?? []) {
    if (node.type === 'object') {
      const name = child.children?.[0]
      if (name && names.has(name.value))
        found.push({ is: 'twiceNamed', at: name.offset, values: { key: String(name.value) } })
      names.add(name?.value)
    }
    found.push(...twiceNamed(child))
  }
  return found
}
