/**
 * The state that a trace describes, kept in a second copy of the memory: each line changes it
 * as it says, and comparing two memories byte by byte is then all that is left to do.
 */
import { NO_TOKEN } from '../../core/memory/constants.ts'
import { blankBytes, type Layout, type QueueLayout } from '../../core/memory/layout.ts'
import { type Field, Memory } from '../../core/memory/memory.ts'
import type { Access, DriverState, Line, PrivateValue, QueueState, Run } from '../format.ts'
import { fromHex } from '../notation.ts'
import { ExpectedRemote } from './remoteState.ts'

export class Expected {
  readonly memory: Memory
  /** Bound local addresses, ascending; null while the trace has not said any. */
  endpoints: readonly number[] | null = null
  readonly remote = new ExpectedRemote()
  #names: Map<string, Field> | null = null

  constructor(readonly layout: Layout) {
    this.memory = new Memory(blankBytes(layout))
  }

  apply(line: Line): void {
    if (line.mem) putRuns(this.memory.bytes, line.mem)
    for (const [buffer, offset, hex] of line.bufs ?? [])
      this.memory.bytes.set(fromHex(hex), this.layout.bufferAt(buffer) + offset)
    for (const [address, hex] of line.indirect ?? [])
      this.memory.bytes.set(fromHex(hex), this.layout.heap.offsetOf(address))
    if (line.driver) {
      // A BUG_ON comes before the table is freed.
      const freed = line.ret === 'BUG' ? null : 0
      this.#driver(line.driver, { made: line.indirect?.[0]?.[0] ?? 0, freed })
    }
    for (const [name, value] of Object.entries(line.private ?? {})) this.#put(name, value)
    for (const access of line.accesses ?? []) this.#access(access)
    this.remote.apply(line.remote)
  }

  #driver(state: DriverState, table: Tables): void {
    const { queues, lastSbuf, sleepers } = this.layout
    for (const q of queues) {
      const part: QueueState | undefined = q.name ? state[q.name] : state
      if (part) this.#queue(q, part, table)
    }
    if (state.lastSbuf !== undefined) this.memory.store(lastSbuf, state.lastSbuf)
    if (state.sleepers !== undefined) this.memory.store(sleepers, state.sleepers)
    if (state.endpoints) this.endpoints = state.endpoints
  }

  #queue(q: QueueLayout, state: QueueState, { made, freed }: Tables): void {
    const { memory } = this
    for (const name of QUEUE_FIELDS) {
      const value = state[name]
      if (value !== undefined) memory.store(q[name], Number(value))
    }
    for (const [slot, token] of state.tokens ?? []) {
      memory.store(q.data(slot), token ?? NO_TOKEN)
      // Not told, but it stands and falls with the token.
      const table = token === null ? freed : made
      if (this.layout.scenario.kernel === 'linux-6.x' && table !== null)
        memory.store(q.indirDesc(slot), table)
    }
    for (const [slot, addr, len, flags, next] of state.extra ?? []) {
      memory.store(q.extraAddr(slot), addr)
      memory.store(q.extraLen(slot), len)
      memory.store(q.extraFlags(slot), flags)
      memory.store(q.extraNext(slot), next)
    }
  }

  #access(access: Access): void {
    const [kind, name, value, place, size] = access as readonly [
      string,
      string,
      unknown,
      number,
      number,
    ]
    if (kind === 'store' && place !== undefined)
      this.memory.store(this.#offset(name, place) * 16 + size, value as number)
    else if (kind === 'store') this.#put(name, value as PrivateValue)
    else if (kind === 'rmw') this.#put(name, place)
    else if (kind === 'copy')
      this.memory.bytes.set(fromHex(value as string), this.#offset(name, place))
    else if (kind === 'clear')
      for (let i = 0; i < (value as number); i++)
        for (const part of CLEARED) {
          const cleared = this.#field(`${name}[${i}].${part}`)
          if (cleared !== undefined) this.memory.store(cleared, part === 'data' ? NO_TOKEN : 0)
        }
  }

  #field(name: string): Field | undefined {
    // Only some traces name fields, and the table takes its time.
    this.#names ??= privateFields(this.layout)
    return this.#names.get(name)
  }

  #offset(name: string, place: number): number {
    if (name.startsWith('indirect[')) return this.layout.heap.offsetOf(place)
    return name.startsWith('buf[') ? this.layout.buffersAt + place : place
  }

  #put(name: string, value: PrivateValue): void {
    const f = this.#field(name)
    if (f === undefined) throw new Error(`the core has no field ${name}`)
    const none = name.endsWith('.indir_desc') ? 0 : NO_TOKEN
    this.memory.store(f, value === null ? none : Number(value))
  }
}

/** What an operation did to indirect tables. */
interface Tables {
  /** Address of the one that it made, or 0. */
  readonly made: number
  /** What stands in the place of one that it gave back; null: it did not come to that. */
  readonly freed: 0 | null
}

const QUEUE_FIELDS = [
  'numFree',
  'freeHead',
  'lastUsedIdx',
  'numAdded',
  'broken',
  'availFlagsShadow',
  'availIdxShadow',
  'eventTriggered',
] as const
const CLEARED = ['data', 'indir_desc', 'addr', 'len', 'flags', 'next']

/** Writes runs of bytes where they say. */
export function putRuns(bytes: Uint8Array, runs: readonly Run[]): void {
  for (const [offset, hex] of runs) bytes.set(fromHex(hex), offset)
}

/** The driver's private fields by their names. */
function privateFields(layout: Layout): Map<string, Field> {
  const fields: Field[] = [layout.lastSbuf, layout.sleepers]
  for (const q of layout.queues) {
    for (const name of QUEUE_FIELDS) fields.push(q[name])
    const arrays = [q.data, q.indirDesc, q.extraAddr, q.extraLen, q.extraFlags, q.extraNext]
    for (const array of arrays) for (let i = 0; i < q.vring.num; i++) fields.push(array(i))
  }
  return new Map(fields.map((f) => [layout.name(f), f]))
}
