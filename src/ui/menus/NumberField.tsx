import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Field } from '../controls/form/Field.tsx'
import { parseInteger } from '../controls/form/parse.ts'

interface Props {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly note?: ReactNode
  readonly onNumber: (value: number) => void
}

/**
 * A number that counts when Enter is pressed or the field is left. A wrong one says so at the
 * field and stays there to be corrected; Esc takes it back.
 */
export function NumberField({ label, value, least, most, note, onNumber }: Props) {
  const [text, setText] = useState(String(value))
  const [checked, setChecked] = useState(false)
  const dropped = useRef(false)
  useEffect(() => setText(String(value)), [value])
  const parsed = parseInteger(text, least, most)

  function take() {
    setChecked(true)
    if (!dropped.current && 'value' in parsed && parsed.value !== value) onNumber(parsed.value)
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Enter') take()
    // The popover closes, and the field is left with it: that is no yes.
    dropped.current = event.key === 'Escape'
  }

  return (
    <Field
      label={label}
      inputMode="numeric"
      value={text}
      error={checked && 'error' in parsed ? parsed.error : null}
      note={note}
      onText={setText}
      onKeyDown={onKey}
      onBlur={take}
    />
  )
}
