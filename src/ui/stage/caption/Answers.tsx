import { createContext, type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'

/** Where answers stand on a page with little room: in the place of the steps. null: beside the question. */
export const AnswersPlace = createContext<HTMLElement | null>(null)

/** What a question in the place of the sentence is answered with. */
export function Answers({ children }: { readonly children: ReactNode }) {
  const place = use(AnswersPlace)
  return place ? createPortal(children, place) : children
}
