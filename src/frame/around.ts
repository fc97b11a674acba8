/** What the page around a frame or an element looks like, and which language it speaks there. */

export interface Around {
  readonly theme: 'light' | 'dark'
  readonly lang?: string
}

/** Below this lightness, of 0 to 1, a background is dark. */
const DARK = 0.4

/** What stands behind it decides, whatever switch of whatever site has made it so. */
export const aroundOf = (element: Element): Around => {
  const lang = langOf(element)
  return { theme: isDark(element) ? 'dark' : 'light', ...(lang ? { lang } : {}) }
}

/** As it is drawn: out of a shadow root one comes to its host. */
function parentOf(at: Element): Element | null {
  const root = at.getRootNode()
  return at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

function langOf(element: Element): string | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang')
    if (lang) return lang
  }
  return null
}

function isDark(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor)
    if (lightness !== null) return lightness < DARK
  }
  // A page without a background has that of the browser, which goes by the scheme.
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme
  if (!scheme.includes('dark')) return false
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches
}

/** From 0, black, to 1, white; null where what is behind it is seen. */
function lightnessOf(colour: string): number | null {
  const [a, b, c, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  if (c === undefined || alpha < 0.5) return null
  // These begin with the lightness; the others with red, green and blue.
  if (colour.startsWith('ok')) return a
  if (colour.startsWith('l')) return a / 100
  return (0.299 * a + 0.587 * b + 0.114 * c) / (colour.startsWith('rgb') ? 255 : 1)
}

/**
 * Tells when it is asked to, and whenever it has changed since.
 *
 * @returns how to ask, and how to stop
 */
export function followPage(element: Element, tell: (around: Around) => void) {
  let last = ''
  const say = (again: boolean) => {
    const now = aroundOf(element)
    const said = JSON.stringify(now)
    if (again || (last !== '' && said !== last)) tell(now)
    last = said
  }
  const look = () => say(false)
  const { documentElement: page } = element.ownerDocument
  const system = matchMedia('(prefers-color-scheme: dark)')
  // Sites switch by an attribute of the page or of its body, or by the styles that they load.
  const watcher = new MutationObserver(() => requestAnimationFrame(look))
  for (const node of [page, element.ownerDocument.body])
    if (node) watcher.observe(node, { attributes: true })
  system.addEventListener('change', look)
  // A background may fade into the other one.
  page.addEventListener('transitionend', look)
  return {
    tell: () => say(true),
    stop: () => {
      watcher.disconnect()
      system.removeEventListener('change', look)
      page.removeEventListener('transitionend', look)
    },
  }
}
