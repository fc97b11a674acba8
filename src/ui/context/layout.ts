import { createContext, use } from 'react'
import type { PageLayout } from '../shell/pageLayout.ts'

export type { PageLayout }

export const LayoutContext = createContext<PageLayout>({
  room: 'desk',
  plan: 'whole',
  letters: 16.5,
  slim: false,
})

/** What the page has room for. */
export const useLayout = (): PageLayout => use(LayoutContext)
