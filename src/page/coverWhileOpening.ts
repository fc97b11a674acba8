import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Words } from '../words/index.ts'

/**
 * Lays a cover over the page whenever the session says that it is not done yet. Few links are so
 * long: the cover is fetched for the first of them.
 *
 * @param words in the language of the moment
 * @returns how to stop
 */
export function coverWhileOpening(
  store: VisualizerStore,
  words: () => Promise<Words>,
  body: HTMLElement,
): () => void {
  type Cover = ReturnType<typeof import('./openingCover.ts').createCover>
  let cover: Cover | null = null
  const show = async () => {
    // Without it one waits, and sees no end.
    const file = await import('./openingCover.ts').catch(() => null)
    const spoken = await words()
    const { opening, theme } = store.getState()
    if (!opening || !file) return
    cover ??= file.createCover(body, spoken, theme, store.actions.cancelOpening)
    cover.update(opening)
  }
  const hide = () => {
    cover?.destroy()
    cover = null
  }
  const stop = store.subscribe(({ opening }, before) => {
    if (opening === before.opening) return
    if (opening) void show()
    else hide()
  })
  return () => {
    stop()
    hide()
  }
}
