import { useActions, useVisualizer } from '../../store/hooks.ts'
import type { PaneName } from '../../store/state.ts'
import { useWords } from '../context/words.tsx'
import { lazyWithWords } from '../controls/lazyWithWords.tsx'
import { Segments } from '../controls/Segments.tsx'
import { MemoryPane } from './MemoryPane.tsx'
import css from './Rail.module.css'
import { SourcePane } from './SourcePane.tsx'
import { StatePane } from './StatePane.tsx'

const MessagesPane = lazyWithWords(() => import('./messages/MessagesPane.tsx'), 'MessagesPane')
const TranscriptPane = lazyWithWords(
  () => import('./transcript/TranscriptPane.tsx'),
  'TranscriptPane',
)
const StopsPane = lazyWithWords(() => import('./stops/StopsPane.tsx'), 'StopsPane')
export const PANES = {
  source: SourcePane,
  state: StatePane,
  memory: MemoryPane,
  messages: MessagesPane,
  transcript: TranscriptPane,
  stops: StopsPane,
} as const satisfies Record<PaneName, unknown>
/** Panes that share the last place where there is room for all. */
const LAST = ['memory', 'messages', 'transcript', 'stops'] as const

/** Code, state, and memory, messages, transcript or stops: one above the other. */
export function Rail() {
  const { t } = useWords()
  const { show } = useActions()
  const shown = useVisualizer((s) => s.pane)
  const last = LAST.find((name) => name === shown) ?? 'memory'
  const head = (
    <Segments
      look="titles"
      label={t('rail.last')}
      value={last}
      options={LAST.map((name) => [name, t(`rail.${name}`)])}
      onChange={(pane) => show({ pane })}
    />
  )
  return (
    <aside className={css.rail} aria-label={t('rail.label')}>
      <SourcePane />
      <StatePane />
      <div className={css.last}>
        {/* Behind the messages, too: it says how high the place of both is. */}
        <div className={css.under}>
          <MemoryPane head={head} />
        </div>
        <div className={css.over}>
          {last === 'messages' ? <MessagesPane head={head} /> : null}
          {last === 'transcript' ? <TranscriptPane head={head} /> : null}
          {last === 'stops' ? <StopsPane head={head} /> : null}
        </div>
      </div>
    </aside>
  )
}
