/** A message as a link says it: `hello`, `hex=68656c6c6f`, `src=0x400`, `dst=0x401`, `nowait`. */
import type { SendArgs } from '../../protocol/act.ts'
import { MOST_DATA } from '../../scenario/limits.ts'
import { bytesToHex, hexToBytes } from '../bytes.ts'
import type { Args } from './args.ts'
import { leaf } from './leaf.ts'
import { unreadable, WrongLink } from './wrong.ts'

/** What a message says beside the usual one; null: nothing. */
export function message(args: Args, usual: SendArgs): SendArgs | null {
  const hex = args.named('hex')
  const [src, dst] = [args.address('src'), args.address('dst')]
  const wait = args.oneOf(['wait', 'nowait'])
  const said = args.left ? args.text('send:hello') : null
  if (hex === null && said === null && wait === null && src === null && dst === null) return null
  if (hex !== null && !/^([0-9a-f]{2})*$/i.test(hex)) throw unreadable('do', hex, 'hex=68656c6c6f')
  const data = hex !== null ? hexToBytes(hex) : said !== null ? text(said) : usual.data
  if (data.length > MOST_DATA) throw new WrongLink({ is: 'longData', most: MOST_DATA })
  return {
    src: src ?? usual.src,
    dst: dst ?? usual.dst,
    data,
    wait: wait === null ? usual.wait : wait === 'wait',
  }
}

export function messageWords(args: SendArgs | undefined, usual: SendArgs): string[] {
  if (!args) return []
  const { src, dst, data, wait } = args
  const letters = new TextDecoder('utf-8').decode(data)
  // What is no text, or would be read as one of the other words, is written in hex.
  const plain = /^[ -~]+$/.test(letters) && !/^(wait|nowait)$|=/.test(letters)
  return [
    plain ? leaf(letters) : `hex=${bytesToHex(data)}`,
    ...(src === usual.src ? [] : [`src=${src}`]),
    ...(dst === usual.dst ? [] : [`dst=${dst}`]),
    ...(wait === usual.wait ? [] : [wait ? 'wait' : 'nowait']),
  ]
}

function text(said: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(said)
}
