/** The worker that a page asks for before it has anything to say to it. */
import workerAddress from '../../session/wire/worker.ts?worker&url'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

/** Where the site asks for trusted types: the one address that this page trusts. */
function trusted(): string {
  const types: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes')
  if (!types) return workerAddress
  const policy = types.createPolicy('vringscope', { createScriptURL: () => workerAddress })
  return policy.createScriptURL(workerAddress)
}

/** @returns makes a worker: the first time the one that is on its way; throws where it was refused */
export function startWorker(): () => Worker {
  let address: string | null = null
  const makeWorker = () => {
    // Of a policy there may be one by each name.
    address ??= trusted()
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
