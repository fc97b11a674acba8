import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { Say } from '../../context/words.tsx'
import css from './Field.module.css'
import type { FieldError } from './parse.ts'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string
  readonly error: FieldError | null
  readonly note?: ReactNode
  readonly onText: (text: string) => void
}

/** A line of text with its name above and what is wrong with it below. */
export function Field({ label, error, note, onText, ...rest }: Props) {
  const id = useId()
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={error !== null}
        aria-describedby={`${id}note`}
        onChange={(event) => onText(event.target.value)}
      />
      <p
        id={`${id}note`}
        className={error ? css.error : css.note}
        role={error ? 'alert' : undefined}
      >
        {error ? <Say k={error.key} values={error.values} /> : note}
      </p>
    </div>
  )
}
