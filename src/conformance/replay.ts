/** Replays one trace against the core and stops at the first difference. */
import { isDeepStrictEqual } from 'node:util'
import { crc32 } from 'node:zlib'
import { compareAccesses } from './compare/compareAccesses.ts'
import { compareBarriers, compareMemory } from './compare/compareState.ts'
import { type Difference, type Finding, finding } from './compare/difference.ts'
import { Expected } from './compare/expected.ts'
import { compareOrder, WITHOUT_ORDER } from './compare/order.ts'
import { hasAnswers, type Line, type Operation, parseTrace, type Trace } from './format.ts'
import { OPERATIONS, SUMMED } from './operations/table.ts'
import { KernelBug, kernelOf, UnknownOperation, World } from './world.ts'

export interface Outcome {
  /** Operations replayed. */
  readonly operations: number
  /** Null: the core did what the trace says, to the last byte. */
  readonly difference: Difference | null
}

/** @param text the content of a trace file */
export function replayText(text: string): Outcome {
  let trace: Trace
  try {
    trace = parseTrace(text)
  } catch (error) {
    return failed(0, '', finding('file', 'a trace', messageOf(error)))
  }
  return replay(trace)
}

export function replay(trace: Trace): Outcome {
  const { lines, end } = trace
  let number = 0
  try {
    const world = new World(trace)
    const expected = new Expected(world.layout)
    for (const line of lines) {
      number++
      if (!hasAnswers(line)) {
        rehearse(world, line.op)
        continue
      }
      const found = perform(world, expected, line)
      if (found) return failed(number, operationText(line.op), found)
    }
    const found = lines.every(hasAnswers) ? compareEnd(world, trace) : null
    return found ? failed(0, 'end of the trace', found) : { operations: end.ops, difference: null }
  } catch (error) {
    const op = lines[number - 1]?.op
    const what = error instanceof UnknownOperation ? 'an operation of the core' : 'no error'
    return failed(number, op ? operationText(op) : '', finding('model', what, messageOf(error)))
  }
}

/** One operation, and everything that can be seen of it. */
function perform(world: World, expected: Expected, line: Line): Finding | null {
  const { recording, header, layout } = world
  const handler = OPERATIONS[line.op.name]
  if (!handler) throw new UnknownOperation(line.op.name)
  const ringBefore = header.barriers
    ? expected.memory.bytes.slice(0, layout.ringBytes)
    : new Uint8Array()
  recording.clear()
  world.prepare(line)
  const ret = answerOf(() => handler(world, line.op))
  expected.apply(line)
  const byDevice = line.op.name.startsWith('dev_')
  return (
    (line.accesses && compareAccesses(line.accesses, recording.accesses, kernelOf(header))) ??
    (isDeepStrictEqual(ret, line.ret) ? null : finding('return value', line.ret, ret)) ??
    (line.accesses || SUMMED.has(line.op.name) ? null : compareEvents(line, world)) ??
    compareMemory(world, expected) ??
    expected.remote.compare(world) ??
    (recording.order && !byDevice && !WITHOUT_ORDER.has(line.op.name)
      ? compareOrder(line.order ?? [], recording.order.entries)
      : null) ??
    (header.barriers && !byDevice ? compareBarriers(ringBefore, line.barriers ?? [], world) : null)
  )
}

/** An operation of which nobody has recorded what comes of it: it must be one that can be done. */
function rehearse(world: World, op: Operation): void {
  const handler = OPERATIONS[op.name]
  if (!handler) throw new UnknownOperation(op.name)
  world.recording.clear()
  answerOf(() => handler(world, op))
}

function answerOf(operation: () => unknown): unknown {
  try {
    return operation()
  } catch (error) {
    if (error instanceof KernelBug) return error.ret
    throw error
  }
}

function compareEvents(line: Line, world: World): Finding | null {
  const got = world.recording.events
  // 3.x dumps every message into the log; the core does not model the log.
  const expected = (line.events ?? []).filter((event) => !('hexdump' in event))
  for (let i = 0; i < Math.max(expected.length, got.length); i++)
    if (!isDeepStrictEqual(expected[i], got[i]))
      return finding(`event ${i + 1}`, expected[i], got[i])
  return null
}

function compareEnd(world: World, { header, lines, end }: Trace): Finding | null {
  const { layout, machine } = world
  const { bytes } = machine.memory
  if (end.ops !== lines.length) return finding('number of operations', end.ops, lines.length)
  if (header.memSize !== layout.ringBytes)
    return finding('size of the ring memory', header.memSize, layout.ringBytes)
  const ring = checksum(bytes.subarray(0, layout.ringBytes))
  if (ring !== end.memCrc32) return finding('CRC-32 of the rings', end.memCrc32, ring)
  if (end.bufsCrc32 === undefined) return null
  const from = layout.buffersAt
  const buffers = checksum(bytes.subarray(from, layout.bufferAt(layout.bufferCount)))
  return buffers === end.bufsCrc32 ? null : finding('CRC-32 of the buffers', end.bufsCrc32, buffers)
}

const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0')

/** `add out=[[1073741824,64]] token=1` */
function operationText({ name, ...args }: Operation): string {
  return [name, ...Object.entries(args).map(([key, v]) => `${key}=${JSON.stringify(v)}`)].join(' ')
}

const failed = (operation: number, text: string, found: Finding): Outcome => ({
  operations: operation,
  difference: { ...found, before: found.before ?? [], operation, text },
})

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
