import { useState } from 'react'
import { useVisualizer } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Tabs } from '../controls/Tabs.tsx'
import { LATER_PANES } from '../panes/panes.ts'
import css from './Lesson.module.css'
import { Reading } from './Reading.tsx'

const TABS = ['lesson', 'source', 'state', 'memory'] as const
type TabName = (typeof TABS)[number]

/** The place of code, state and memory while a lesson is read: those are tabs beside it. */
export function LessonRail() {
  const { t } = useWords()
  const lesson = useVisualizer((s) => s.lesson)
  const [tab, setTab] = useState<TabName>('lesson')
  if (!lesson) return null
  return (
    <aside className={css.rail} aria-label={t('lesson.label')}>
      <Tabs
        label={t('lesson.tabs')}
        value={tab}
        options={TABS.map((name) => [
          name,
          name === 'lesson' ? t('lesson.label') : t(`rail.${name}`),
        ])}
        onChange={setTab}
      >
        {tab === 'lesson' ? <Reading lesson={lesson} /> : <PaneOf name={tab} />}
      </Tabs>
    </aside>
  )
}

function PaneOf({ name }: { readonly name: Exclude<TabName, 'lesson'> }) {
  const Pane = LATER_PANES[name]
  return (
    <div className={css.pane}>
      <Pane />
    </div>
  )
}
