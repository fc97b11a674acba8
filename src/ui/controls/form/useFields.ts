import { useState } from 'react'
import type { FieldError, Parsed } from './parse.ts'
import { unlessPressing } from './unlessPressing.ts'

type Parsers = Readonly<Record<string, (text: string) => Parsed<unknown>>>
type ValueOf<P> = P extends (text: string) => Parsed<infer V> ? V : never

/**
 * Lines of text and what they mean. A field shows its error once it was left, all of them after
 * a try to go on; nothing typed is ever lost.
 *
 * @param initial what stands in the fields at first
 */
export function useFields<P extends Parsers>(
  parsers: P,
  initial: Readonly<Record<keyof P & string, string>>,
) {
  type Name = keyof P & string
  const names = Object.keys(parsers) as Name[]
  const [texts, setTexts] = useState(initial)
  const [checked, setChecked] = useState<ReadonlySet<Name>>(new Set())
  const parsed = (name: Name) => parsers[name](texts[name]) as Parsed<ValueOf<P[Name]>>

  const errorOf = (name: Name): FieldError | null => {
    const field = parsed(name)
    return checked.has(name) && 'error' in field ? field.error : null
  }

  return {
    texts,
    /** The meaning of a field, or null while it has none. */
    valueOf: <N extends Name>(name: N): ValueOf<P[N]> | null => {
      const field = parsers[name](texts[name])
      return 'value' in field ? (field.value as ValueOf<P[N]>) : null
    },
    /** What a Field needs to know. */
    field: (name: Name) => ({
      value: texts[name],
      error: errorOf(name),
      onText: (text: string) => setTexts((old) => ({ ...old, [name]: text })),
      onBlur: unlessPressing(() => setChecked(new Set([...checked, name]))),
    }),
    /** All meanings, or null (and every error in sight) if a field is wrong. */
    finish: (): { readonly [N in Name]: ValueOf<P[N]> } | null => {
      const all = names.map((name) => [name, parsers[name](texts[name])] as const)
      if (all.some(([, field]) => 'error' in field)) {
        setChecked(new Set(names))
        return null
      }
      const values = all.map(([name, field]) => [name, 'value' in field ? field.value : null])
      return Object.fromEntries(values) as { [N in Name]: ValueOf<P[N]> }
    },
    /** Back to what it was at first. */
    clear: () => {
      setTexts(initial)
      setChecked(new Set())
    },
  }
}
