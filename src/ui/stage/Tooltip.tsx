import { Fragment, useEffect, useLayoutEffect, useRef } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import type { LinkedIn } from '../../store/state.ts'
import { veiled } from '../../view/predict/secret.ts'
import { selectionTarget } from '../../view/subject/selection.ts'
import { tipOf } from '../../view/subject/tooltip.ts'
import { valueText } from '../../view/subject/valueText.ts'
import { writerOf } from '../context/actors.ts'
import { useFound } from '../context/useChain.ts'
import { useSecret } from '../context/useSecret.ts'
import { Rich, useWords } from '../context/words.tsx'
import { CardFoot, CardRows } from './CardRows.tsx'
import { FieldActs } from './FieldActs.tsx'
import { OwnerGlyph } from './OwnerGlyph.tsx'
import css from './Tooltip.module.css'
import { type Box, placeBeside } from './tooltipPlace.ts'

/** Things whose value is that of one field: what it was before says something. */
const ONE_FIELD: ReadonlySet<string> = new Set(['slot', 'register'])

/** Where the thing that was pointed at is found again, after each step. */
const PARTS: Record<LinkedIn, string> = {
  stage: '.vs-stage :not(.links-layer *)[data-origin]',
  memory: '[data-offset][data-origin]',
  state: 'dl [data-origin]',
  timeline: '[data-lane][data-origin]',
  log: '[data-to][data-origin]',
  find: ':is(.vs-stage :not(.links-layer *), [data-offset], [data-term], dl *)[data-origin]',
  page: '[data-term][data-origin]',
}

/**
 * The card of a name: what it is, beside it. Hover and focus show it, a press keeps it; the keyboard
 * reaches each through Find.
 */
export function Tooltip() {
  const { t, rich } = useWords()
  const actions = useActions()
  const box = useRef<HTMLDivElement>(null)
  const found = useFound()
  const looked = useVisualizer((s) => s.inspectedByte)
  // A byte says what it is in its own pane; pinned, it can be asked for more.
  const told = found && (found.thing.is !== 'byte' || found.linked.pinned)
  const secret = useSecret()
  const whole = told ? tipOf(found.cx, found.thing, found.chain) : null
  const tip =
    found && whole
      ? veiled(
          whole,
          secret,
          found.thing,
          selectionTarget(found.cx.layout, found.cx.q, found.thing, null),
        )
      : null
  const offset = tip && tip.offset >= 0 ? tip.offset : null
  const pinned = found?.linked.pinned ?? false
  const sought = pinned && found?.linked.in === 'find'

  // What the pointer rests on is looked at in memory too; bytes look for themselves.
  useEffect(() => {
    if (offset === null) return
    void actions.look(offset)
    return () => void actions.look(null)
  }, [offset, actions])

  useLayoutEffect(() => {
    if (box.current && found) settle(box.current, PARTS[found.linked.in])
  })

  // Whoever has looked for it reads on in it; Esc goes back.
  useEffect(() => {
    // The dialog gives the focus back first.
    if (sought) requestAnimationFrame(() => box.current?.focus({ preventScroll: true }))
  }, [sought])

  if (!found || !tip) return null
  const { frame } = found.cx
  const answer = looked && looked.offset === offset && !tip.veiled ? looked : null
  const writer = answer?.writer ?? null
  const before =
    ONE_FIELD.has(found.thing.is) &&
    writer &&
    writer.field === tip.field &&
    writer.before !== writer.after
      ? t('tip.was', { before: valueText(writer.place, writer.before, frame.scenario) })
      : ''
  return (
    <div
      ref={box}
      id={CARD}
      {...(pinned ? { role: 'group', 'aria-label': tip.name, tabIndex: -1 } : { role: 'tooltip' })}
      className={css.tip}
      data-pinned={pinned}
      data-card={tip.name}
    >
      <p className={css.head}>
        <code>{tip.name}</code>
        <span>{tip.place}</span>
      </p>
      {pinned ? (
        <button
          type="button"
          className={css.close}
          aria-label={t('dialog.close')}
          title={t('tip.pinned')}
          onClick={actions.unpin}
        >
          ×
        </button>
      ) : null}
      {tip.value === '' ? null : (
        <p className={tip.value.length > 12 ? css.long : css.value}>
          {tip.owner ? <OwnerGlyph owner={tip.owner} /> : null}
          <b>{tip.value}</b>
          <span>{[tip.aside, before].filter(Boolean).join(', ')}</span>
        </p>
      )}
      {tip.mask ? <p className={css.mask}>{tip.mask}</p> : null}
      {tip.route.length > 0 ? (
        <p className={css.route}>
          {tip.route.map((part, i) => (
            <Fragment key={part.text}>
              {i > 0 ? <i> → </i> : null}
              <Rich parts={[part]} />
            </Fragment>
          ))}
        </p>
      ) : null}
      {tip.seen.length > 0 ? (
        <p className={css.seen}>
          <Rich parts={tip.seen} />
        </p>
      ) : null}
      {tip.card ? (
        <>
          <p className={css.what}>
            <Rich parts={rich(tip.card.what)} />
          </p>
          <CardRows rows={tip.card.rows} veiled={tip.veiled ?? false} />
        </>
      ) : null}
      {answer ? (
        <CardFoot
          who={writer && t(`who.${writerOf(writer, frame)}`)}
          step={writer ? writer.index + 1 : 0}
          goes={pinned}
          offset={answer.offset}
        />
      ) : null}
      {pinned && offset !== null ? <FieldActs key={found.linked.thing} /> : null}
    </div>
  )
}

/** The card says what the thing is that has the focus. */
const CARD = 'vringscope-card'

/** Moves the tooltip beside its thing; hides it while that is nowhere to be seen. */
function settle(tip: HTMLElement, selector: string): void {
  const root = tip.closest('[data-vringscope]')
  // What a person looked for may stand nowhere on the page.
  const thing = root?.querySelector(selector) ?? root?.querySelector('[data-find]')
  const at = thing?.getBoundingClientRect()
  const gone = !root || !at || at.width + at.height === 0
  tip.style.visibility = gone ? 'hidden' : 'visible'
  if (gone) return
  const zero = (tip.offsetParent ?? document.documentElement).getBoundingClientRect()
  const lit = [...root.querySelectorAll('.vs-stage [data-linked]')]
    .filter((node) => !node.closest('.links-layer'))
    .map((node) => node.getBoundingClientRect())
  const size = { width: tip.offsetWidth, height: tip.offsetHeight }
  // On a phone it is a sheet at the lower edge.
  if (getComputedStyle(tip).position === 'fixed') {
    tip.style.transform = 'none'
    return
  }
  const { x, y } = placeBeside(at, size, seenOf(root), lit, selector === PARTS.page)
  tip.style.transform = `translate(${Math.round(x - zero.x)}px, ${Math.round(y - zero.y)}px)`
}

/** The part of the visualizer that is in the window. */
function seenOf(root: Element): Box {
  const { left, top, right, bottom } = root.getBoundingClientRect()
  const x = Math.max(0, left)
  const y = Math.max(0, top)
  const width = Math.min(window.innerWidth, right) - x
  return { x, y, width, height: Math.min(window.innerHeight, bottom) - y }
}
