/**
 * What a field of a scenario can be: one row a field says its kind, what it is as usual, and where
 * a scenario's text says it. The type of a scenario, its defaults, and the schemas of texts and
 * links are made from the rows.
 */

export type Kind =
  | { readonly is: 'yesNo' }
  | { readonly is: 'oneOf'; readonly options: readonly string[] }
  /** A whole number; `hex`: a text prints it as an address. */
  | {
      readonly is: 'whole'
      readonly least: number
      readonly most: number
      readonly powerOfTwo?: true
      readonly multipleOf?: number
      readonly hex?: true
    }
  /** Of rpmsg, 32 bits; a text may say `any` for RPMSG_ADDR_ANY. `most`: the highest that a text may say. */
  | { readonly is: 'address'; readonly most?: number }
  /** Name of a service, as struct rpmsg_ns_msg holds it. */
  | { readonly is: 'service' }
  | { readonly is: 'list'; readonly of: Kind; readonly most: number }
  | { readonly is: 'group'; readonly of: Readonly<Record<string, Part>> }

/** A field within a group. */
export interface Part {
  readonly kind: Kind
  readonly usual?: unknown
  /** It may be null: then something else decides. */
  readonly orNull?: true
  /** Links of the first days do not know it. */
  readonly newer?: true
}

export interface Row<K extends Kind = Kind, P extends string = string> {
  readonly kind: K
  /** What holds where nothing is said. */
  readonly usual: unknown
  readonly orNull?: boolean
  /** Where a text says it, with dots between the names; null: a text cannot say it. */
  readonly text: P | null
  /** What links meant that were made before there was such a field; without it each link says it. */
  readonly old?: { readonly value: unknown }
}

export const U16 = 0xffff
export const U32 = 0xffff_ffff

export const yesNo = { is: 'yesNo' } as const
export const service = { is: 'service' } as const
export const oneOf = <const T extends readonly string[]>(options: T) =>
  ({ is: 'oneOf', options }) as const
export const whole = (least: number, most: number, more: { multipleOf?: number } = {}) =>
  ({ is: 'whole', least, most, ...more }) as const
export const powerOfTwo = (least: number, most: number) =>
  ({ is: 'whole', least, most, powerOfTwo: true }) as const
/** A physical address. */
export const physical = { is: 'whole', least: 0, most: U32, hex: true } as const
export const address = (most: number = U32) => ({ is: 'address', most }) as const
export const listOf = <K extends Kind>(of: K, most: number) => ({ is: 'list', of, most }) as const
export const group = <const G extends Readonly<Record<string, Part>>>(of: G) =>
  ({ is: 'group', of }) as const

/** The values that a kind admits. */
export type Value<K> = K extends { is: 'yesNo' }
  ? boolean
  : K extends { is: 'oneOf'; options: readonly (infer T)[] }
    ? T
    : K extends { is: 'whole' | 'address' }
      ? number
      : K extends { is: 'service' }
        ? string
        : K extends { is: 'list'; of: infer E }
          ? readonly Value<E>[]
          : K extends { is: 'group'; of: infer G }
            ? { readonly [N in keyof G]: PartValue<G[N]> }
            : never
type PartValue<P> = P extends { kind: infer K; orNull: true }
  ? Value<K> | null
  : P extends { kind: infer K }
    ? Value<K>
    : never

export type RowsValue<R> = { readonly [N in keyof R]: PartValue<R[N]> }

interface More<K extends Kind> {
  readonly orNull?: true
  readonly old?: { readonly value: Value<K> | null }
}

/** A field that every link says. */
export const row = <const K extends Kind, const P extends string | null, const M extends More<K>>(
  text: P,
  kind: K,
  usual: M extends { orNull: true } ? Value<K> | null : Value<K>,
  more: M = {} as M,
) => ({ text, kind, usual, ...more })

/** What holds where nothing is said, for all rows. */
export const usualValues = <R extends Readonly<Record<string, Row>>>(rows: R): RowsValue<R> =>
  Object.fromEntries(Object.entries(rows).map(([name, { usual }]) => [name, usual])) as RowsValue<R>
