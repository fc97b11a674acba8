import { useState } from 'react'
import { printLesson } from '../../../lessons/printLesson.ts'
import { useVisualizer, useVisualizerStore } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { saveText } from '../../controls/saveText.ts'
import css from './Stops.module.css'

/** What was done, with its stops, as the text of a lesson. */
export function SaveLesson() {
  const { t } = useWords()
  const { actions, getState } = useVisualizerStore()
  const language = useVisualizer((s) => s.language)
  const [why, setWhy] = useState('')

  async function save() {
    const { script } = await actions.history()
    const { frame } = getState()
    if (!frame) return
    if (!script) return setWhy(t('stops.save.long'))
    const { scenario, settings, stops } = frame
    const text = printLesson({
      ...{ scenario, settings, stops, language, doings: script },
      title: t('stops.save.title'),
      nameOf: (step) => t('stops.unnamed', { step }),
    })
    setWhy(text === null ? t('stops.save.scenario') : '')
    if (text !== null) saveText(text, 'lesson.md', 'text/markdown')
  }

  return (
    <div className={css.save}>
      <Button onClick={save}>{t('stops.save')}</Button>
      <p role={why ? 'alert' : undefined}>{why}</p>
    </div>
  )
}
