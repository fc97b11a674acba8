/** What a real remote and its application may well do next, at random. */
import type { Call } from '../machine/calls.ts'
import type { Machine } from '../machine/interpreter.ts'
import { CALLBACK_MODES } from '../machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../memory/constants.ts'
import type { Layout } from '../memory/layout.ts'
import type { Memory } from '../memory/memory.ts'
import type { Table } from '../memory/remoteState.ts'
import type { Random } from './random.ts'

/** First of the addresses that senders write to; the last of the four has no endpoint. */
const FIRST_ADDR = 0x400
const MODES = ['release', 'hold', 'echo'] as const

/** Starts a real remote with three endpoints; the textbook one needs nothing. */
export function startRemote(machine: Machine, actor: number): void {
  if (!machine.layout.remote) return
  machine.run(actor, { fn: 'remoteStart', nameService: false })
  MODES.forEach((mode, i) => {
    const made = { service: '', addr: FIRST_ADDR + i, dest: RPMSG_ADDR_ANY, mode }
    machine.run(actor, { fn: 'remoteCreateEpt', ...made })
  })
}

/** What interrupts it: the driver's notifications. */
export function notified(random: Random): Call {
  return { fn: 'remotePoll', q: random.oneIn(4) ? 0 : 1 }
}

/**
 * What its application does, or null.
 *
 * @param main in its main thread; the others have no handles, or two could use the same one
 */
export function remoteDeed(
  layout: Layout,
  memory: Memory,
  random: Random,
  main: boolean,
): Call | null {
  const state = layout.remote?.state
  if (!state) return null
  const ept = random.int(MODES.length)
  const held = handleIn(state.held, memory, random)
  const tx = handleIn(state.taken, memory, random)
  const message = { dst: FIRST_ADDR + random.int(4), data: new Uint8Array(random.int(24)).fill(7) }
  const wait = random.oneIn(4) ? 1 + random.int(4) : 0
  switch (random.int(main ? 8 : 3)) {
    case 0:
    case 1:
      return { fn: 'remoteSend', ept, wait, ...message }
    case 2:
      return { fn: 'remoteAllocTx', ept, wait }
    case 3:
      return tx < 0 ? null : { fn: 'remoteSendNocopy', tx, ...message }
    case 4:
      return tx < 0 || random.oneIn(2) ? null : { fn: 'remoteFreeTx', tx }
    case 5:
      return held < 0 ? null : { fn: random.oneIn(5) ? 'remoteHold' : 'remoteRelease', held }
    case 6:
      return held < 0 ? null : { fn: 'remoteRelease', held }
    default:
      return random.oneIn(3)
        ? { fn: 'remoteSetMode', ept, mode: random.pick(CALLBACK_MODES) }
        : null
  }
}

/** A handle of a table, or -1 if it is empty. */
function handleIn(table: Table, memory: Memory, random: Random): number {
  const used: number[] = []
  for (let row = 0; row < table.size; row++)
    if (memory.load(table.handle(row)) !== 0) used.push(memory.load(table.handle(row)) - 1)
  return used.length === 0 ? -1 : random.pick(used)
}
