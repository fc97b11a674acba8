/** A page answers while it reads a long link: what takes long is done in turns. */

/** What is done in one turn: a frame is drawn in between. */
const TURN_MS = 10

/**
 * Begins a turn.
 *
 * @returns asked often and waited for: null, or the beginning of the next turn when this one is over
 */
export function turns(): () => Promise<void> | null {
  let end = performance.now() + TURN_MS
  const begin = (resolve: () => void) =>
    setTimeout(() => {
      end = performance.now() + TURN_MS
      resolve()
    })
  return () => (performance.now() < end ? null : new Promise(begin))
}
