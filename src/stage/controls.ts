/** The buttons on the shores and the handles of drawers: real ones, in a layer above the drawing that scales with it. */
import { type Selection, select } from 'd3'
import type { StageAction } from '../view/model/shores/controls.ts'
import { same } from '../view/stage/marks/same.ts'
import type { Button } from '../view/stage/shores/buttons.ts'
import { subjectName } from '../view/subject/subject.ts'
import { isSecondClick } from './secondClick.ts'

type Html = Selection<HTMLButtonElement, unknown, null, undefined>

/** What each button was last drawn from. */
const drawn = new WeakMap<Element, Button>()

const TICK = 'M-4 .2-1.2 3 4-3'
const HANDLE = 'M-2 -3.6L2 0L-2 3.6Z'

export function createControls(host: HTMLElement, onAction: (action: StageAction) => void) {
  const layer = select(host).append('div').attr('class', 'stage-controls')
  return {
    update(list: readonly Button[]) {
      const focused = layer.node()?.contains(document.activeElement) ?? false
      layer
        .selectChildren<HTMLButtonElement, Button>('button')
        .data(list, (c) => c.key)
        .join((enter) =>
          enter
            .append('button')
            .attr('type', 'button')
            .attr('data-key', (c) => c.key)
            .on('click', (event: MouseEvent, c) => {
              if (!c.whyNot && !isSecondClick(event)) onAction(c.action)
            }),
        )
        .each(function (c) {
          if (!same(drawn.get(this), c)) drawButton(cleared(this), c)
          drawn.set(this, c)
        })
      // A card that is gone takes its button with it; the keyboard stays on this shore.
      if (focused && !layer.node()?.contains(document.activeElement))
        layer.select<HTMLButtonElement>('[data-key="control.complete"]').node()?.focus()
    },
  }
}

const cleared = (node: HTMLButtonElement): Html => {
  const b: Html = select(node)
  b.selectChildren().remove()
  return b
}

/** @param b an empty button */
export function drawButton(b: Html, c: Button): void {
  b.attr('class', `stage-button ${c.look}${c.urged ? ' urged' : ''}`)
    .attr('aria-label', c.label)
    .attr('data-subject', c.subject ? subjectName(c.subject) : null)
    // Not `disabled`: a button that goes idle under the keyboard must not lose its focus.
    .attr('aria-disabled', c.whyNot ? 'true' : null)
    .attr('aria-description', c.whyNot || null)
    .attr('data-why', c.whyNot || null)
    .attr('aria-expanded', c.expanded ?? null)
    .attr('aria-keyshortcuts', c.hint || null)
    .style('--x', c.x)
    .style('--y', c.y)
    .style('--w', c.width)
    .style('--h', c.height)
  const sign = (viewBox: string, d: string) =>
    b.append('svg').attr('viewBox', viewBox).attr('aria-hidden', 'true').append('path').attr('d', d)
  if (c.look === 'check') {
    sign('-7 -7 14 14', TICK)
    return
  }
  if (c.look === 'handle') {
    sign('-6 -8 12 16', HANDLE).attr('transform', c.expanded ? 'rotate(90)' : null)
    return
  }
  b.append('span').text(c.text)
  b.append('kbd').text(c.hint)
}
