/** Asks only when somebody wants to know, and then once. */
export function once<T>(ask: () => T): () => T {
  let answer: { readonly is: T } | null = null
  return () => {
    answer ??= { is: ask() }
    return answer.is
  }
}
