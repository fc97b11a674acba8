/**
 * Random operations in the format of the traces, without what comes of them: whoever has the real
 * code can run them and record new ones. Our own model is asked what each one answers, only so
 * that the next one makes sense.
 */
import type { Header, Line, Operation } from '../format.ts'
import { OPERATIONS } from '../operations/table.ts'
import { MOST_EPTS } from '../room.ts'
import { KernelBug, World } from '../world.ts'
import { Dice } from './dice.ts'
import { randomHeader } from './header.ts'
import { type Past, queueOperation } from './queueOperations.ts'
import { MAKER, rpmsgOperation, SENDERS } from './rpmsgOperations.ts'

const ANY = 0xffff_ffff

/** @returns the lines of a trace file, each with its operation alone; fewer than `n` after a BUG */
export function randomTrace(seed: number, n: number): string {
  const dice = new Dice(seed)
  const header = randomHeader(dice, seed)
  const operations = randomOperations(dice, header, n)
  const lines = [header, ...operations.map((op) => ({ op })), { end: true, ops: operations.length }]
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}

function beginning(header: Header, dice: Dice): Operation[] {
  if (header.layer === 'virtqueue')
    return [{ name: 'new', callback: !dice.oneIn(8), weakBarriers: dice.oneIn(2) }]
  const channel = { service: 'raw', src: ANY, dst: ANY }
  return [{ name: 'probe' }, { name: 'create_channel', sender: MAKER, ...channel }]
}

function randomOperations(dice: Dice, header: Header, n: number): Operation[] {
  const done: Operation[] = []
  const first = beginning(header, dice)
  const world = rehearsal(header, first[0])
  const past: Past = {
    dice,
    header,
    held: new Map(),
    count: 0,
    endpoints: 0,
    blocked: new Set(),
  }
  while (done.length < n) {
    const next = header.layer === 'rpmsg' ? rpmsgOperation : queueOperation
    const op = first[done.length] ?? next(past)
    if (op.name === 'create_ept' && past.endpoints === MOST_EPTS) continue
    done.push(op)
    const answer = rehearse(world, op)
    if (answer === undefined) break
    note(past, op, answer)
  }
  return done
}

/** The world of a trace that has no lines yet. */
function rehearsal(header: Header, first: Operation): World {
  const senders = [...SENDERS, MAKER].map((sender) => ({ name: 'send', sender }))
  const lines = [first, ...senders].map((op) => ({ op }) as Line)
  return new World({ header, lines, end: { end: true, ops: 0, memCrc32: '' } })
}

/** @returns what an operation answers; undefined: it does not come back */
function rehearse(world: World, op: Operation): unknown {
  world.recording.clear()
  try {
    return OPERATIONS[op.name](world, op)
  } catch (error) {
    if (error instanceof KernelBug) return undefined
    throw error
  }
}

function note(past: Past, op: Operation, answer: unknown): void {
  past.count++
  if (op.name === 'create_ept') past.endpoints++
  if (op.name === 'dev_pop' && answer)
    past.held.set(op.q ?? '', [
      ...(past.held.get(op.q ?? '') ?? []),
      (answer as { head: number }).head,
    ])
  if ((op.name === 'send' || op.name === 'run') && op.sender !== undefined) {
    const waits = typeof answer === 'object' || answer === 'notRunnable'
    if (waits) past.blocked.add(op.sender)
    else past.blocked.delete(op.sender)
  }
}
