/** What is sent when nobody said what. */
import type { SendArgs } from './act.ts'

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** To the remote. */
export const DEFAULT_MESSAGE: SendArgs = {
  src: 0x400,
  dst: 0x401,
  data: bytes('hello world!'),
  wait: true,
}

/** To Linux. */
export const DEFAULT_REPLY: SendArgs = {
  src: 0x401,
  dst: 0x400,
  data: bytes('hello Linux'),
  wait: false,
}
