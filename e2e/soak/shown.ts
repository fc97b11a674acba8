/** What the page shows. */
import type { Page } from '@playwright/test'
import type { StageLayoutName } from '../../src/view/stage/geometry/stageLayout.ts'
import { lineOf, type Standing } from './standing.ts'

interface Shown {
  readonly standing: Standing
  /** Which drawing of the stage it has room for; null: a pane stands in its place. */
  readonly stageLayout: StageLayoutName | null
}

export async function shownBy(page: Page): Promise<Shown> {
  const { drawing, buttons, stageLayout, sentence, ...rest } = await page.evaluate(read)
  const lines = (elements: typeof drawing) =>
    elements.map(([name, attributes, text]) => lineOf(name, attributes, text))
  const standing = {
    ...rest,
    sentence: inOneLine(sentence),
    drawing: lines(drawing),
    buttons: lines(buttons),
  }
  return { standing, stageLayout: stageLayout as StageLayoutName | null }
}

/** On a slide two sentences may have a line each: Chinese has no space between them. */
const inOneLine = (text: string) => text.replace(/(?<=[.!?])\n/g, ' ').replaceAll('\n', '')

/** In the page. */
function read() {
  const all = <E extends Element = Element>(selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<E>(selector),
  ]
  const textOf = (element: Element | null) => element?.textContent ?? ''
  const own = (nodes: Iterable<Node>) =>
    [...nodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue)
      .join('')
  const text = all('[data-testid="stage-text"] [data-part]').flatMap((part) => {
    const name = part.getAttribute('data-part')
    return [
      ...all('li', part).map((line) => `${name}: ${textOf(line)}`),
      ...all('tr', part).map((row) => `${name}| ${all('th, td', row).map(textOf).join(' | ')}`),
    ]
  })
  const NOT_DRAWN = new Set(['style', 'data-linked', 'data-origin'])
  const drawn = (selector: string) =>
    all(selector).map((element) => {
      const said = [...element.attributes]
        .filter(({ name }) => !NOT_DRAWN.has(name))
        .map(({ name, value }) => [name, value] as const)
      return [element.localName, said, own(element.childNodes)] as const
    })
  const bytes: Record<string, string> = {}
  for (const byte of all<HTMLElement>('b[data-offset]'))
    bytes[byte.dataset.offset ?? ''] = textOf(byte)
  const [caption] = all('[data-testid="caption"]')
  const answer = caption?.querySelector('[data-testid="answer"]') ?? null
  // "Step 3 of 32" in the sentence or on a slide, "3 / 32" where there is little room.
  const places = [
    document.querySelector('[data-print="caption"] b[title]')?.getAttribute('title'),
    document.querySelector('[data-present] progress')?.getAttribute('aria-label'),
    ...all('[data-compact] span')
      .map(textOf)
      .filter((said) => /^\d+ \/ \d+$/.test(said)),
  ]
  const [cursor = 0, length = 0] = (places.find(Boolean)?.match(/\d+/g) ?? []).map(Number)
  return {
    step: [cursor, length] as const,
    sentence: textOf(caption ?? null).slice(0, -textOf(answer).length || undefined),
    rules: all('[data-print="caption"] details li > p').map(textOf),
    text,
    drawing: drawn('.vs-stage > svg > :is(.body, .links-layer, .front, .marks) *'),
    buttons: drawn('.vs-stage .stage-controls > button'),
    bytes,
    stageLayout: document.querySelector('main[data-compact]:not([data-view="stage"])')
      ? null
      : (document.querySelector('.vs-stage')?.getAttribute('data-stage-layout') ?? 'desktop'),
  }
}
