/**
 * The smallest parts of a readable link. Its signs (`, : * / & =`) stand for themselves only
 * between the parts; within one they are written as `%2C` and the like.
 */

/** Signs with a meaning, and those that an address may not hold. */
const ESCAPED = /[^A-Za-z0-9._~!$()@;=<>[\]|^-]/gu

/** A part as a link holds it. `=` keeps its shape: only the first one of a parameter has a meaning. */
export const leaf = (text: string): string =>
  text.replace(ESCAPED, (sign) => encodeURIComponent(sign).replace('*', '%2A').replace("'", '%27'))

/** What it says; null if its `%` are wrong. */
export function readLeaf(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
