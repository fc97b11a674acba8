/** What the page around the element looks like: what is `auto` follows it. */

interface Around {
  readonly theme: 'light' | 'dark'
  readonly lang: string
}

/** Below it, a ground is dark. */
const HALF = 0.5

/**
 * Tells what it is now, and again whenever it may have become something else: pages switch by a
 * class, an attribute or the system, and all of these show in the ground that the element stands on.
 *
 * @returns how to stop
 */
export function watchAround(host: HTMLElement, tell: (around: Around) => void): () => void {
  const look = () => tell({ theme: themeAround(host), lang: langAround(host) })
  // What a class changes by a transition is there when that has ended.
  const observer = new MutationObserver(look)
  const { documentElement: page, body } = host.ownerDocument
  for (const node of [page, body]) observer.observe(node, { attributes: true })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', look)
  page.addEventListener('transitionend', look)
  look()
  return () => {
    observer.disconnect()
    system.removeEventListener('change', look)
    page.removeEventListener('transitionend', look)
  }
}

/** Of the ground that it stands on; where nobody has painted one, of the page's colour scheme. */
function themeAround(host: HTMLElement): 'light' | 'dark' {
  for (let at: Element | null = parentOf(host); at; at = parentOf(at)) {
    const light = lightness(getComputedStyle(at).backgroundColor)
    if (light !== null) return light < HALF ? 'dark' : 'light'
  }
  const scheme = getComputedStyle(host.ownerDocument.documentElement).colorScheme
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  return scheme.includes('dark') && (dark || !scheme.includes('light')) ? 'dark' : 'light'
}

/** As it is drawn: out of a shadow root one comes to its host. */
const parentOf = (at: Element): Element | null => {
  const root = at.getRootNode()
  return at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** From 0 to 1; null: it lets through what is below it. */
function lightness(colour: string): number | null {
  const [kind, ...rest] = colour.split(/[\s(),/]+/)
  const numbers = rest
    .filter(Boolean)
    .map((text) => (text.endsWith('%') ? parseFloat(text) / 100 : Number(text)))
  if (kind === 'rgb' || kind === 'rgba') {
    const [r, g, b, alpha = 1] = numbers
    return alpha < HALF ? null : (0.299 * r + 0.587 * g + 0.114 * b) / 255
  }
  // oklch() and its like begin with the lightness, color() with a space and three parts.
  const [first] = numbers
  if (kind === 'oklch' || kind === 'oklab') return (numbers[3] ?? 1) < HALF ? null : first
  if (kind === 'lch' || kind === 'lab') return (numbers[3] ?? 1) < HALF ? null : first / 100
  if (kind === 'color') {
    const [, r, g, b, alpha = 1] = numbers
    return alpha < HALF ? null : 0.299 * r + 0.587 * g + 0.114 * b
  }
  return null
}

function langAround(host: HTMLElement): string {
  for (let at: Element | null = host; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang')
    if (lang) return lang
  }
  return navigator.language
}
