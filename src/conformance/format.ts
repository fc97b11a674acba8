/**
 * A golden trace, as its file says it: JSON Lines with a header, one line per operation and an
 * end mark. Four sets have this format: whole operations of Linux, single accesses of Linux
 * (`kind: 'accesses'`), rare moments of both kinds, and Linux against real remotes (`remote`).
 */
import type { QueueName } from '../core/memory/place.ts'

export interface Header {
  readonly format: 1
  readonly kind?: 'accesses'
  /** `linux-6.1` or `linux-3.x (exact)`. */
  readonly flavor: string
  readonly layer: 'virtqueue' | 'rpmsg'
  readonly case: string
  readonly num: number
  readonly align: number
  /** Physical address of the ring memory; all offsets count from here. */
  readonly base: number
  /** Length of the ring memory in bytes. */
  readonly memSize: number
  readonly features: {
    readonly indirectDesc: boolean
    readonly eventIdx: boolean
    readonly nameService?: boolean
  }
  /** Physical address, number (both directions) and size of the rpmsg buffers. */
  readonly buffers?: { readonly base: number; readonly count: number; readonly size: number }
  /** The lines carry the field `barriers`. */
  readonly barriers?: boolean
  readonly weakBarriers?: boolean
  /** A real remote, and how it was compiled: C macro → 0 or 1. */
  readonly remote?: {
    readonly impl: 'OpenAMP' | 'RPMsg-Lite'
    readonly options: Readonly<Record<string, number>>
  }
  /** The lines carry the field `order`; with loads or without. */
  readonly order?: 'stores' | 'loads'
}

/** The arguments of all operations in one; which of them an operation has, its name says. */
export interface Operation {
  readonly name: string
  readonly q?: QueueName
  readonly callback?: boolean
  readonly weakBarriers?: boolean
  readonly out?: readonly (readonly [addr: number, len: number])[]
  readonly in?: readonly (readonly [addr: number, len: number])[]
  readonly token?: number
  readonly value?: number | boolean
  readonly entries?: readonly (readonly [id: number, len: number])[]
  readonly idx?: number
  readonly n?: number
  readonly first?: number
  readonly kick?: boolean
  readonly usedLen?: number
  readonly ms?: number
  readonly sender?: number
  readonly service?: string
  readonly src?: number
  readonly dst?: number
  readonly len?: number
  readonly reserved?: number
  readonly echo?: boolean
  readonly data?: string
  /** Of a real RPMsg-Lite: milliseconds. */
  readonly wait?: boolean | number
  readonly step?: boolean
  readonly offset?: number
  readonly buf?: number
  readonly hex?: string
  readonly channel?: number
  readonly ept?: number
  readonly addr?: number
  readonly dest?: number
  readonly mode?: string
  readonly flags?: number
  readonly tx?: number
  readonly held?: number
  readonly slot?: number
}

/** Bytes from an offset on, in hex. */
export type Run = readonly [offset: number, hex: string]
/** Bytes of one buffer. */
export type BufferRun = readonly [buffer: number, offset: number, hex: string]

/** Changed private state of one queue; unchanged fields are absent. */
export interface QueueState {
  readonly numFree?: number
  readonly freeHead?: number
  readonly lastUsedIdx?: number
  readonly numAdded?: number
  readonly broken?: boolean
  readonly availFlagsShadow?: number
  readonly availIdxShadow?: number
  readonly eventTriggered?: boolean
  readonly tokens?: readonly (readonly [slot: number, token: number | null])[]
  readonly extra?: readonly (readonly [
    slot: number,
    addr: number,
    len: number,
    flags: number,
    next: number,
  ])[]
}

/** Changed private state of the driver: of the only queue, or of both and of rpmsg. */
export interface DriverState extends QueueState {
  readonly rvq?: QueueState
  readonly svq?: QueueState
  readonly lastSbuf?: number
  readonly sleepers?: number
  /** Bound local addresses, ascending. */
  readonly endpoints?: readonly number[]
}

/** Changed private state of a real remote; lists are complete whenever they change. */
export interface RemoteState {
  readonly rvq?: RemoteQueueState
  readonly svq?: RemoteQueueState
  readonly linkState?: number
  readonly endpoints?: readonly (readonly [ept: number, addr: number, dest: number])[]
  readonly held?: readonly (readonly [handle: number, buffer: number])[]
  readonly txTaken?: readonly (readonly [handle: number, buffer: number])[]
  readonly reclaimer?: readonly number[]
}

export interface RemoteQueueState {
  readonly freeCnt?: number
  readonly queuedCnt?: number
  readonly descHeadIdx?: number
  readonly usedConsIdx?: number
  readonly availableIdx?: number
}

/** Value of a private field in the sets that name it: `vq.broken` is a boolean, no token null. */
export type PrivateValue = number | boolean | null
/** One single access, e.g. `["store", "avail.idx", 1, 66, 2]`; see the README of that set. */
export type Access = readonly [kind: string, ...rest: unknown[]]

export interface Line {
  readonly op: Operation
  readonly ret: unknown
  readonly events?: readonly Record<string, unknown>[]
  readonly driver?: DriverState
  readonly mem?: readonly Run[]
  readonly bufs?: readonly BufferRun[]
  /** Whole content of the tables that the operation made, by their address. */
  readonly indirect?: readonly (readonly [address: number, hex: string])[]
  readonly barriers?: readonly (readonly [kind: string, stored: readonly Run[]])[]
  readonly private?: Readonly<Record<string, PrivateValue>>
  readonly accesses?: readonly Access[]
  readonly remote?: RemoteState
  /** What an operation did to shared memory; see the README of the set of real remotes. */
  readonly order?: readonly Access[]
}

/** Random operations that are still to be recorded have none. */
export const hasAnswers = (line: Line): boolean => 'ret' in line

export interface End {
  readonly end: true
  readonly ops: number
  readonly memCrc32: string
  readonly bufsCrc32?: string
}

export interface Trace {
  readonly header: Header
  readonly lines: readonly Line[]
  readonly end: End
}

/**
 * @param text the content of one file
 * @throws Error that says which line is wrong
 */
export function parseTrace(text: string): Trace {
  const rows = text
    .split('\n')
    .filter((row) => row !== '')
    .map((row, i): unknown => {
      try {
        return JSON.parse(row)
      } catch {
        throw new Error(`line ${i + 1} is not JSON`)
      }
    })
  const header = rows[0] as Partial<Header> | undefined
  if (header?.format !== 1 || !header.layer) throw new Error('line 1 is no header of format 1')
  const end = rows.at(-1) as Partial<End>
  if (end.end !== true) throw new Error('the end mark is missing')
  const lines = rows.slice(1, -1) as Line[]
  const bad = lines.findIndex((line) => typeof line?.op?.name !== 'string')
  if (bad >= 0) throw new Error(`line ${bad + 2} is no operation`)
  return { header: header as Header, lines, end: end as End }
}
