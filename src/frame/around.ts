/** What the page around a frame looks like, and which language it speaks there. */

export interface Around {
  readonly theme: 'light' | 'dark'
  readonly lang?: string
}

/** Below this lightness, of 0 to 1, a background is dark. */
const DARK = 0.4

/** What stands behind the frame decides, whatever switch of whatever site has made it so. */
export function aroundOf(frame: Element): Around {
  const lang = frame.closest('[lang]')?.getAttribute('lang')
  return { theme: isDark(frame) ? 'dark' : 'light', ...(lang ? { lang } : {}) }
}

function isDark(frame: Element): boolean {
  for (let at = frame.parentElement; at; at = at.parentElement) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor)
    if (lightness !== null) return lightness < DARK
  }
  // A page without a background has that of the browser, which goes by the scheme.
  const scheme = getComputedStyle(frame.ownerDocument.documentElement).colorScheme
  if (!scheme.includes('dark')) return false
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches
}

/** From 0, black, to 1, white; null where what is behind it is seen. */
function lightnessOf(colour: string): number | null {
  const [r, g, b, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  // Only this spelling is in 255ths; others give numbers of other kinds.
  if (b === undefined || alpha < 0.5) return null
  const most = colour.startsWith('rgb') ? 255 : 1
  return (0.299 * r + 0.587 * g + 0.114 * b) / most
}

/**
 * Tells when it is asked to, and whenever it has changed since.
 *
 * @returns how to ask, and how to stop
 */
export function followPage(frame: Element, tell: (around: Around) => void) {
  let last = ''
  const say = (again: boolean) => {
    const now = aroundOf(frame)
    const said = JSON.stringify(now)
    if (again || (last !== '' && said !== last)) tell(now)
    last = said
  }
  const look = () => say(false)
  const { documentElement: page } = frame.ownerDocument
  const system = matchMedia('(prefers-color-scheme: dark)')
  // Sites switch by an attribute of the page or of its body, or by the styles that they load.
  const watcher = new MutationObserver(() => requestAnimationFrame(look))
  for (const element of [page, frame.ownerDocument.body])
    if (element) watcher.observe(element, { attributes: true })
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
