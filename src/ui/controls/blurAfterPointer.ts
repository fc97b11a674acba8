/**
 * A select chosen from with the pointer gives the focus back, so that letter keys mean what
 * they mean on the page; with the keyboard the focus stays where the person put it.
 */
export function blurAfterPointer(select: HTMLSelectElement): void {
  if (!select.matches(':focus-visible')) select.blur()
}
