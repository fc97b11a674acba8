import { useEffect, useId, useRef, useState } from 'react'
import { useActions, useVisualizerStore } from '../../../store/hooks.ts'
import { MOST_STOP_NAME, MOST_STOP_NOTE, type Stop, type Stops } from '../../../store/types.ts'
import { changed } from '../../../view/panes/stops.ts'
import { useWords } from '../../context/words.tsx'
import { edit } from './editStops.ts'
import css from './Stops.module.css'
import { useSentence } from './useSentence.ts'

interface Props {
  readonly stops: Stops
  readonly stop: Stop
}

/** Name and note of the open stop. What is typed is kept when the field is left, however that is. */
export function StopEditor({ stop }: Props) {
  const { t } = useWords()
  const { getState } = useVisualizerStore()
  const actions = useActions()
  const id = useId()
  const [name, setName] = useState(stop.name)
  const [note, setNote] = useState(stop.note)
  const first = useRef<HTMLInputElement>(null)
  const sentence = useSentence(stop.step)
  const draft = useRef({ name, note })
  draft.current = { name, note }

  const { id: of } = stop
  const keep = useRef(() => {})
  keep.current = () => {
    const now = getState().frame?.stops ?? []
    // It may have been removed, or its history may be gone.
    if (now.some((one) => one.id === of)) void edit(actions, now, changed(now, of, draft.current))
  }
  useEffect(() => () => keep.current(), [])
  useEffect(() => {
    if (stop.name === '') first.current?.focus()
  }, [stop.name])

  return (
    <div className={css.editor}>
      <label htmlFor={`${id}name`}>{t('stops.name')}</label>
      <input
        ref={first}
        id={`${id}name`}
        value={name}
        maxLength={MOST_STOP_NAME}
        placeholder={sentence}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
        onBlur={() => keep.current()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep.current()
        }}
      />
      <label htmlFor={`${id}note`}>{t('stops.note')}</label>
      <textarea
        id={`${id}note`}
        value={note}
        rows={2}
        maxLength={MOST_STOP_NOTE}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => keep.current()}
      />
    </div>
  )
}
