/** Bytes as text and through the browser's own deflate. */

export const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')

/** @param hex an even number of hex digits */
export const hexToBytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  )

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

/** @param parts one behind the other */
export const deflate = (...parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> =>
  through(parts, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)

/**
 * @param most stops at so many bytes, so that a small link cannot fill the memory
 * @throws RangeError beyond `most`, TypeError if the bytes are damaged
 */
export const inflate = (bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> =>
  through([bytes], new DecompressionStream('deflate-raw'), most)

async function through(
  bytes: Uint8Array<ArrayBuffer>[],
  via: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const reader = new Blob(bytes).stream().pipeThrough(via).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw new RangeError('too big')
    }
    parts.push(value)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
