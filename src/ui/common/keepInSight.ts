/**
 * Scrolls `box` (and nothing around it) just so far that `child` is in sight, with some air and
 * with whole lines at its top.
 */
export function keepInSight(box: HTMLElement, child: HTMLElement, air = 2 * child.offsetHeight) {
  const line = child.offsetHeight
  const top = child.offsetTop - box.offsetTop
  const bottom = top + line
  if (top - air < box.scrollTop) box.scrollTop = Math.floor(Math.max(0, top - air) / line) * line
  else if (bottom + air > box.scrollTop + box.clientHeight)
    box.scrollTop = Math.ceil((bottom + air - box.clientHeight) / line) * line
}
