/** What is to be seen at a step: read from the page on one side, made by a replay on the other. */
export interface Standing {
  /** The step and how many there are. */
  readonly step: readonly [cursor: number, length: number]
  /** The sentence; empty where a question stands in its place. */
  readonly sentence: string
  /** Rules that do not hold, as they are told. */
  readonly rules: readonly string[]
  /** The stage in words: a line for each list item, and for each row of a table. */
  readonly text: readonly string[]
  /** The drawing: a line for each element, in order. */
  readonly drawing: readonly string[]
  /** The buttons of the stage. */
  readonly buttons: readonly string[]
  /** By offset, two hexadecimal digits each: those whose rows are on the page. */
  readonly bytes: Readonly<Record<string, string>>
}

const LISTS = ['rules', 'text', 'buttons', 'drawing'] as const

/** What is shown and is not right, the first of each part; null: all is right. */
export function difference(shown: Standing, right: Standing): string | null {
  const found: string[] = []
  const compare = (what: string, a: unknown, b: unknown): boolean => {
    if (a !== b)
      found.push(
        `${what}: the page shows ${JSON.stringify(a ?? null)}, right is ${JSON.stringify(b ?? null)}`,
      )
    return a === b
  }
  compare('step', shown.step.join(' of '), right.step.join(' of '))
  compare('sentence', shown.sentence, right.sentence)
  for (const part of LISTS) {
    const [a, b] = [shown[part], right[part]]
    for (let i = 0; i < Math.max(a.length, b.length); i++)
      if (!compare(`${part}, line ${i}`, a[i], b[i])) break
  }
  for (const [offset, byte] of Object.entries(shown.bytes))
    if (!compare(`byte ${offset}`, byte, right.bytes[offset])) break
  return found.length > 0 ? found.join('\n') : null
}

/**
 * An element as one line. Sines are not the same in every engine: places count to the hundredth.
 *
 * @param attributes in any order
 */
export function lineOf(
  name: string,
  attributes: Iterable<readonly [string, string]>,
  text: string,
): string {
  const said = [...attributes].map(([key, value]) => `${key}=${value}`).sort()
  const places = (_: string, number: string) => String(Math.round(Number(number) * 100) / 100)
  return `<${[name, ...said].join(' ').replace(/(-?\d+\.\d{3,})/g, places)}>${text}`
}
