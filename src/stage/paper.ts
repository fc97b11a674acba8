/**
 * Paper: takes what the stage's drawing says to a page, as far as a picture at rest says it, and
 * becomes text. So what is drawn before there is a page is drawn by the same hand.
 */

/** An element; it answers the calls of a d3 selection that the drawing makes. */
export class Paper {
  readonly children: Paper[] = []
  readonly attributes = new Map<string, string>()
  readonly styles = new Map<string, string>()
  content = ''

  constructor(readonly name: string) {}

  append(name: string): Paper {
    const child = new Paper(name)
    this.children.push(child)
    return child
  }
  attr(name: string, value: string | number | boolean | null | undefined): this {
    if (value === null || value === undefined) this.attributes.delete(name)
    else this.attributes.set(name, String(value))
    return this
  }
  style(name: string, value: string | number): this {
    this.styles.set(name, String(value))
    return this
  }
  text(content: string): this {
    this.content = content
    return this
  }
  /** The first child of a name. */
  select(name: string): Paper {
    const found = this.children.find((child) => child.name === name)
    if (!found) throw new Error(`no ${name} on this paper`)
    return found
  }
}

/**
 * One text for a picture that is written in two languages: what differs stands there twice, each
 * with its `lang`.
 */
export function bilingual(a: Paper, b: Paper, langs: readonly [string, string]): readonly Paper[] {
  const alike =
    a.name === b.name &&
    a.content === b.content &&
    a.children.length === b.children.length &&
    equal(a.attributes, b.attributes) &&
    equal(a.styles, b.styles)
  if (!alike) return [a.attr('lang', langs[0]), b.attr('lang', langs[1])]
  const children = a.children.flatMap((child, i) => bilingual(child, b.children[i], langs))
  a.children.splice(0, a.children.length, ...children)
  return [a]
}

const equal = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([name, value]) => b.get(name) === value)
