/**
 * A list of JSON as texts of some elements each: parsing a history of hundreds of thousands of
 * choices in one go would stop a page for a moment that is seen.
 */

/** Characters of one piece: a millisecond to parse, and some to look at. */
const AT_ONCE = 65_536

const [QUOTE, BACKSLASH, COMMA] = [...'"\\,'].map((sign) => sign.charCodeAt(0))
const OPENS: ReadonlySet<number> = new Set([...'[{'].map((sign) => sign.charCodeAt(0)))
const CLOSES: ReadonlySet<number> = new Set([...']}'].map((sign) => sign.charCodeAt(0)))

/**
 * @param from where the list's bracket stands
 * @returns where it has ended: behind the text if it has no end
 */
export function* piecesOf(json: string, from: number): Generator<string, number> {
  let depth = 0
  let isText = false
  let begun = from + 1
  const piece = (to: number) => `[${json.slice(begun, to)}]`
  for (let i = from; i < json.length; i++) {
    const sign = json.charCodeAt(i)
    if (isText) {
      if (sign === BACKSLASH) i++
      else if (sign === QUOTE) isText = false
    } else if (sign === QUOTE) isText = true
    else if (OPENS.has(sign)) depth++
    else if (CLOSES.has(sign)) {
      depth--
      if (depth > 0) continue
      yield piece(i)
      return i + 1
    } else if (sign === COMMA && depth === 1 && i - begun >= AT_ONCE) {
      yield piece(i)
      begun = i + 1
    }
  }
  return json.length + 1
}
