/** Opens what a link says in a visualizer. How it wants to be shown is left to who asked: showing.ts. */
import { decodeLink } from '../link/link.ts'
import type { Opened } from '../link/opened.ts'
import { Cancelled, WorkerStopped } from '../session/wire/client.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { openAsked } from './asking.ts'

/** A page of questions or lessons, or one of them: see asking.ts. */
const ASKED = /^(?:ask|lesson)(?:\.|$)/

/**
 * Opens what a fragment says; the empty one is an empty ring.
 *
 * @param wanted asked once the link is read: a short one is read before a long one that came first
 */
export async function openLink(
  store: VisualizerStore,
  text: string,
  wanted = () => true,
): Promise<Opened> {
  if (text === '') {
    await store.actions.openEmpty()
    return { is: 'open', view: {}, breakpoints: null }
  }
  if (ASKED.test(text)) {
    const asked = await openAsked(store, text)
    if (asked) return asked
  }
  const decoded = await decodeLink(text)
  if (!wanted()) return { is: 'overtaken' }
  if ('problem' in decoded) return { is: 'refused', problem: decoded.problem, text }
  const { state } = decoded
  const { actions, setState } = store
  try {
    const problem = await actions.perform(state, wanted)
    if (problem) return { is: 'refused', problem: { is: 'script', problem }, text }
    if (!wanted()) return { is: 'overtaken' }
    // A model that has changed since may end elsewhere.
    const here = state.digest && (await actions.digest())
    if (state.digest && here && here !== state.digest)
      setState({ notice: { about: 'digestDiffers', said: state.digest, here } })
    return { is: 'open', view: state.view, breakpoints: state.breakpoints }
  } catch (error) {
    if (error instanceof Cancelled) return { is: 'refused', problem: { is: 'cancelled' }, text }
    if (error instanceof WorkerStopped) return { is: 'refused', problem: { is: 'stopped' }, text }
    const why = error instanceof Error ? error.message : String(error)
    return { is: 'refused', problem: { is: 'replay', why }, text }
  }
}
