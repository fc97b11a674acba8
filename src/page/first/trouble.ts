/**
 * What is said while the program is not there: the lines stand in the page already
 * (firstPaintPlugin.ts), and early.css shows the one that is true.
 */

/** `slow`, `silent`: it may come yet. */
export type Trouble = 'slow' | 'silent' | 'notFetched' | 'noSession' | 'rest'

/** After so long it is no longer a matter of waiting a little. */
export const PATIENCE_MS = 8_000

/** @param trouble null: there is none any more */
export function say(trouble: Trouble | null): void {
  const { dataset } = document.documentElement
  if (trouble) dataset.trouble = trouble
  else delete dataset.trouble
}

/** When the button of the line `trouble` is pressed. */
export const askedAgain = (trouble: Trouble): Promise<void> =>
  new Promise((resolve) => {
    for (const button of document.querySelectorAll(`[data-early="${trouble}"] button`))
      button.addEventListener('click', () => resolve(), { once: true })
  })

/** What failed cannot be asked for once more: a browser never fetches the first files again. */
export function sayForGood(trouble: Exclude<Trouble, 'rest'>): void {
  say(trouble)
  void askedAgain(trouble).then(() => location.reload())
}
