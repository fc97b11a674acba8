/**
 * What a browser remembers for this page: one text for each name. Storage may be refused (a
 * sandboxed frame, a strict browser); then nothing is remembered, and nothing breaks.
 */
export interface Memo {
  recall(): string | null
  /** `full`: the storage has no room for it; `refused`: there is none. */
  remember(text: string): 'kept' | 'full' | 'refused'
  forget(): void
  /** Keeps a text that cannot be read under another name, where it is in nobody's way. */
  setAside(): void
}

/** Where nothing is remembered. */
export const NO_MEMO: Memo = {
  recall: () => null,
  remember: () => 'refused',
  forget: () => {},
  setAside: () => {},
}

export function memo(name: string): Memo {
  const recall = () => quietly(() => localStorage.getItem(name)) ?? null
  const remember = (text: string) => {
    try {
      localStorage.setItem(name, text)
      return 'kept'
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError'
      return full ? 'full' : 'refused'
    }
  }
  const forget = () => void quietly(() => localStorage.removeItem(name))
  return {
    recall,
    remember,
    forget,
    setAside() {
      const text = recall()
      if (text !== null) quietly(() => localStorage.setItem(`${name}.damaged`, text))
      forget()
    },
  }
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    // Refused: the page works without.
    return undefined
  }
}
