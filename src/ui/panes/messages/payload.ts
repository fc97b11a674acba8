const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Bytes of a payload that is no text. */
const MOST_HEX = 12

/**
 * The beginning of a payload as a person reads it: text in quotes, or else bytes.
 *
 * @param head the first bytes
 * @param length how many there are in all
 */
export function payloadText(head: Uint8Array, length: number): string {
  const cut = head.length < length
  const text = asText(head, cut)
  if (text !== null) return `“${text}${cut ? '…' : ''}”`
  const bytes = Array.from(head.subarray(0, MOST_HEX), (b) => b.toString(16).padStart(2, '0'))
  return bytes.join(' ') + (length > MOST_HEX ? ' …' : '')
}

/** Null if a byte is no text, or a line could not show it. The cut may go through a letter. */
function asText(head: Uint8Array, cut: boolean): string | null {
  for (let drop = 0; drop < (cut ? 4 : 1); drop++) {
    try {
      const text = DECODER.decode(head.subarray(0, head.length - drop))
      return Array.from(text).some((c) => (c.codePointAt(0) ?? 0) < 0x20) ? null : text
    } catch {
      // One byte less, then.
    }
  }
  return null
}
