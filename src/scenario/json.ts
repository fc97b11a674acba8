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

export function readJson(text: string): Json {
  if (text.length > MOST_TEXT)
    return { misspelt: [{ is: 'tooLong', at: MOST_TEXT, values: { limit: MOST_TEXT } }] }
  if (text.trim() === '') return { misspelt: [{ is: 'emptyText', at: 0, values: {} }] }
  const errors: ParseError[] = []
  let root: Node | undefined
  try {
    root = parseTree(text, errors, { allowTrailingComma: true })
  } catch (error) {
    // The parser calls itself for each bracket.
    if (!(error instanceof RangeError)) throw error
    return { misspelt: [{ is: 'tooDeep', at: 0, values: {} }] }
  }
  const misspelt = errors.map(({ error, offset, length }): Misspelt => {
    const got = shown(text.slice(offset, offset + length)).slice(1, -1)
    return { is: NAMES[printParseErrorCode(error)], at: offset, values: { got } }
  })
  if (root) misspelt.push(...twiceNamed(root))
  if (!root || misspelt.length > 0) return { misspelt }
  return {
    value: getNodeValue(root),
    find: (path) => nodeAt(root, path).offset,
    findName: (path) => {
      const { parent, offset } = nodeAt(root, path)
      return parent?.type === 'property' ? parent.offset : offset
    },
  }
}

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
