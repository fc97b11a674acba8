/** The private state of a real remote: what a trace tells of it, and what the core holds. */
import { isDeepStrictEqual } from 'node:util'
import type { Memory } from '../../core/memory/memory.ts'
import type { Table } from '../../core/memory/remoteState.ts'
import { type Remote, remoteOf, virtual } from '../../core/remotes/library/remote.ts'
import { RECLAIMER } from '../../core/remotes/openamp/reclaimer.ts'
import type { RemoteQueueState, RemoteState } from '../format.ts'
import type { World } from '../world.ts'
import { type Finding, finding } from './difference.ts'

/** Collects what the lines tell; each tells only what has changed. */
export class ExpectedRemote {
  #state: RemoteState = {}

  apply(change: RemoteState | undefined): void {
    if (!change) return
    this.#state = {
      ...this.#state,
      ...change,
      rvq: { ...this.#state.rvq, ...change.rvq },
      svq: { ...this.#state.svq, ...change.svq },
    }
  }

  /** @returns the first part in which the core differs, or null */
  compare(world: World): Finding | null {
    if (!world.layout.remote) return null
    const got = stateOf(remoteOf(world.layout), world.machine.memory)
    for (const part of Object.keys(this.#state) as (keyof RemoteState)[]) {
      const [wanted, is] = [this.#state[part], got[part]]
      if (part === 'rvq' || part === 'svq') {
        const found = compareQueue(part, this.#state[part] ?? {}, got[part])
        if (found) return found
      } else if (!isDeepStrictEqual(wanted, is)) {
        return finding(`remote.${part}`, wanted, is)
      }
    }
    return null
  }
}

function compareQueue(
  name: string,
  wanted: RemoteQueueState,
  got: Required<RemoteQueueState>,
): Finding | null {
  for (const field of Object.keys(wanted) as (keyof RemoteQueueState)[])
    if (wanted[field] !== got[field])
      return finding(`remote.${name}.${field}`, wanted[field], got[field])
  return null
}

type State = Required<Omit<RemoteState, 'rvq' | 'svq'>> & {
  readonly rvq: Required<RemoteQueueState>
  readonly svq: Required<RemoteQueueState>
}

function stateOf(rm: Remote, memory: Memory): State {
  const { s, layout, p } = rm
  const queue = (index: number): Required<RemoteQueueState> => ({
    freeCnt: p.countsFree ? layout.scenario.num : 0,
    queuedCnt: memory.load(s.queuedCnt[index]),
    descHeadIdx: 0,
    usedConsIdx: 0,
    availableIdx: memory.load(layout.queues[index].lastAvailIdx),
  })
  const rows = <T>(table: Table, read: (handle: number, row: number) => T): T[] =>
    Array.from({ length: table.size }, (_, row) => row)
      .filter((row) => memory.load(table.handle(row)) !== 0)
      .sort((a, b) => memory.load(table.handle(a)) - memory.load(table.handle(b)))
      .map((row) => read(memory.load(table.handle(row)) - 1, row))
  const { endpoints, held, taken } = s
  return {
    rvq: queue(0),
    svq: queue(1),
    linkState: memory.load(s.linkState),
    endpoints: rows(endpoints, (ept, row) => [
      ept,
      memory.load(endpoints.addr(row)),
      memory.load(endpoints.dest(row)),
    ]),
    held: rows(held, (handle, row) => [handle, memory.load(held.buffer(row))]),
    txTaken: rows(taken, (handle, row) => [handle, memory.load(taken.buffer(row))]),
    reclaimer: reclaimed(rm, memory),
  }
}

/** Buffers of OpenAMP's list, from its head on. */
function reclaimed(rm: Remote, memory: Memory): number[] {
  const out: number[] = []
  let node = memory.load(rm.s.reclaimerNext)
  while (node !== RECLAIMER && out.length <= rm.layout.bufferCount) {
    const start = virtual(rm, node)
    if (start < 0) break
    out.push(rm.layout.bufferOf(node))
    node = memory.load(start * 16 + 8)
  }
  return out
}
