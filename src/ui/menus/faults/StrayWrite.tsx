import { type FormEvent, useId, useState } from 'react'
import type { QueueLayout } from '../../../store/types.ts'
import { useCall } from '../../context/useCall.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { parseInteger } from '../../controls/form/parse.ts'
import { BareSelect } from '../../controls/form/Select.tsx'
import { useFields } from '../../controls/form/useFields.ts'
import css from './FaultsMenu.module.css'

/** Largest value of each part; an address is exact in a number up to here. */
const MOST = {
  addr: Number.MAX_SAFE_INTEGER,
  len: 0xffff_ffff,
  flags: 0xffff,
  next: 0xffff,
} as const
const PARTS = Object.keys(MOST) as (keyof typeof MOST)[]

/** A stray write of the remote: which descriptor, which part of it, what value. */
export function StrayWrite({ queue: { index: q, vring } }: { readonly queue: QueueLayout }) {
  const { t } = useWords()
  const call = useCall('remote')
  const [part, setPart] = useState<keyof typeof MOST>('addr')
  const fields = useFields({
    head: { parse: (text) => parseInteger(text, 0, vring.num - 1), initial: '0' },
    value: { parse: (text) => parseInteger(text, 0, MOST[part]), initial: '0x0' },
  })
  const id = useId()
  const error = fields.field('head').error ?? fields.field('value').error

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const said = fields.finish()
    if (said) void call({ fn: 'scribble', q, part, ...said })
  }
  const field = (name: 'head' | 'value') => {
    const { value, error, onText } = fields.field(name)
    return (
      <label>
        {t(`once.${name}`)}
        <input
          value={value}
          inputMode={name === 'head' ? 'numeric' : undefined}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={error !== null}
          aria-describedby={id}
          onChange={(event) => onText(event.target.value)}
        />
      </label>
    )
  }

  return (
    <form className={css.strayWrite} aria-label={t('once.scribble')} onSubmit={onSubmit} noValidate>
      <p>
        <b>{t('once.scribble')}</b> {t('once.scribble.note')}
      </p>
      {field('head')}
      <label>
        {t('once.part')}
        <BareSelect
          letsGo
          value={part}
          options={PARTS.map((name) => [name, name])}
          onChange={setPart}
        />
      </label>
      {field('value')}
      <Button type="submit">{t('once.write')}</Button>
      <p id={id} className={css.error} role={error ? 'alert' : undefined}>
        {error ? <Say k={error.key} values={error.values} /> : null}
      </p>
    </form>
  )
}
