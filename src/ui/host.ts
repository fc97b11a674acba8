import { createContext, useContext } from 'react'

/** What only the page around a visualizer can do for it. */
export interface Host {
  /** Address that opens the present step. */
  makeLink(): Promise<string>
  /** Puts text on the clipboard; rejects if the page may not. */
  copyText(text: string): Promise<void>
}

export const HostContext = createContext<Host | null>(null)

export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('no host around this component')
  return host
}
