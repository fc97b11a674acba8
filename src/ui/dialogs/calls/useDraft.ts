import { useState } from 'react'
import type { SendArgs } from '../../../store/types.ts'
import {
  type DataForm,
  type FieldError,
  parseAddress,
  parseData,
  printData,
} from '../../controls/form/parse.ts'

type FieldName = 'src' | 'dst' | 'data'
type Texts = Readonly<Record<FieldName, string>>

export type Draft = ReturnType<typeof useDraft>

/** What stands in the composer's fields, and what it means. Nothing typed is ever lost. */
export function useDraft(message: SendArgs) {
  const [form, setForm] = useState<DataForm>(() =>
    'value' in printData(message.data, 'text') ? 'text' : 'hex',
  )
  const [texts, setTexts] = useState<Texts>(() => ({
    src: `0x${message.src.toString(16)}`,
    dst: `0x${message.dst.toString(16)}`,
    data: orNull(printData(message.data, form)) ?? '',
  }))
  const [wait, setWait] = useState(message.wait)
  /** Fields whose errors are shown: those that were left, all after a try to send. */
  const [checked, setChecked] = useState<ReadonlySet<FieldName>>(new Set())
  const [formError, setFormError] = useState<FieldError | null>(null)

  const parsed = {
    src: parseAddress(texts.src),
    dst: parseAddress(texts.dst),
    data: parseData(texts.data, form),
  }
  const errorOf = (name: FieldName): FieldError | null => {
    const field = parsed[name]
    if (name === 'data' && formError) return formError
    return checked.has(name) && 'error' in field ? field.error : null
  }

  return {
    texts,
    form,
    wait,
    parsed,
    errorOf,
    setWait,
    setText: (name: FieldName, text: string) => {
      setTexts({ ...texts, [name]: text })
      if (name === 'data') setFormError(null)
    },
    check: (name: FieldName) => setChecked(new Set([...checked, name])),
    /** Says the same bytes in the other form, if they can be said in it. */
    setForm: (to: DataForm) => {
      if (to === form) return
      if ('error' in parsed.data) {
        setChecked(new Set([...checked, 'data']))
        return
      }
      const printed = printData(parsed.data.value, to)
      if ('error' in printed) setFormError(printed.error)
      else {
        setFormError(null)
        setForm(to)
        setTexts({ ...texts, data: printed.value })
      }
    },
    /** The message, or null (and every error in sight) if a field is wrong. */
    finish: (): SendArgs | null => {
      const { src, dst, data } = parsed
      if ('value' in src && 'value' in dst && 'value' in data)
        return { src: src.value, dst: dst.value, data: data.value, wait }
      setChecked(new Set<FieldName>(['src', 'dst', 'data']))
      return null
    },
  }
}

const orNull = <T>(p: { value: T } | { error: FieldError }): T | null =>
  'value' in p ? p.value : null
