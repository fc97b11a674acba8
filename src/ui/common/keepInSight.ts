/** Scrolls `box` (and nothing around it) just so far that `child` is in sight, with some air. */
export function keepInSight(box: HTMLElement, child: HTMLElement, air = 2 * child.offsetHeight) {
  const top = child.offsetTop - box.offsetTop
  const bottom = top + child.offsetHeight
  if (top - air < box.scrollTop) box.scrollTop = Math.max(0, top - air)
  else if (bottom + air > box.scrollTop + box.clientHeight)
    box.scrollTop = bottom + air - box.clientHeight
}
