/** What a host sets, done to a visualizer. */
import { type Bounds, NO_BOUNDS } from '../protocol/bounds.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Settings } from './protocol.ts'
import { showAs } from './showing.ts'

/** Those in which nothing can be done but to look, whatever is opened in them. */
const readOnly = new WeakSet<VisualizerStore>()

/** Sets what is said, and nothing else. */
export async function settle(store: VisualizerStore, said: Settings): Promise<void> {
  const { present, speed, readOnly: onlyRead, from, to, lock, ...view } = said
  showAs(store, present === 'off' || !present ? view : { ...view, present })
  if (present === 'off') store.actions.present(null)
  if (speed) store.actions.show({ speed })
  if (onlyRead !== undefined) readOnly[onlyRead ? 'add' : 'delete'](store)
  if (from === undefined && to === undefined && !lock && onlyRead === undefined) return
  const bounds = store.getState().frame?.bounds ?? NO_BOUNDS
  const locked = (lock as Bounds['locked'] | undefined) ?? (onlyRead === false ? [] : bounds.locked)
  await setBounds(store, {
    from: from ?? bounds.from,
    to: to === undefined ? bounds.to : to,
    locked,
  })
}

/** What has been opened brings bounds of its own. */
export async function staysReadOnly(store: VisualizerStore): Promise<void> {
  const { frame } = store.getState()
  if (frame && readOnly.has(store)) await setBounds(store, frame.bounds)
}

async function setBounds(store: VisualizerStore, bounds: Bounds): Promise<void> {
  const locked = readOnly.has(store) ? (['all'] as const) : bounds.locked
  await store.actions.command({ do: 'bounds', bounds: { ...bounds, locked } })
}
