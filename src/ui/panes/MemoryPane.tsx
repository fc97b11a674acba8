import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { stageModel } from '../../view/model/stageModel.ts'
import { fieldAround } from '../../view/panes/byteAt.ts'
import { memoryRows, rowCount, rowOf, touchedBytes } from '../../view/panes/memoryRows.ts'
import type { ByteRange } from '../../view/subject/related.ts'
import { subjectName } from '../../view/subject/subject.ts'
import { hex } from '../../view/subject/valueText.ts'
import { afterMoment } from '../context/atMoment.tsx'
import { named } from '../context/named.ts'
import { useFound } from '../context/useChain.ts'
import { useSecret } from '../context/useSecret.ts'
import { useShownQueue } from '../context/useShownQueue.ts'
import { useWords } from '../context/words.tsx'
import { ByteLine } from './ByteLine.tsx'
import { HexRow } from './HexRow.tsx'
import css from './MemoryPane.module.css'
import { Pane } from './Pane.tsx'
import { useRowWindow } from './useRowWindow.ts'

const NONE: readonly ByteRange[] = []

/** Offset of the byte that an event is on. */
function offsetAt(target: EventTarget): number | null {
  const offset = target instanceof HTMLElement ? target.dataset.offset : undefined
  return offset === undefined ? null : Number(offset)
}

const ROWS = { '': 'memory.rows', svq: 'memory.rows.svq', rvq: 'memory.rows.rvq' } as const

interface Props {
  readonly head?: ReactNode
}

/** Every byte of the vring of the queue on the stage. Hover or arrow keys say what a byte is and who wrote it. */
export const MemoryPane = afterMoment<Props>(({ frame, replica, head }) => {
  const words = useWords()
  const { t } = words
  const actions = useActions()
  const { layout, memory } = replica
  const q = useShownQueue(replica)
  const inspectedByte = useVisualizer((s) => s.inspectedByte?.offset ?? null)
  const scroller = useRef<HTMLDivElement>(null)
  const touched = frame.step ? touchedBytes(frame.step) : null
  const { first, end, above, below, onScroll, show } = useRowWindow(scroller, rowCount(q.vring))
  const rows = useMemo(
    () => memoryRows(stageModel(frame, memory, layout, words, q.index), first, end),
    [frame, memory, layout, words, q, first, end],
  )
  const found = useFound()
  const secret = useSecret()?.bytes ?? NONE
  const lit = found?.chain.bytes ?? NONE
  const origin = found?.thing.is === 'byte' ? found.thing.offset : -1
  const field = inspectedByte === null ? null : fieldAround(layout, inspectedByte)
  const { base, end: ends } = q.vring
  const inRing = (offset: number) => offset >= base && offset < ends
  const rowAt = (offset = -1) => (inRing(offset) ? rowOf(q.vring, offset) : -1)
  const touchedRow = rowAt(touched?.from)
  const lookedRow = rowAt(inspectedByte ?? -1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each step, not with each scrolling
  useLayoutEffect(() => {
    if (touchedRow >= 0) show(touchedRow)
  }, [frame, touchedRow])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  useLayoutEffect(() => {
    if (lookedRow >= 0) show(lookedRow, 0)
  }, [inspectedByte, q])

  /** What is pinned stays looked at. */
  function lookAt(offset: number, at?: 'once') {
    actions.link(subjectName({ is: 'byte', offset }), 'memory', at)
    if (!found?.linked.pinned) void actions.look(offset)
  }

  /** Arrows go from byte to byte and from row to row; Enter pins, Escape looks away. */
  function onKey(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -16, ArrowDown: 16 }[event.key]
    if (event.key === 'Escape' && inspectedByte !== null) {
      actions.unpin()
      actions.look(null)
    } else if (event.key === 'Enter' && inspectedByte !== null)
      actions.pin(subjectName({ is: 'byte', offset: inspectedByte }), 'memory')
    else if (by) {
      const start = touched && inRing(touched.from) ? touched.from : base
      const to = inspectedByte === null ? start : inspectedByte + by
      if (inRing(to)) lookAt(to, 'once')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Pane
      title={t('rail.memory')}
      head={head}
      className={css.pane}
      aside={
        <span className={css.extent} {...named('memory')}>
          <span>{hex(layout.physical(q.vring.base))}</span>
          <span>{t('memory.size', { bytes: q.vring.size })}</span>
        </span>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: bytes are marks in a text, not cells of data */}
      <div
        className={css.rows}
        data-wide={q.vring.size > 0xffff}
        data-linking={found && found.thing.is !== 'term' ? '' : undefined}
        ref={scroller}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from byte to byte in it
        tabIndex={0}
        aria-label={t(ROWS[q.name])}
        onKeyDown={onKey}
        onScroll={onScroll}
        onPointerLeave={() => {
          actions.link(null, 'memory')
          if (!found?.linked.pinned) void actions.look(null)
        }}
        onClick={(event) => {
          const cell = offsetAt(event.target)
          if (cell !== null) actions.pin(subjectName({ is: 'byte', offset: cell }), 'memory')
        }}
        onPointerMove={(event) => {
          const cell = offsetAt(event.target)
          if (cell !== null && cell !== inspectedByte) lookAt(cell)
        }}
      >
        <div style={{ height: above }} />
        {rows.map((row) => (
          <HexRow
            key={row.offset}
            row={row}
            inspectedByte={field}
            lit={lit}
            origin={origin}
            secret={secret}
          />
        ))}
        <div style={{ height: below }} />
      </div>
      <ByteLine frame={frame} replica={replica} />
    </Pane>
  )
})
