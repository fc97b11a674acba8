import { type FormEvent, useRef, useState } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { ConditionProblem } from '../../../store/types.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Field } from '../../controls/form/Field.tsx'
import css from './Breakpoints.module.css'

/** A condition, typed; what is wrong with it is said below it and selected in it. */
export function AddCondition() {
  const { t } = useWords()
  const actions = useActions()
  const queue = useVisualizer((s) => s.replica?.layout.queues[s.queue]?.name ?? '')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<ConditionProblem | null>(null)
  const form = useRef<HTMLFormElement>(null)

  async function add(event: FormEvent) {
    event.preventDefault()
    const wrong = await actions.breakAt({ is: 'condition', text: text.trim(), queue })
    setProblem(wrong)
    // Who types on meanwhile loses nothing.
    if (!wrong) return setText((now) => (now === text ? '' : now))
    const input = form.current?.querySelector('input')
    const lead = text.length - text.trimStart().length
    input?.focus()
    input?.setSelectionRange(lead + wrong.at, lead + wrong.at + wrong.text.length)
  }

  return (
    <form ref={form} className={css.add} onSubmit={(event) => void add(event)}>
      <Field
        data-first=""
        label={t('break.condition')}
        value={text}
        placeholder="num_free == 0"
        error={problem && { key: `condition.${problem.is}`, values: { text: problem.text } }}
        note={<Say k="break.condition.note" />}
        onText={(next) => {
          setText(next)
          setProblem(null)
        }}
      />
      <Button type="submit">{t('break.add')}</Button>
    </form>
  )
}
