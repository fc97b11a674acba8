/** What a person does to the list of stops, and how it is taken back. */
import type { VisualizerStore } from '../../../store/createVisualizerStore.ts'
import { MOST_STOPS, type Stops, stopAt } from '../../../store/types.ts'
import { added } from '../../../view/panes/stops.ts'

type Actions = Pick<VisualizerStore['actions'], 'setStops' | 'show'>

interface Edit {
  readonly before: Stops
  readonly after: Stops
}
/** Newest last. A page's own actions are made once, so they stand for it. */
const edits = new WeakMap<Actions, Edit[]>()
const isSame = (a: Stops, b: Stops): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Has another list, which can be taken back. */
export function edit(actions: Actions, before: Stops, after: Stops): Promise<void> {
  if (isSame(before, after)) return Promise.resolve()
  const all = edits.get(actions) ?? []
  all.push({ before, after })
  edits.set(actions, all)
  return actions.setStops(after)
}

/** Takes the last change of this very list back; null: there is none. */
export function takeBack(actions: Actions, now: Stops): (() => void) | null {
  const all = edits.get(actions)
  const last = all?.at(-1)
  if (!all || !last || !isSame(last.after, now)) return null
  return () => {
    all.pop()
    void actions.setStops(last.before)
  }
}

/** Opens the stop at this step, and makes one if there is none and room for it. */
export async function stopHere(actions: Actions, stops: Stops, step: number): Promise<void> {
  const known = stopAt(stops, step)
  if (!known && stops.length >= MOST_STOPS) return
  const { stops: after, id } = known ? { stops, id: known.id } : added(stops, step)
  await edit(actions, stops, after)
  actions.show({ pane: 'stops', openStop: id })
}
