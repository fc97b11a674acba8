import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'

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

/**
 * A component in a file of its own that takes the place of another one: null while it is not
 * wanted, or not there yet.
 *
 * @param load the same function each time
 */
export function useLoaded(
  load: () => Promise<ComponentType>,
  wanted: boolean,
): ComponentType | null {
  const [loaded, setLoaded] = useState<ComponentType | null>(null)
  useEffect(() => {
    // A component is a function: as one it would be called.
    if (wanted) load().then((component) => setLoaded(() => component))
  }, [load, wanted])
  return wanted ? loaded : null
}
