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
  find: ':is(.vs-stage :not(.links-layer *), [data-offset], dl *)[data-origin]',
}

/** What the thing under the pointer is, beside it. It says nothing that the keyboard can't reach. */
export function Tooltip() {
  const { t } = useWords()
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
  const offset = tip?.offset ?? null

  // What the pointer rests on is looked at in memory too; bytes look for themselves.
  useEffect(() => {
    if (offset === null) return
    void actions.look(offset)
    return () => void actions.look(null)
  }, [offset, actions])

  useLayoutEffect(() => {
    if (box.current && found) settle(box.current, PARTS[found.linked.in])
  })

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
    <div ref={box} role="tooltip" className={css.tip} data-pinned={found.linked.pinned}>
      <p className={css.head}>
        <code>{tip.name}</code>
        <span>{tip.place}</span>
      </p>
      <p className={tip.value.length > 12 ? css.long : css.value}>
        {tip.owner ? <OwnerGlyph owner={tip.owner} /> : null}
        <b>{tip.value}</b>
        <span>{[tip.aside, before].filter(Boolean).join(', ')}</span>
      </p>
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
      <p className={css.note}>
        {answer ? (
          <>
            {writer
              ? t('tip.written', {
                  who: t(`who.${writerOf(writer, frame)}`),
                  step: writer.index + 1,
                })
              : t('tip.start')}{' '}
          </>
        ) : null}
        <Rich parts={tip.seen} />
      </p>
      {found.linked.pinned ? (
        <>
          <FieldActs key={found.linked.thing} />
          <p className={css.pinned}>{t('tip.pinned')}</p>
        </>
      ) : null}
    </div>
  )
}

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
  const { x, y } = placeBeside(at, size, seenOf(root), lit)
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
