/** A store with a session behind it on the main thread, for tests. */

import type { Choice } from '../../protocol/protocol.ts'
import { createClient } from '../../session/wire/client.ts'
import { createVisualizerStore, type VisualizerStore } from '../createVisualizerStore.ts'
import { isIdle } from '../state.ts'
import { DEFAULT_SCENARIO, DEFAULT_SETTINGS, type Scenario } from '../types.ts'

interface Start {
  readonly scenario?: Partial<Scenario>
  readonly choices?: readonly Choice[]
  readonly cursor?: number | null
}

export async function openStore(start: Start = {}): Promise<VisualizerStore> {
  const store = createVisualizerStore(createClient({ createWorker: null }))
  await store.actions.open({
    do: 'open',
    scenario: { ...DEFAULT_SCENARIO, ...start.scenario },
    settings: DEFAULT_SETTINGS,
    choices: start.choices ?? [],
    cursor: start.cursor ?? null,
  })
  await atRest(store)
  return store
}

/** Resolves when nothing is under way. */
export function atRest(store: VisualizerStore): Promise<void> {
  return new Promise((resolve) => {
    if (isIdle(store.getState())) return resolve()
    const stop = store.subscribe((s) => {
      if (!isIdle(s)) return
      stop()
      resolve()
    })
  })
}

/** Steps forward until a step of `site` is the last one done. */
export async function stepTo(store: VisualizerStore, site: string): Promise<void> {
  for (let n = 0; n < 200; n++) {
    await store.actions.forward('step')
    if (store.getState().frame?.step?.site === site) return atRest(store)
  }
  throw new Error(`no step at ${site}`)
}
