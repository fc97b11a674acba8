import { type ComponentType, lazy, Suspense } from 'react'

/**
 * A component in a file of its own, fetched when it is first shown: what nobody has opened yet
 * does not hold up the first step.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() })) as ComponentType<P>
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
