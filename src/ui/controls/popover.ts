/** Popovers of the platform. A browser that has none shows the element where it stands, or hides it. */

/** @param source the button that it stands beside */
export function showPopover(element: HTMLElement, open: boolean, source?: HTMLElement): void {
  if (!('togglePopover' in element)) (element as HTMLElement).hidden = !open
  else if (element.matches(':popover-open') === open) return
  else if (open) element.showPopover(source && { source })
  else element.hidePopover()
}
