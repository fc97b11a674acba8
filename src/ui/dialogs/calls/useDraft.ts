import { useState } from 'react'
import type { SendArgs } from '../../../store/types.ts'
import { hex } from '../../../view/subject/valueText.ts'
import {
  type DataForm,
  type FieldError,
  parseAddress,
  parseAddressOrAny,
  parseData,
  printData,
} from '../../controls/form/parse.ts'
import { useFields } from '../../controls/form/useFields.ts'

export type Draft = ReturnType<typeof useDraft>

/**
 * What stands in the composer's fields, and what it means. Nothing typed is ever lost.
 *
 * @param dstOrAny the destination may be left empty: RPMSG_ADDR_ANY
 */
export function useDraft(message: SendArgs, dstOrAny = false) {
  const [form, setForm] = useState<DataForm>(() =>
    'value' in printData(message.data, 'text') ? 'text' : 'hex',
  )
  const printed = printData(message.data, form)
  const fields = useFields({
    src: { parse: parseAddress, initial: hex(message.src) },
    dst: { parse: dstOrAny ? parseAddressOrAny : parseAddress, initial: hex(message.dst) },
    data: {
      parse: (text) => parseData(text, form),
      initial: 'value' in printed ? printed.value : '',
    },
  })
  const [wait, setWait] = useState(message.wait)
  /** Why a text cannot be said in the other form, until it is another one. */
  const [refused, setRefused] = useState<{ text: string; error: FieldError } | null>(null)
  const data = fields.field('data')
  const bytes = fields.parsed('data')

  return {
    ...fields,
    form,
    wait,
    setWait,
    /** Length of the payload, or null while there is none. */
    length: 'value' in bytes ? bytes.value.length : null,
    data: { ...data, error: refused?.text === data.value ? refused.error : data.error },
    /** Says the same bytes in the other form, if they can be said in it. */
    setForm: (to: DataForm) => {
      if (to === form) return
      if ('error' in bytes) return fields.check('data')
      const other = printData(bytes.value, to)
      if ('error' in other) return setRefused({ text: data.value, error: other.error })
      setForm(to)
      fields.set('data', other.value)
    },
    /** The message, or null (and every error in sight) if a field is wrong. */
    finish: (): SendArgs | null => {
      const said = fields.finish()
      return said && { ...said, wait }
    },
  }
}
