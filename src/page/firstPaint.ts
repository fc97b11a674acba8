/**
 * What stands on the page before its program has something to show: the name, and the sentence that
 * the program will say first. `firstPaintPlugin.ts` writes it into index.html; main.tsx takes it away.
 */

/** The names under which a browser remembers, as `remember.ts` is asked for them. */
export const MEMOS = {
  settings: 'vringscope.settings',
  session: 'vringscope.session',
  breakpoints: 'vringscope.breakpoints',
} as const

/**
 * Shows, of the sentences of a page that is on its way, the one that is true for this person.
 * Runs in the page by itself: whatever it needs is an argument, or there before any program.
 *
 * @param root holds one `<p lang data-early>` for each language and each of: `fresh`, a ring to
 *   which nothing has happened; `again`, a link or the last session is about to be opened;
 *   `noScript`, this does not run at all
 * @param memos see MEMOS
 */
export function early(root: HTMLElement, memos: { settings: string; session: string }): void {
  const recall = (name: string): string | null => {
    try {
      return localStorage.getItem(name)
    } catch {
      // Refused: then nothing has been remembered either.
      return null
    }
  }
  let chosen: { language?: unknown; theme?: unknown } = {}
  try {
    chosen = JSON.parse(recall(memos.settings) ?? '{}') ?? {}
  } catch {
    // Damaged: the program sets it aside, and says so.
  }
  const lines = [...root.querySelectorAll<HTMLElement>('[data-early]')]
  const spoken = (tag: string) => lines.find((p) => p.lang.split('-')[0] === tag.split('-')[0])
  const tags = typeof chosen.language === 'string' ? [chosen.language] : navigator.languages
  const lang = tags.map((tag) => spoken(tag.toLowerCase())?.lang).find(Boolean) ?? 'en'
  const last = window.top === window ? recall(memos.session) : null
  const says = location.hash.length > 1 || last !== null ? 'again' : 'fresh'
  for (const p of lines) p.hidden = p.lang !== lang || p.dataset.early !== says
  root.dataset.theme = String(chosen.theme ?? 'system')
  document.documentElement.lang = lang
}
