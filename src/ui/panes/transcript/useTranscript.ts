import { useEffect, useMemo, useState } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { Layout, Transcript } from '../../../store/types.ts'
import { type TranscriptEntry, transcriptEntries } from '../../../view/panes/transcript.ts'
import { useWords } from '../../context/words.tsx'

/** Steps that stand in the list at once, and by how many it is moved. */
const SPAN = 150
const MOVE = 100

interface Stretch {
  readonly from: number
  readonly to: number
  /** Where we stood when it was chosen. */
  readonly cursor: number
}

/** The steps around the one at hand, in pieces that stay while somebody walks within them. */
function around(cursor: number): Stretch {
  const from = Math.max(0, MOVE * Math.floor((cursor - 1) / MOVE) - (SPAN - MOVE) / 2)
  return { from, to: from + SPAN, cursor }
}

const holds = ({ from, to }: Stretch, cursor: number): boolean =>
  cursor >= Math.min(from + 1, to) - (from === 0 ? 1 : 0) && cursor <= to

export interface ShownTranscript {
  readonly entries: readonly TranscriptEntry[]
  readonly from: number
  readonly to: number
  readonly length: number
  earlier(): void
  later(): void
}

/** A stretch of the walk-through around the cursor, or where a person has moved it. */
export function useTranscript(): ShownTranscript | null {
  const words = useWords()
  const actions = useActions()
  const cursor = useVisualizer((s) => s.frame?.cursor ?? 0)
  const length = useVisualizer((s) => s.frame?.length ?? 0)
  const revision = useVisualizer((s) => s.frame?.revision ?? -1)
  const layout = useVisualizer((s) => s.replica?.layout ?? null)
  const actors = useVisualizer((s) => s.frame?.actors)
  const [stretch, setStretch] = useState(() => around(cursor))
  const [answer, setAnswer] = useState<{ told: Transcript; layout: Layout } | null>(null)

  // Where a person has moved the list, it stays until there is another step at hand.
  if (stretch.cursor !== cursor)
    setStretch(holds(stretch, cursor) ? { ...stretch, cursor } : around(cursor))
  const { from, to } = stretch

  // biome-ignore lint/correctness/useExhaustiveDependencies: another history has other steps
  useEffect(() => {
    if (!layout) return
    let here = true
    void actions.transcript(from, to).then((told) => here && told && setAnswer({ told, layout }))
    return () => {
      here = false
    }
  }, [actions, revision, from, to, layout])

  const told = answer && answer.layout === layout ? answer : null
  // Who there is changes with the scenario, and so with the layout.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the actors only their numbers count
  const entries = useMemo(
    () => (told && actors ? transcriptEntries(told.told, told.layout, actors, words) : null),
    [told, words],
  )
  if (!told || !entries) return null
  return {
    entries,
    from: told.told.from,
    to: told.told.from + told.told.steps.length,
    length,
    earlier: () =>
      setStretch({ from: Math.max(0, from - MOVE), to: Math.max(SPAN, to - MOVE), cursor }),
    later: () => setStretch({ from: from + MOVE, to: to + MOVE, cursor }),
  }
}
