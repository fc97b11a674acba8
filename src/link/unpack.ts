import { MOST_LINK_BYTES } from '../scenario/limits.ts'
import { quoted } from '../scenario/quoted.ts'
import { base64UrlToBytes, inflate } from './bytes.ts'
import type { LinkProblem } from './linkProblem.ts'

/** The text of a packed part, or what is wrong with it. */
export async function unpack(packed: string): Promise<string | LinkProblem> {
  const foreign = /[^A-Za-z0-9_-]/u.exec(packed)
  if (foreign) return { is: 'encoding', text: quoted(foreign[0]) }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await inflate(base64UrlToBytes(packed), MOST_LINK_BYTES),
    )
  } catch (error) {
    return error instanceof RangeError ? { is: 'tooBig', most: MOST_LINK_BYTES } : { is: 'damaged' }
  }
}
