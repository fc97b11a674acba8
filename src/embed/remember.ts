/**
 * Small things that a browser remembers for this page. Storage may be refused (a sandboxed
 * frame, a strict browser); then nothing is remembered, and nothing breaks.
 */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Refused or full: the page works without.
  }
}
