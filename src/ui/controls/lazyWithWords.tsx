import { type ComponentType, lazy, type ReactNode, Suspense, use, useEffect, useState } from 'react'
import { useWords } from '../context/words.tsx'

/**
 * A component in a file of its own, fetched when it is first shown, and shown when its words are
 * here too: what nobody has opened yet does not hold up the first step.
 *
 * @param name of the component in the file
 * @param meanwhile keeps its place, so that nothing moves when it comes
 */
export function lazyWithWords<N extends string, P extends object>(
  load: () => Promise<Readonly<Record<N, ComponentType<P>>>>,
  name: N,
  meanwhile: ReactNode = null,
): ComponentType<P> {
  const Loaded = lazy(async () => ({
    default: (await load())[name] as ComponentType<P>,
  })) as ComponentType<P>
  return function Later(props: P) {
    return (
      <Suspense fallback={meanwhile}>
        <Worded>
          <Loaded {...props} />
        </Worded>
      </Suspense>
    )
  }
}

/** Waits for the last of the words. */
function Worded({ children }: { readonly children: ReactNode }) {
  const coming = useWords().ready()
  if (coming) use(coming)
  return children
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
  const words = useWords()
  useEffect(() => {
    // A component is a function: as one it would be called.
    if (wanted)
      Promise.all([load(), words.ready()]).then(([component]) => setLoaded(() => component))
  }, [load, wanted, words])
  return wanted ? loaded : null
}
