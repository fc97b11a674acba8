import type { VisualizerStore } from '../../../store/createVisualizerStore.ts'

/**
 * Tells when a pointer is moved by a hand: a browser says `pointerover`, too, when something comes
 * below a pointer that rests.
 *
 * @returns how to stop
 */
export function listenPointer(store: VisualizerStore, root: HTMLElement): () => void {
  let at: readonly [x: number, y: number] | null = null
  function onPointer({ clientX, clientY }: PointerEvent) {
    if (at?.[0] === clientX && at[1] === clientY) return
    at = [clientX, clientY]
    store.actions.stir()
  }
  // Before whatever the pointer is on hears of it.
  const names = ['pointerover', 'pointermove', 'pointerdown'] as const
  for (const name of names) root.addEventListener(name, onPointer, true)
  return () => {
    for (const name of names) root.removeEventListener(name, onPointer, true)
  }
}
