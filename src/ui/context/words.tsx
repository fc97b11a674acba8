import { createContext, useContext } from 'react'
import {
  askForWordsAgain,
  LANG,
  type MessageKey,
  plain,
  type RichPart,
  type Values,
  type Words,
} from '../../words/index.ts'

export { askForWordsAgain, LANG, type MessageKey, plain, type RichPart, type Values, type Words }

export const WordsContext = createContext<Words | null>(null)

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('no words around this component')
  return words
}

/** Text in which code is marked with backticks. */
export function Rich({ parts }: { readonly parts: readonly RichPart[] }) {
  return parts.map((part, i) =>
    // Parts have no identity of their own; their place is all they are.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    part.code ? <code key={i}>{part.text}</code> : <span key={i}>{part.text}</span>,
  )
}

/** A message of the catalogue with its code marked. */
export function Say({ k, values }: { readonly k: MessageKey; readonly values?: Values }) {
  return <Rich parts={useWords().rich(k, values)} />
}
