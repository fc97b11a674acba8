import { MOST_LINK_BYTES } from '../scenario/limits.ts'
import { quoted } from '../scenario/quoted.ts'
import { base64UrlToBytes, inflate } from './bytes.ts'
import type { LinkProblem } from './linkProblem.ts'

/** Characters that are turned into bytes in one go: a multiple of four. */
const AT_ONCE = 16_384

/** The text of a packed part, or what is wrong with it. */
export async function unpack(packed: string): Promise<string | LinkProblem> {
  const foreign = /[^A-Za-z0-9_-]/u.exec(packed)
  if (foreign) return { is: 'encoding', text: quoted(foreign[0]) }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await inflate(bytesOf(packed), MOST_LINK_BYTES),
    )
  } catch (error) {
    return error instanceof RangeError ? { is: 'tooBig', most: MOST_LINK_BYTES } : { is: 'damaged' }
  }
}

function* bytesOf(packed: string) {
  for (let at = 0; at < packed.length; at += AT_ONCE)
    yield base64UrlToBytes(packed.slice(at, at + AT_ONCE))
}
