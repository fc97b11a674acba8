import { type CSSProperties, type ReactNode, useRef } from 'react'
import { type Note, sizeFor } from '../../../view/stage/geometry/lines.ts'
import { useLayout } from '../../context/layout.ts'
import type { RichPart } from '../../context/words.tsx'
import { useSize } from '../../controls/useSize.ts'
import css from './Caption.module.css'

interface Props {
  /** What is read there, and what stands below it. */
  readonly says: readonly RichPart[]
  readonly notes?: readonly Note[]
  readonly children: ReactNode
}

const NONE: readonly Note[] = []

/** The place of the sentence: of one size whatever is said, in letters that let all of it be read. */
export function Place({ says, notes = NONE, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { letters } = useLayout()
  const { size, line, fits } = sizeFor(says, notes, useSize(box), letters)
  const style = { '--size': `${size}px`, '--line': `${line}px` } as CSSProperties
  return (
    <div className={css.told} data-over={fits ? undefined : ''} ref={box} style={style}>
      {children}
    </div>
  )
}
