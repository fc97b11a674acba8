import { createContext, useContext } from 'react'

/** Addresses of one history, all made at the same moment. */
export interface Links {
  /** Where the history stands, and how long it is. */
  readonly step: number
  readonly length: number
  /** Opens the present step. */
  readonly here: string
  /** Opens the beginning, with the whole history ahead. */
  readonly empty: string
}

/** What only the page around a visualizer can do for it. */
export interface Host {
  /** The addresses of what is recorded. */
  makeLinks(): Promise<Links>
  /** Puts text on the clipboard; rejects if the page may not. */
  copyText(text: string): Promise<void>
  /** Loads the page anew, at the same step. */
  reload(): Promise<void>
  /** Opens the present step in a page of its own; null: it is in one. */
  readonly openAlone: (() => Promise<void>) | null
}

export const HostContext = createContext<Host | null>(null)

export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('no host around this component')
  return host
}
