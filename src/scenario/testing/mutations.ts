/** Texts that have gone wrong somewhere, from a seed: what was right is the smaller part of them. */

const WORDS = [
  '1e400',
  '-1',
  '0.5',
  'null',
  '[]',
  '{}',
  '""',
  '"__proto__"',
  '"constructor": 1,',
  '"__proto__": {},',
  '"toString"',
  '\uFEFF',
  '\u200B',
  '`',
  '\\',
  '\n',
  '/*',
  '"',
  ',',
  '}',
  ']',
  '['.repeat(300),
  `"${'z'.repeat(5000)}"`,
  '9'.repeat(400),
  `"${'ab'.repeat(5000)}"`,
]

/** Numbers from 0 to, and without, 1; always the same ones (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `text` with one to four changes. */
export function mutated(text: string, next: () => number): string {
  const upTo = (n: number) => Math.floor(next() * n)
  let out = text
  for (let n = 1 + upTo(4); n > 0; n--) {
    const at = upTo(out.length)
    const to = Math.min(out.length, at + 1 + upTo(12))
    const put = [
      '',
      WORDS[upTo(WORDS.length)],
      out.slice(at, to).repeat(2),
      String.fromCharCode(upTo(0x250)),
      String(upTo(2 ** 33)),
    ][upTo(5)]
    out = out.slice(0, at) + put + out.slice(next() < 0.5 ? at : to)
  }
  return out
}
