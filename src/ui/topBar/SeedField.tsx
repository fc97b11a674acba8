import { useEffect, useState } from 'react'
import { useWords } from '../words.tsx'
import css from './TopBar.module.css'

interface Props {
  readonly value: number
  readonly onChange: (seed: number) => void
}

const MOST = 0xffff

/** Any whole number; what is no number yet stays in the field and changes nothing. */
export function SeedField({ value, onChange }: Props) {
  const { t } = useWords()
  const [text, setText] = useState(String(value))
  useEffect(() => setText(String(value)), [value])
  return (
    <label className={css.chip} title={t('top.seed.title')}>
      {t('top.seed')}
      <input
        className={css.seed}
        inputMode="numeric"
        size={5}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          const seed = Number(event.target.value)
          if (/^\d+$/.test(event.target.value) && seed <= MOST) onChange(seed)
        }}
        onBlur={() => setText(String(value))}
      />
    </label>
  )
}
