/** The worker that a page asks for before it has anything to say to it. */

const makeWorker = (): Worker =>
  new Worker(new URL('../../session/wire/worker.ts', import.meta.url), { type: 'module' })

/** @returns makes a worker: the first time the one that is on its way; throws where it was refused */
export function startWorker(): () => Worker {
  let first: Worker | null = null
  const handed = new AbortController()
  try {
    first = makeWorker()
    // Nobody listens to it yet, and an error is told once.
    first.addEventListener(
      'error',
      () => {
        first = null
      },
      { signal: handed.signal },
    )
  } catch {
    // The next line throws again, for somebody who can do without.
  }
  return () => {
    const worker = first ?? makeWorker()
    first = null
    handed.abort()
    return worker
  }
}
