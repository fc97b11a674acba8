import { type FocusEvent, useState } from 'react'
import type { FieldError, Parsed } from './parse.ts'

/** A line of text: how it is read, and what stands in it at first. */
export interface TextRow<V> {
  readonly parse: (text: string) => Parsed<V>
  readonly initial?: string
}
export type TextRows = Readonly<Record<string, TextRow<unknown>>>
type ValueOf<R> = R extends TextRow<infer V> ? V : never
/** What the fields of these rows mean, by their names. */
export type Said<R extends TextRows> = { readonly [N in keyof R]: ValueOf<R[N]> }

/**
 * For the moment when a field is left, but not for a button: a line that came under the field
 * now would move the button from under the pointer before it is let go.
 */
export const unlessPressing = (then: () => void) => (event: FocusEvent) => {
  if (!(event.relatedTarget instanceof HTMLButtonElement)) then()
}

/** Before the fields are marked in the next paint: then the first one that is wrong gets the focus. */
export function focusFirstWrong(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/**
 * Lines of text and what they mean. A field shows its error once it was left, all of them after
 * a try to go on; nothing typed is ever lost.
 */
export function useFields<R extends TextRows>(rows: R) {
  type Name = keyof R & string
  const names = Object.keys(rows) as Name[]
  const [texts, setTexts] = useState(
    () => Object.fromEntries(names.map((name) => [name, rows[name].initial ?? ''])) as TextOf<Name>,
  )
  const [checked, setChecked] = useState<ReadonlySet<Name>>(new Set())
  const parsed = <N extends Name>(name: N) => rows[name].parse(texts[name]) as Parsed<ValueOf<R[N]>>
  const set = (name: Name, text: string) => setTexts((old) => ({ ...old, [name]: text }))
  const check = (name: Name) => setChecked(new Set([...checked, name]))

  return {
    parsed,
    set,
    /** Shows what is wrong with a field, if anything is. */
    check,
    /** What a Field needs to know. */
    field: (name: Name) => {
      const is = parsed(name)
      const error: FieldError | null = checked.has(name) && 'error' in is ? is.error : null
      return {
        value: texts[name],
        error,
        onText: (text: string) => set(name, text),
        onBlur: unlessPressing(() => check(name)),
      }
    },
    /** All meanings, or null (and every error in sight) if a field is wrong. */
    finish: (): Said<R> | null => {
      const all = names.map((name) => [name, parsed(name)] as const)
      const values = all.flatMap(([name, is]) => ('value' in is ? [[name, is.value]] : []))
      if (values.length === names.length) return Object.fromEntries(values)
      setChecked(new Set(names))
      return null
    },
  }
}

type TextOf<Name extends string> = Readonly<Record<Name, string>>
