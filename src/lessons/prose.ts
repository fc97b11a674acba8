/**
 * Prose of a lesson: paragraphs and lists of plain Markdown. Whatever could load something, run
 * something or break a layout (HTML, pictures, tables, headings) is no part of it, and is told.
 */
import type { Token, Tokens } from 'marked'
import type { Block, Run } from './lesson.ts'

/** Something that a lesson's prose cannot hold. */
export class NotProse extends Error {
  constructor(
    readonly is: 'markup' | 'address',
    readonly text: string,
  ) {
    super(is)
  }
}

/** @throws NotProse */
export function blockOf(token: Token): Block | null {
  switch (token.type) {
    case 'space':
      return null
    case 'paragraph':
    case 'text':
      return { is: 'paragraph', runs: runsOf(token.tokens ?? []) }
    case 'list': {
      const { ordered, items } = token as Tokens.List
      return { is: 'list', ordered, items: items.map((item) => itemOf(item)) }
    }
    default:
      throw new NotProse('markup', token.raw)
  }
}

function itemOf(item: Tokens.ListItem): readonly Run[] {
  if (item.task) throw new NotProse('markup', item.raw)
  return item.tokens.flatMap((token) => {
    if (token.type !== 'text' && token.type !== 'paragraph') throw new NotProse('markup', token.raw)
    return runsOf(token.tokens ?? [])
  })
}

function runsOf(tokens: readonly Token[]): Run[] {
  return tokens.flatMap((token): Run[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return [{ is: 'plain', text: entities(token.text).replace(/\s*\n\s*/g, ' ') }]
      case 'codespan':
        return [{ is: 'code', text: token.text }]
      case 'strong':
      case 'em':
        return [{ is: token.type, text: plain(token.tokens ?? []) }]
      case 'br':
        return [{ is: 'plain', text: ' ' }]
      case 'link': {
        const { href } = token as Tokens.Link
        // Its page, or a place of somebody else; never a program.
        if (!/^(https?:\/\/|#)/.test(href)) throw new NotProse('address', href)
        return [{ is: 'link', text: plain(token.tokens ?? []), href, isOut: !href.startsWith('#') }]
      }
      default:
        throw new NotProse('markup', token.raw)
    }
  })
}

/** What a line says, without its marks. */
export const plain = (tokens: readonly Token[]): string =>
  runsOf(tokens)
    .map(({ text }) => text)
    .join('')

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
/** The few signs that Markdown writes by their names. */
const entities = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (s) => NAMED[s])
