import { useContext, useState } from 'react'
import { parseScenario, printScenario } from '../../../scenario/text.ts'
import { useVisualizer, VisualizerContext, type VisualizerStore } from '../../../store/hooks.ts'

/** What was written and not started with, per visualizer: closing the dialog loses nothing. */
const kept = new WeakMap<VisualizerStore, string>()

/** The text in the dialog, and what it means. */
export function useScenarioDraft() {
  const store = useContext(VisualizerContext)
  const scenario = useVisualizer((s) => s.frame?.scenario)
  const settings = useVisualizer((s) => s.frame?.settings)
  const running = scenario && settings ? printScenario({ scenario, settings }) : ''
  const [text, setText] = useState(() => (store && kept.get(store)) ?? running)
  /** What stood here before something else was put in its place as a whole. */
  const [before, setBefore] = useState<string | null>(null)

  function write(next: string, over: string | null) {
    setBefore(over)
    setText(next)
    if (!store) return
    if (next === running) kept.delete(store)
    else kept.set(store, next)
  }
  const parsed = parseScenario(text)
  return {
    text,
    parsed,
    /** It says what runs now, in whatever words. */
    same: 'scenario' in parsed && printScenario(parsed) === running,
    /** It is, letter by letter, what runs now. */
    untouched: text === running,
    type: (next: string) => write(next, null),
    replace: (next: string) => write(next, text),
    showRunning: () => write(running, text),
    undo: before === null ? null : () => write(before, null),
    forget: () => {
      if (store) kept.delete(store)
    },
  }
}
