/** Signs that never begin a line: they belong to the word in front of them. */
const CLOSING = new Set('.,:;!?)]}”’…。，、：；！？）」』》')

/** What a text begins with that belongs to the name in front of it. */
export function closingOf(text: string): string {
  let n = 0
  while (CLOSING.has(text.charAt(n))) n++
  return text.slice(0, n)
}
