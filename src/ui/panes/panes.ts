import type { PaneName } from '../../store/state.ts'
import { lazyWithWords } from '../controls/lazyWithWords.tsx'

/** A pane alone, fetched with the rail when it is first shown. */
const pane = (name: PaneName) =>
  lazyWithWords(() => import('./Rail.tsx').then((m) => m.PANES), name)

export const LATER_PANES = {
  source: pane('source'),
  state: pane('state'),
  memory: pane('memory'),
  messages: pane('messages'),
  transcript: pane('transcript'),
  stops: pane('stops'),
} as const satisfies Record<PaneName, unknown>
