/** A list that is decoded as far as somebody looks. */

/**
 * `num` elements, each made when it is first read: what is drawn of a ring of thousands is a few
 * of its entries. It is an array to whoever reads it; nobody writes it.
 */
export function lazyList<T>(num: number, make: (i: number) => T): readonly T[] {
  const made: T[] = []
  return new Proxy(made, {
    get(list, name) {
      if (name === 'length') return num
      const i = typeof name === 'string' ? Number(name) : Number.NaN
      if (!Number.isInteger(i) || i < 0 || i >= num) return Reflect.get(list, name)
      if (!(i in list)) list[i] = make(i)
      return list[i]
    },
    has: (list, name) =>
      Reflect.has(list, name) || (typeof name === 'string' && Number(name) < num),
  })
}

/** Asks only when somebody wants to know, and then once. */
export function once<T>(ask: () => T): () => T {
  let answer: { readonly is: T } | null = null
  return () => {
    answer ??= { is: ask() }
    return answer.is
  }
}
