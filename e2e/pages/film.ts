/** What moves on the stage, noted in the page itself, so that nothing is too short to be seen. */
import type { Page } from '@playwright/test'

/** One turn of the page in which the stage or the sentence changed. */
export interface Shot {
  /** ms on the page's clock. */
  readonly at: number
  /** The step was told in this turn. */
  readonly told: boolean
  /** The stage said of itself that it moves, or that it rests. */
  readonly stage: 'moves' | 'rests' | null
  /** What was put on its way: the classes of the things. */
  readonly sent: readonly string[]
  /** Where a traveller was put. */
  readonly traveller: readonly { readonly x: number; readonly y: number }[]
  /** Marks of the step that are on the stage now, and to be seen. */
  readonly marks: readonly string[]
  /** Old looks that lie over the new ones. */
  readonly copies: number
}

interface Camera {
  film: Shot[]
}

export async function startFilm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const film: Shot[] = []
    Object.assign(globalThis, { film } satisfies Camera)
    const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)
    const placeOf = (element: Element) => {
      const [x, y] = (element.getAttribute('transform') ?? '').match(/-?[\d.]+/g) ?? []
      return { x: Number(x), y: Number(y) }
    }
    const marks = () =>
      ['outline', 'badge', 'rest'].filter((name) => {
        const mark = document.querySelector(`[data-key="focus.${name}"]`)
        return mark?.hasChildNodes() && mark.getAttribute('opacity') === null
      })
    new MutationObserver((records) => {
      let told = false
      let stage: Shot['stage'] = null
      const sent: string[] = []
      const traveller: { x: number; y: number }[] = []
      let drawn = false
      for (const { target, type, attributeName, addedNodes } of records) {
        const element = elementOf(target)
        if (!element) continue
        if (element.closest('[data-testid="caption"]')) told = true
        const inside = element.closest('.vs-stage') !== null
        drawn ||= inside
        if (type === 'attributes' && element.querySelector(':scope > .vs-stage'))
          stage = element.getAttribute('data-idle') === 'true' ? 'rests' : 'moves'
        if (type === 'attributes' && attributeName === 'transform')
          if (element.matches('.traveller')) traveller.push(placeOf(element))
        if (type === 'childList' && element.matches('.travel'))
          for (const node of addedNodes)
            sent.push(elementOf(node)?.getAttribute('class') ?? node.nodeName)
      }
      if (!told && !drawn && stage === null) return
      const copies = document.querySelector('.outgoing')?.childElementCount ?? 0
      film.push({ at: performance.now(), told, stage, sent, traveller, marks: marks(), copies })
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['data-idle', 'transform', 'opacity'],
    })
  })
}

/** What was seen since the last time it was asked for. */
export const cut = (page: Page): Promise<Shot[]> =>
  page.evaluate(() => (globalThis as unknown as Camera).film.splice(0))

export const sentIn = (film: readonly Shot[]): string[] => film.flatMap((shot) => shot.sent)
