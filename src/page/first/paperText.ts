/** What is drawn on paper, as the text of a page. */
import type { Paper } from '../../stage/paper.ts'

/**
 * @param classOf the class that stands for a list of declarations: a strict policy allows no styles
 *   in the text of a page
 */
export function textOf(paper: Paper, classOf: (declarations: string) => string): string {
  const attributes = new Map(paper.attributes)
  if (paper.styles.size > 0) {
    const style = classOf([...paper.styles].map(([name, value]) => `${name}:${value}`).join(';'))
    attributes.set('class', [attributes.get('class'), style].filter(Boolean).join(' '))
  }
  const said = [...attributes].map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
  )
  const inner = paper.children.map((child) => textOf(child, classOf)).join('')
  return `<${paper.name}${said.join('')}>${escaped(paper.content)}${inner}</${paper.name}>`
}

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
