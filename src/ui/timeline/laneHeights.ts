/** Where the rows of the timeline are, in pixels. */
import { createContext, use } from 'react'

/** Width that the names take: on a wide page, on a phone, and where they are those of fields. */
export const NAMES = { at: 16, wide: 92, narrow: 86, fields: 122 } as const

interface Lane {
  readonly y: number
  readonly height: number
}

export interface Lanes {
  /** Of the whole picture, and where its rows end: below them stand the numbers of the steps. */
  readonly height: number
  readonly end: number
  readonly calls: Lane
  /** Null where there is no room for what ran within the calls. */
  readonly functions: Lane | null
  readonly desc: Lane
  readonly remote: Lane
  /** A kick goes from the driver's rows down to the remote's. */
  readonly wire: { readonly top: number; readonly bottom: number }
  /** Base line of the numbers of the steps; null: they stand at the rows' lower end. */
  readonly axis: number | null
}

export const TALL: Lanes = {
  height: 165,
  end: 146,
  calls: { y: 5, height: 17 },
  functions: { y: 24.5, height: 16 },
  desc: { y: 50, height: 64 },
  remote: { y: 128.5, height: 15 },
  wire: { top: 42, bottom: 125 },
  axis: 159,
}

/** Below this there is no room for functions within the calls. */
const FUNCTIONS = 104
/** The least that all rows need. */
const LEAST = 58

/** As many of the rows as there is room for, each of them whole. */
export function lanesFor(room: number): Lanes {
  if (room === 0 || room >= TALL.height) return TALL
  const height = Math.max(LEAST, room)
  const functions = height < FUNCTIONS ? null : TALL.functions
  const calls = functions ? TALL.calls : { y: 2, height: 14 }
  const top = functions ? 42 : 17
  const end = height - 1
  const remote = { y: end - 14, height: 13 }
  const bottom = remote.y - 2
  const desc = { y: top + 2, height: bottom - 11 - (top + 2) }
  return { height, end, calls, functions, desc, remote, wire: { top, bottom }, axis: null }
}

export const LanesContext = createContext<Lanes>(TALL)
export const useLanes = (): Lanes => use(LanesContext)
