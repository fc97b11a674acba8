import { type FormEvent, useState } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { fieldRows, rowsFor } from '../../view/panes/fieldHistory.ts'
import { registerNames } from '../../view/subject/registers.ts'
import { shownQueue } from '../context/shownQueue.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { Field } from '../controls/form/Field.tsx'
import css from './Rows.module.css'

/** Which fields have a row in the timeline. */
export function Rows() {
  const { t } = useWords()
  const actions = useActions()
  const rows = useVisualizer((s) => s.rows)
  const replica = useVisualizer((s) => s.replica)
  const queue = useVisualizer((s) => s.queue)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  if (!replica) return null
  const { layout } = replica
  const q = shownQueue(layout, queue)
  const known = registerNames(layout)
  const others = rows.filter((name) => !known.includes(name))
  const all = [...known, ...others]

  function flip(name: string) {
    // In the order in which they stand here, whatever the order of the clicks.
    const on = rows.includes(name)
    actions.show({ rows: all.filter((one) => (one === name ? !on : rows.includes(one))) })
  }
  function add(event: FormEvent) {
    event.preventDefault()
    const names = rowsFor(text.trim())
    if (fieldRows(layout, q, names).length < names.length) return setWrong(true)
    actions.show({ rows: [...rows, ...names.filter((name) => !rows.includes(name))] })
    setText('')
  }

  return (
    <Dialog title={t('over.choose.title')}>
      <ul className={css.rows}>
        {all.map((name, i) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                data-first={i === 0 ? '' : undefined}
                checked={rows.includes(name)}
                onChange={() => flip(name)}
              />
              <code>{name}</code>
            </label>
          </li>
        ))}
      </ul>
      <form className={css.add} onSubmit={add}>
        <Field
          label={t('over.more')}
          value={text}
          placeholder="avail.ring[3]"
          error={wrong ? { key: 'condition.noName', values: { text } } : null}
          onText={(next) => {
            setText(next)
            setWrong(false)
          }}
        />
        <Button type="submit">{t('break.add')}</Button>
      </form>
    </Dialog>
  )
}
