import { type FormEvent, useId, useState } from 'react'
import type { QueueLayout } from '../../../store/types.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { blurAfterPointer } from '../../controls/blurAfterPointer.ts'
import { parseInteger } from '../parseInteger.ts'
import css from './FaultsMenu.module.css'
import { useCall } from './useArm.ts'

/** Largest value of each part; an address is exact in a number up to here. */
const MOST = {
  addr: Number.MAX_SAFE_INTEGER,
  len: 0xffff_ffff,
  flags: 0xffff,
  next: 0xffff,
} as const
const PARTS = ['addr', 'len', 'flags', 'next'] as const

/** A stray write of the remote: which descriptor, which part of it, what value. */
export function StrayWrite({ queue }: { readonly queue: QueueLayout }) {
  const { t } = useWords()
  const call = useCall()
  const [head, setHead] = useState('0')
  const [part, setPart] = useState<(typeof PARTS)[number]>('addr')
  const [value, setValue] = useState('0x0')
  const [checked, setChecked] = useState(false)
  const error = useId()
  const fields = {
    head: parseInteger(head, 0, queue.vring.num - 1),
    value: parseInteger(value, 0, MOST[part]),
  }
  const wrong = [fields.head, fields.value].find((field) => 'error' in field)
  const shown = checked && wrong && 'error' in wrong ? wrong.error : null

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (!('value' in fields.head) || !('value' in fields.value)) return
    const [at, what] = [fields.head.value, fields.value.value]
    void call('remote', { fn: 'scribble', q: queue.index, head: at, part, value: what })
  }
  const field = (name: 'head' | 'value', text: string, setText: (text: string) => void) => (
    <label>
      {t(`once.${name}`)}
      <input
        value={text}
        inputMode={name === 'head' ? 'numeric' : undefined}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={checked && 'error' in fields[name]}
        aria-describedby={error}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  )

  return (
    <form className={css.strayWrite} aria-label={t('once.scribble')} onSubmit={onSubmit} noValidate>
      <p>
        <b>{t('once.scribble')}</b> {t('once.scribble.note')}
      </p>
      {field('head', head, setHead)}
      <label>
        {t('once.part')}
        <select
          value={part}
          onChange={(event) => {
            blurAfterPointer(event.target)
            setPart(PARTS[event.target.selectedIndex])
          }}
        >
          {PARTS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {field('value', value, setValue)}
      <Button type="submit">{t('once.write')}</Button>
      <p id={error} className={css.error} role={shown ? 'alert' : undefined}>
        {shown ? <Say k={shown.key} values={shown.values} /> : null}
      </p>
    </form>
  )
}
