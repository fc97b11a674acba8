import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { printerOf } from '../../view/panes/fieldHistory.ts'
import { isSecretField, UNKNOWN } from '../../view/predict/secret.ts'
import {
  type FoundField,
  type FoundTerm,
  findFields,
  termsNamed,
} from '../../view/subject/fieldSearch.ts'
import { shownQueue } from '../context/shownQueue.ts'
import { useSecret } from '../context/useSecret.ts'
import { useWords } from '../context/words.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import css from './Find.module.css'

type Found = FoundField | FoundTerm
const isField = (one: Found): one is FoundField => 'field' in one

/** Any field or name on the page by a part of it: arrows choose, Enter pins its card. */
export function Find() {
  const { t } = useWords()
  const actions = useActions()
  const replica = useVisualizer((s) => s.replica)
  const queue = useVisualizer((s) => s.queue)
  const base = useVisualizer((s) => s.base)
  const linked = useVisualizer((s) => s.linked)
  const secret = useSecret()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const found = useMemo((): Found[] => {
    if (!replica) return []
    const fields = findFields(replica.layout, shownQueue(replica.layout, queue), text)
    const { exact, others } = termsNamed(text, (name) => t(`term.${name}`))
    return [...exact, ...fields, ...others]
  }, [replica, queue, text, t])
  const close = () => actions.setDialog(null)
  if (!replica) return null
  const { layout, memory } = replica

  function pin(one: Found) {
    if (isField(one) && one.queue !== queue && layout.queues.length > 1) actions.setQueue(one.queue)
    // What is pinned already stays pinned.
    if (!linked?.pinned || linked.thing !== one.thing) actions.pin(one.thing, 'find')
    close()
  }
  function onKey(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by && found.length > 0) setAt((at + by + found.length) % found.length)
    else if (event.key === 'Enter' && found[at]) pin(found[at])
    else return
    event.preventDefault()
  }

  return (
    <Dialog title={t('find.title')}>
      <div className={css.find}>
        <input
          data-first=""
          role="combobox"
          aria-label={t('find.name')}
          aria-expanded={found.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={found[at] ? `${id}${at}` : undefined}
          placeholder={t('find.note')}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onKeyDown={onKey}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
        />
        <p className={css.count} role="status">
          {text.trim() === '' ? '' : t('find.found', { n: found.length })}
        </p>
        <div id={`${id}list`} className={css.list} role="listbox" aria-label={t('find.title')}>
          {found.map((one, i) => (
            // Keys are the combobox's.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={one.thing + one.name}
              id={`${id}${i}`}
              className={css.option}
              role="option"
              aria-selected={i === at}
              onClick={() => pin(one)}
              onPointerMove={() => setAt(i)}
            >
              <code>{one.name}</code>
              <span>
                {!isField(one)
                  ? ''
                  : isSecretField(secret, one.field)
                    ? UNKNOWN
                    : printerOf(layout, one.field, base)(memory.load(one.field))}
              </span>
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
