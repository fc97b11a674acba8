import { useState } from 'react'
import type { Layout, QueueLayout } from '../../../store/types.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Field } from '../../controls/form/Field.tsx'
import type { Parsed } from '../../controls/form/parse.ts'
import { Select } from '../../controls/form/Select.tsx'
import { unlessPressing } from '../../controls/form/useFields.ts'
import css from './Chain.module.css'
import { type PartText, parseLength, parsePlace, type Way } from './parts.ts'

interface Props {
  readonly n: number
  readonly part: PartText
  /** Errors are in sight even of fields that were not left. */
  readonly checked: boolean
  readonly layout: Layout
  readonly q: QueueLayout
  readonly onChange: (to: Partial<PartText>) => void
  readonly onRemove: () => void
}

const WAYS: readonly Way[] = ['out', 'in']

/** One entry of the scatterlists: who uses it, where it is, how long. */
export function PartRow({ n, part, checked, layout, q, onChange, onRemove }: Props) {
  const { t } = useWords()
  const [left, setLeft] = useState<readonly string[]>([])
  const errorOf = (name: string, parsed: Parsed<number>) =>
    (checked || left.includes(name)) && 'error' in parsed ? parsed.error : null
  return (
    <fieldset className={css.part} aria-label={t('chain.entry', { n })}>
      <Select
        label={t('chain.way')}
        value={part.way}
        options={WAYS.map((way) => [way, t(`chain.${way}`)])}
        onChange={(way) => onChange({ way })}
      />
      <Field
        label={t(q.name === '' ? 'chain.address' : 'chain.where')}
        value={part.where}
        error={errorOf('where', parsePlace(part.where, layout, q))}
        onText={(where) => onChange({ where })}
        onBlur={unlessPressing(() => setLeft([...left, 'where']))}
      />
      <Field
        label={t('chain.length')}
        value={part.length}
        error={errorOf('length', parseLength(part.length))}
        onText={(length) => onChange({ length })}
        onBlur={unlessPressing(() => setLeft([...left, 'length']))}
      />
      <Button look="quiet" className={css.less} label={t('chain.less', { n })} onClick={onRemove}>
        ×
      </Button>
    </fieldset>
  )
}
