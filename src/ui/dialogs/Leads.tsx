import { useRef } from 'react'
import { useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { useSize } from '../controls/useSize.ts'
import { Census } from '../timeline/Census.tsx'
import css from './Share.module.css'

const HEIGHT = 34
/** Room for the mark above, below and beside the history. */
const EDGE = 4

interface Props {
  readonly step: number
  readonly length: number
}

/** Where a link leads: a mark in the whole history, and the same in words. */
export function Leads({ step, length }: Props) {
  const { t } = useWords()
  const ref = useRef<HTMLElement>(null)
  const { width } = useSize(ref)
  const timeline = useVisualizer((s) => s.timeline)
  const num = useVisualizer((s) => s.frame?.scenario.num ?? 0)
  const inner = Math.max(0, width - 2 * EDGE)
  const x = length > 0 ? (step / length) * inner : 0
  return (
    <figure className={css.leads} ref={ref}>
      <svg
        width={width}
        height={HEIGHT + 2 * EDGE}
        viewBox={`${-EDGE} ${-EDGE} ${width} ${HEIGHT + 2 * EDGE}`}
        aria-hidden="true"
      >
        <rect width={inner} height={HEIGHT} rx="3" fill="var(--sunk)" />
        {timeline && length > 0 ? (
          <Census timeline={timeline} num={num} width={inner} height={HEIGHT} />
        ) : null}
        <g transform={`translate(${x} 0)`} data-leads={step}>
          <path d={`M0 ${-EDGE}V${HEIGHT + EDGE}`} stroke="var(--panel)" strokeWidth="5" />
          <path d={`M0 ${-EDGE}V${HEIGHT + EDGE}`} stroke="var(--ink)" strokeWidth="2" />
          <circle cy={-1} r="3" fill="var(--ink)" />
        </g>
      </svg>
      <figcaption>
        {length === 0
          ? t('share.leads.nothing')
          : t(step === 0 ? 'share.leads.empty' : 'share.leads', { n: step, length })}
      </figcaption>
    </figure>
  )
}
