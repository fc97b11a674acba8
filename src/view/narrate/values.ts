/** Arguments that many captions have in common. */
import { RECLAIMER } from '../../core/remotes/openamp/reclaimer.ts'
import { hex, tokenText } from '../subject/valueText.ts'
import type { Context } from './context.ts'

/** The value in hexadecimal: an address, or a word with two halves. */
export const address = (c: Context) => ({ address: hex(c.step.after) })
/** The descriptor that `hdr.reserved` names, in its lower half or as all that was read of it. */
export const head = (c: Context) => ({ head: c.step.after & 0xffff })
/** The buffer that the step is about: `rbuf[1]`. */
export const buffer = (c: Context) => ({
  buffer: tokenText(c.index, c.frame.scenario),
})
/** Length of what was written. */
export const bytes = (c: Context) => ({ bytes: c.step.range?.length ?? 0 })
/** Number of the message in the buffer that the step reads. */
export const taken = (c: Context) => ({
  taken: c.frame.bufferMessage[c.index] ?? 0,
})

/** Where a pointer of the reclaimer list leads. */
export function node(c: Context) {
  const { after } = c.step
  const at = c.layout.bufferOf(after)
  if (after === RECLAIMER) return { node: '&reclaimer' }
  return { node: at < 0 ? hex(after) : tokenText(at, c.frame.scenario) }
}
