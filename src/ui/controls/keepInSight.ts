/**
 * Scrolls `box` (and nothing around it) just so far that `child` is in sight, with some air and
 * with whole lines at its top.
 */
export function keepInSight(box: HTMLElement, child: HTMLElement, air = 2 * child.offsetHeight) {
  const line = child.offsetHeight
  const top = child.offsetTop - box.offsetTop
  const bottom = top + line
  // Counted from the child: what stands above it need not be lines of one height.
  const lines = (from: number) => top - Math.floor((top - from) / line) * line
  if (top - air < box.scrollTop) box.scrollTop = top > air ? lines(top - air) : 0
  else if (bottom + air > box.scrollTop + box.clientHeight)
    box.scrollTop = lines(bottom + air - box.clientHeight)
}

/** Scrolls `box` by less than a line, so that the line at its top is whole. */
export function alignLines(box: HTMLElement, child: HTMLElement): void {
  const line = child.offsetHeight
  const top = child.offsetTop - box.offsetTop
  box.scrollTop = top - Math.round((top - box.scrollTop) / line) * line
}
