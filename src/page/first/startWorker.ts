/** The worker that a page asks for before it has anything to say to it. */
import { trusted } from '../../session/wire/trusted.ts'
import workerAddress from '../../session/wire/worker.ts?worker&url'

/** @returns makes a worker: the first time the one that is on its way; throws where it was refused */
export function startWorker(): () => Worker {
  let address: string | null = null
  const makeWorker = () => {
    address ??= trusted(workerAddress)
    return new Worker(address, { type: 'module' })
  }
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
