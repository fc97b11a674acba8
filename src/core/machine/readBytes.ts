/** Reading a run of bytes in a routine: a payload that is handed on, a name. */
import { field } from '../memory/memory.ts'
import { peek, type Routine, read } from './op.ts'

/**
 * One micro-step that reads `length` bytes from `from` on, and what they were at that moment.
 * Nothing happens if there is nothing to read.
 */
export function* readBytes(site: number, from: number, length: number): Routine<Uint8Array> {
  if (length > 0) yield read(site, field(from, 1), length)
  // Peeks belong to the step in front of them.
  return yield* peekBytes(from, length)
}

/** `length` bytes from `from` on, as they are at the step before. */
export function* peekBytes(from: number, length: number): Routine<Uint8Array> {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  let i = 0
  for (; i + 4 <= length; i += 4) view.setUint32(i, yield peek(field(from + i, 4)), true)
  for (; i < length; i++) bytes[i] = yield peek(field(from + i, 1))
  return bytes
}
