import { createContext, useContext } from 'react'

/** What only the page around a visualizer can do for it. */
export interface Host {
  /** Address that opens the present step. */
  makeLink(): Promise<string>
  /** Puts text on the clipboard; rejects if the page may not. */
  copyText(text: string): Promise<void>
  /** Opens the present step in a page of its own; null: it is in one. */
  readonly openAlone: (() => Promise<void>) | null
}

export const HostContext = createContext<Host | null>(null)

export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('no host around this component')
  return host
}
