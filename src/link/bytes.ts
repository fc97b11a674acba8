/** Bytes as text and through the browser's own deflate. */
import { turns } from './turns.ts'

export const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')

/** @param hex an even number of hex digits */
export const hexToBytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    { length: hex.length / 2 },
    (_, i) => 16 * digit(hex.charCodeAt(2 * i)) + digit(hex.charCodeAt(2 * i + 1)),
  )

/** A tenth of the time that a text takes: a link has millions. Letters of both cases. */
const digit = (code: number): number => (code < 0x3a ? code - 0x30 : (code | 0x20) - 0x57)

export function bytesToBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const b of bytes) binary += String.fromCharCode(b)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** @throws DOMException if the text is not base64url */
export function base64UrlToBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  // Of millions, an iterator would take a second.
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

export const deflate = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  through([bytes], new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)

/**
 * @param parts one behind the other; of large ones, one may unpack to a thousand times as much at once
 * @param most stops at so many bytes, so that a small link cannot fill the memory
 * @throws RangeError beyond `most`, TypeError if the bytes are damaged
 */
export const inflate = (
  parts: Iterable<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array> => through(parts, new DecompressionStream('deflate-raw'), most)

async function through(
  parts: Iterable<Uint8Array<ArrayBuffer>>,
  via: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  void feed(parts, via.writable.getWriter())
  const reader = via.readable.getReader()
  const taken: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw new RangeError('too big')
    }
    taken.push(value)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of taken) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** What goes wrong here is told to who reads at the other end. */
async function feed(
  parts: Iterable<Uint8Array<ArrayBuffer>>,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  try {
    const over = turns()
    for (const part of parts) {
      await over()
      await writer.write(part)
    }
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => {})
  }
}
