import { useEffect, useRef, useState } from 'react'
import { useVisualizer } from '../../../store/hooks.ts'
import type { Frame } from '../../../store/types.ts'
import { useWords } from '../../context/words.tsx'
import css from '../../controls/Unseen.module.css'

interface Props {
  readonly frame: Frame
  /** Is there a sentence for it yet? */
  readonly told: boolean
  /** What the caption says, and what the call answered. */
  readonly sentence: string
}

interface Said {
  readonly cursor: number
  readonly text: string
}

/**
 * One sentence for every step that a person takes, for whoever hears the page: said in one piece,
 * and not before playing has come to rest. A step back says so, a jump says where it led.
 */
export function Announced({ frame, told, sentence }: Props) {
  const { t } = useWords()
  const playing = useVisualizer((s) => s.playing)
  const jumped = useVisualizer((s) => s.move === 'jump')
  const before = useRef(frame.cursor)
  const [said, setSaid] = useState<Said>({ cursor: frame.cursor, text: '' })
  const { cursor, step, misconceptions, violated } = frame

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each frame at rest
  useEffect(() => {
    if (playing || !told || cursor === before.current) return
    const notes = [
      ...misconceptions
        .filter((c) => step && c.endedAt === step.index)
        .map((c) => `claim.${c.name}.ended`),
      ...violated.filter((v) => v.fresh).map((v) => `invariant.${v.name}`),
    ] as (
      | `claim.${(typeof misconceptions)[number]['name']}.ended`
      | `invariant.${(typeof violated)[number]['name']}`
    )[]
    const text = [sentence, ...notes.map((key) => t(key).replaceAll('`', ''))].join(' ')
    const back = cursor < before.current
    before.current = cursor
    if (jumped && cursor > 0) setSaid({ cursor, text: t('said.jump', { n: cursor, text }) })
    else setSaid({ cursor, text: back ? t('said.back', { text }) : text })
  }, [frame, playing, told])

  return (
    <div className={css.hidden} role="status" aria-atomic="true" data-testid="said">
      {/* Another element each time: the same words twice are said twice. */}
      <p key={said.cursor}>{said.text}</p>
    </div>
  )
}
