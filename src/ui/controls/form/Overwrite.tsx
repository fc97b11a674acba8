import { type FormEvent, useId, useState } from 'react'
import { RING_FIELDS, type RingFieldName } from '../../../store/ringFields.ts'
import type { ActOf, Memory, QueueLayout } from '../../../store/types.ts'
import { useAct } from '../../context/useCall.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../Button.tsx'
import css from './Overwrite.module.css'
import { parseInteger } from './parse.ts'
import { BareSelect } from './Select.tsx'
import { useFields } from './useFields.ts'

interface Props {
  readonly queue: QueueLayout
  readonly memory: Memory
  /** What can be overwritten; where there is more than one field it is chosen from. */
  readonly fields: readonly RingFieldName[]
  /** Which entry; null: it is typed. */
  readonly entry: number | null
  readonly onDone?: () => void
}

type By = ActOf<'overwrite'>['by']

/** A stray write: into which field of a ring, what, and on whose behalf. */
export function Overwrite({ queue, memory, fields, entry, onDone }: Props) {
  const { t } = useWords()
  const act = useAct()
  const [field, setField] = useState(fields[0])
  const [by, setBy] = useState<By>('remote')
  const { many, most, at } = RING_FIELDS[field]
  const now = () => String(memory.load(at(queue.vring, entry ?? 0)))
  const rows = useFields({
    i: { parse: (text) => parseInteger(text, 0, queue.vring.num - 1), initial: String(entry ?? 0) },
    value: { parse: (text) => parseInteger(text, 0, most), initial: entry === null ? '' : now() },
  })
  const id = useId()
  const shown = many && entry === null ? (['i', 'value'] as const) : (['value'] as const)
  const error = shown.map((name) => rows.field(name).error).find(Boolean)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const said = rows.finish()
    if (!said) return
    void act({ name: 'overwrite', by, q: queue.index, field, ...said, ...(many ? null : { i: 0 }) })
    onDone?.()
  }

  return (
    <form className={css.overwrite} aria-label={t('overwrite')} onSubmit={onSubmit} noValidate>
      {fields.length > 1 ? (
        <label>
          {t('overwrite.field')}
          <BareSelect
            letsGo
            value={field}
            options={fields.map((name) => [name, name])}
            onChange={setField}
          />
        </label>
      ) : null}
      {shown.map((name) => {
        const { value, error, onText } = rows.field(name)
        return (
          <label key={name} className={css[name]}>
            {t(`overwrite.${name}`)}
            <input
              value={value}
              inputMode={name === 'i' ? 'numeric' : undefined}
              spellCheck={false}
              autoComplete="off"
              aria-invalid={error !== null}
              aria-describedby={id}
              onChange={(event) => onText(event.target.value)}
            />
          </label>
        )
      })}
      <label>
        {t('overwrite.by')}
        <BareSelect
          letsGo
          value={by}
          options={(['remote', 'driver'] as const).map((one) => [one, t(`overwrite.by.${one}`)])}
          onChange={setBy}
        />
      </label>
      <Button type="submit">{t('overwrite.write')}</Button>
      <p id={id} className={css.error} role={error ? 'alert' : undefined}>
        {error ? <Say k={error.key} values={error.values} /> : null}
      </p>
    </form>
  )
}
