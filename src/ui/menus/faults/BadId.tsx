import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useWords } from '../../context/words.tsx'
import { parseInteger } from '../../controls/form/parse.ts'
import { Switch } from '../../controls/Switch.tsx'
import css from './FaultsMenu.module.css'

/** An id has 32 bits, and waits as id + 1. */
const MOST = 0xffff_fffe

interface Props {
  /** 0, or the id that waits + 1. */
  readonly value: number
  readonly num: number
  /** 0 takes it back. */
  readonly arm: (value: number) => void
  readonly children: ReactNode
}

/** The fault that has a number: the id that the next used entry will name. */
export function BadId({ value, num, arm, children }: Props) {
  const { t } = useWords()
  const id = value > 0 ? value - 1 : null
  const [text, setText] = useState(String(id ?? num + 1))
  const error = useId()
  useEffect(() => {
    if (id !== null) setText(String(id))
  }, [id])
  const parsed = parseInteger(text, 0, MOST)
  const wrong = 'error' in parsed ? t(parsed.error.key, parsed.error.values) : ''

  /** Another id for the fault that waits. */
  function change() {
    if (id !== null && 'value' in parsed && parsed.value !== id) arm(parsed.value + 1)
  }
  function onSwitch(on: boolean) {
    if (!on) arm(0)
    else if ('value' in parsed) arm(parsed.value + 1)
  }

  return (
    <Switch
      on={id !== null}
      why={id === null && 'error' in parsed ? wrong : ''}
      title={t('fault.badId')}
      note={null}
      onSwitch={onSwitch}
    >
      <div className={css.badId}>
        {t('fault.badId.note')}
        <input
          value={text}
          size={Math.max(2, text.length)}
          inputMode="numeric"
          spellCheck={false}
          autoComplete="off"
          aria-label={t('fault.badId.id')}
          aria-invalid={'error' in parsed}
          aria-describedby={error}
          onChange={(event) => setText(event.target.value)}
          onBlur={change}
          onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && change()}
        />
      </div>
      <p id={error} className={css.error} role={'error' in parsed ? 'alert' : undefined}>
        {wrong}
      </p>
      {children}
    </Switch>
  )
}
