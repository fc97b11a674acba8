import { useEffect, useId, useState } from 'react'
import { useWords } from '../words.tsx'
import css from './TopBar.module.css'

interface Props {
  readonly value: number
  readonly onChange: (seed: number) => void
}

const MOST = 0xffff_ffff

const isSeed = (text: string): boolean => /^\d+$/.test(text) && Number(text) <= MOST

/** A whole number of 32 bits; anything else is marked, changes nothing, and goes when left. */
export function SeedField({ value, onChange }: Props) {
  const { t } = useWords()
  const [text, setText] = useState(String(value))
  const error = useId()
  useEffect(() => setText(String(value)), [value])
  const wrong = !isSeed(text)
  return (
    <label className={css.chip} title={t('top.seed.title')}>
      {t('top.seed')}
      <input
        className={css.seed}
        inputMode="numeric"
        size={5}
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? error : undefined}
        onChange={(event) => {
          setText(event.target.value)
          if (isSeed(event.target.value)) onChange(Number(event.target.value))
        }}
        onBlur={() => setText(String(value))}
      />
      {wrong ? (
        <span id={error} className={css.wrong} role="alert">
          {t('top.seed.error')}
        </span>
      ) : null}
    </label>
  )
}
