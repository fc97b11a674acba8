/** The links of what stands on the page; fetched when the first is written, for a page begins with none. */
import type { LinkView } from '../link/grammar/view.ts'
import { isReadable, packChoices, writeLink } from '../link/writeLink.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Doing, Frame } from '../store/types.ts'
import type { Links } from '../ui/context/host.ts'

/** Fragment of the present step. */
export async function linkOf(store: VisualizerStore, view?: LinkView): Promise<string> {
  const said = await historyOf(store)
  const digest = (await store.actions.digest()) ?? undefined
  const { frame } = store.getState()
  return frame ? written(frame, said, frame.cursor, { digest, view }) : ''
}

/**
 * Fragments of the history as it is: `here` opens the present step, `empty` the ring before the
 * first one. The steps lie ahead of whoever starts there: a person who shares a walk wants it to
 * be walked. A ring without them would be one in which the step that was meant never comes.
 */
export async function linksOf(store: VisualizerStore): Promise<Links> {
  const said = await historyOf(store)
  const digest = (await store.actions.digest()) ?? undefined
  const { frame } = store.getState()
  if (!frame) return { step: 0, length: 0, here: '', empty: '' }
  const [here, empty] = await Promise.all([
    written(frame, said, frame.cursor, { digest }),
    written(frame, said, 0, {}),
  ])
  return { step: frame.cursor, length: frame.length, here, empty }
}

/** What was done, in words or packed. */
interface Said {
  readonly doings: readonly Doing[]
  readonly past: string
}

async function written(
  { scenario, settings, breakpoints, stops }: Frame,
  said: Said,
  step: number,
  rest: { readonly digest?: string; readonly view?: LinkView },
): Promise<string> {
  const stand = { is: 'step', step } as const
  return writeLink({ scenario, settings, breakpoints, stops, stand, ...said, ...rest })
}

interface Kept {
  /** Of the history and the settings that it is of. */
  readonly mark: string
  readonly said: Said
}
const kept = new WeakMap<VisualizerStore, Kept>()

/** The present history. Going about in it does not ask for it again. */
async function historyOf(store: VisualizerStore): Promise<Said> {
  const here = () => {
    const { frame } = store.getState()
    return frame ? JSON.stringify([frame.revision, frame.length, frame.settings]) : null
  }
  const mark = here()
  const last = kept.get(store)
  if (last && last.mark === mark) return last.said
  const { choices, script } = await store.actions.history()
  const { frame } = store.getState()
  const said: Said =
    script && frame && isReadable(script, frame.scenario)
      ? { doings: script, past: '' }
      : { doings: [], past: await packChoices(choices) }
  if (mark !== null && mark === here()) kept.set(store, { mark, said })
  return said
}
