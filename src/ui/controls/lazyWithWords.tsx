import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useEffect,
  useReducer,
  useState,
} from 'react'
import { askForWordsAgain, useWords, type Words } from '../context/words.tsx'
import { Boundary } from './later/Boundary.tsx'
import { Meanwhile, useComing } from './later/coming.ts'
import { NotFetched } from './later/fetchPart.ts'
import { Missing, MissingAbove } from './later/Missing.tsx'
import { whenIdle } from './later/whenIdle.ts'

interface How {
  /** Keeps its place, so that nothing moves when it comes. */
  readonly meanwhile?: ReactNode
  /** Where it is said that it could not be fetched; nowhere if nobody misses it. */
  readonly missing?: 'here' | 'above' | 'nowhere'
}

/**
 * A component in a file of its own, fetched when it is first shown, and shown when its words are
 * here too: what nobody has opened yet does not hold up the first step. Where it cannot be
 * fetched, the rest of the page goes on without it, and it can be tried again.
 *
 * @param name of the component in the file
 */
export function lazyWithWords<N extends string, P extends object>(
  load: () => Promise<Readonly<Record<N, ComponentType<P>>>>,
  name: N,
  { meanwhile = null, missing = 'here' }: How = {},
): ComponentType<P> {
  let failed = false
  const make = () =>
    lazy(() =>
      load().then(
        (file) => ({ default: file[name] as ComponentType<P> }),
        (error) => {
          failed = true
          throw error instanceof NotFetched ? error : new NotFetched(String(error), false)
        },
      ),
    ) as ComponentType<P>
  let Loaded = make()
  /** What could not be fetched before is asked for once more. */
  const askAgain = () => {
    askForWordsAgain()
    if (failed) Loaded = make()
    failed = false
  }
  whenIdle(load)

  return function Later(props: P) {
    const [attempt, setAttempt] = useState(() => {
      askAgain()
      return 0
    })
    const words = useWords()
    const instead = (error: unknown) => {
      if (!isMissing(error, words)) throw error
      if (missing === 'nowhere') return null
      const Instead = missing === 'here' ? Missing : MissingAbove
      const onAgain = () => {
        askAgain()
        setAttempt(attempt + 1)
      }
      return <Instead error={error} onAgain={onAgain} />
    }
    return (
      <Boundary key={attempt} instead={instead}>
        <Suspense fallback={<Meanwhile>{meanwhile}</Meanwhile>}>
          <Worded>
            <Loaded {...props} />
          </Worded>
        </Suspense>
      </Boundary>
    )
  }
}

/** It is no mistake of the program: a file, or the words, did not come. */
const isMissing = (error: unknown, words: Words): boolean =>
  error instanceof NotFetched || words.ready() !== null

/** Waits for the last of the words. */
function Worded({ children }: { readonly children: ReactNode }) {
  const coming = useWords().ready()
  if (coming) use(coming)
  return children
}

/**
 * A component in a file of its own that takes the place of another one: null while it is not
 * wanted, or not there yet. Behind it, what says that it could not be fetched.
 *
 * @param load the same function each time
 * @param giveUp whoever closes what is said no longer wants it
 */
export function useLoaded(
  load: () => Promise<ComponentType>,
  wanted: boolean,
  giveUp: () => void,
): readonly [ComponentType | null, ReactNode] {
  const [loaded, setLoaded] = useState<ComponentType | null>(null)
  const [trouble, setTrouble] = useState<{ readonly error: unknown } | null>(null)
  const [attempt, again] = useReducer((n: number) => n + 1, 0)
  const words = useWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is all that changes
  useEffect(() => {
    if (!wanted) return
    setTrouble(null)
    askForWordsAgain()
    Promise.all([load(), words.ready()]).then(
      // A component is a function: as one it would be called.
      ([component]) => setLoaded(() => component),
      (error) => setTrouble({ error }),
    )
  }, [load, wanted, words, attempt])
  useComing(wanted && !loaded && !trouble)
  if (!wanted) return [null, null]
  const missing = trouble && <MissingAbove error={trouble.error} onAgain={again} onClose={giveUp} />
  return [loaded, missing]
}
