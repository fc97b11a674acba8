import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { alignLines, keepInSight } from '../controls/keepInSight.ts'

/** Up to so many rows are all there; of more, only those around the ones in sight. */
const FEW = 64
const SPARE = 20
/** Height of a row in CSS pixels; said in MemoryPane.module.css too. */
const ROW = 17

export interface RowWindow {
  readonly first: number
  /** The row behind the last one. */
  readonly end: number
  /** Space for the rows that are not there, in CSS pixels. */
  readonly above: number
  readonly below: number
  onScroll(): void
  /** Brings a row into sight. */
  show(row: number, air?: number): void
}

/**
 * Which of `count` rows are worth drawing: a ring of 32768 entries has fifty thousand.
 *
 * @param box scrolls the rows; its children are a space, the rows, and a space
 */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number): RowWindow {
  const few = count <= FEW
  const [top, setTop] = useState(0)
  const from = few ? 0 : Math.max(0, Math.min(top, count) - SPARE)
  const end = few ? count : Math.min(count, top + 3 * SPARE)
  const onScroll = useCallback(() => {
    if (few || !box.current) return
    // In steps, so that not every pixel draws anew.
    const row = Math.floor(box.current.scrollTop / ROW)
    setTop(row - (row % (SPARE / 2)))
  }, [box, few])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another ring begins where the box stands
  useLayoutEffect(onScroll, [count])
  /** A row that was not there when it was to be shown; rows with a distance lie a little lower. */
  const far = useRef<number | null>(null)
  useLayoutEffect(() => {
    const row = far.current ?? -1
    const child = row >= from && row < end ? box.current?.children[row - from + 1] : null
    if (!box.current || !(child instanceof HTMLElement)) return
    far.current = null
    alignLines(box.current, child)
  })
  const show = useCallback(
    (row: number, air?: number) => {
      const { current } = box
      if (!current) return
      const child = current.children[row - from + 1]
      if (row >= from && row < end && child instanceof HTMLElement)
        return keepInSight(current, child, air)
      far.current = row
      current.scrollTop = Math.max(0, row * ROW - current.clientHeight / 2)
    },
    [box, from, end],
  )
  return { first: from, end, above: from * ROW, below: (count - end) * ROW, onScroll, show }
}
