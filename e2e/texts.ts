/** What of the page's own text cannot be read where it stands, by the geometry of its text nodes. */
import type { Page } from '@playwright/test'

/**
 * Each text that lies on another one, is cut off, or leaves the button or field that it is in, in
 * words that name it; and what is wider than the page. The stage is left out: what stands there is
 * tested in view, for all scenes. What lies outside of something that scrolls is read by scrolling.
 */
export const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // A window of another size is laid out in the next frame.
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)
    interface Box {
      readonly left: number
      readonly right: number
      readonly top: number
      readonly bottom: number
    }
    interface Text {
      readonly said: string
      readonly box: Box
      readonly in: Element
    }
    /** Letters are lower than the line that a browser measures. */
    const LINE = 0.16
    const EDGE = 1.5
    const wrong: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth)
      wrong.push(`the page is ${scrollWidth} wide, the window ${clientWidth}`)

    const isClip = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const meet = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    })
    const isSeen = ({ left, right, top, bottom }: Box) => right - left > 1 && bottom - top > 1
    const FRAMES =
      'button, [role="button"], [role="tab"], [role="radio"], a, select, input, dt, dd, th'

    /** What of a text is seen; pushes what is wrong with it. */
    function seen(text: Text): Box {
      let rest = text.box
      let framed = false
      for (let at: Element | null = text.in; at; at = at.parentElement) {
        const style = getComputedStyle(at)
        const box = at.getBoundingClientRect()
        if (style.display === 'contents' || style.display === 'inline') continue
        if (!framed && at.matches(FRAMES)) {
          framed = true
          const out =
            text.box.left < box.left - EDGE ||
            text.box.right > box.right + EDGE ||
            text.box.top < box.top - EDGE ||
            text.box.bottom > box.bottom + EDGE
          if (out && isSeen(rest)) wrong.push(`“${text.said}” leaves its box`)
        }
        const [x, y] = [style.overflowX, style.overflowY]
        if (x === 'visible' && y === 'visible') continue
        const within = meet(rest, {
          left: x === 'visible' ? -1e6 : box.left,
          right: x === 'visible' ? 1e6 : box.right,
          top: y === 'visible' ? -1e6 : box.top,
          bottom: y === 'visible' ? 1e6 : box.bottom,
        })
        const cut =
          (isClip(x) && (within.left - rest.left > EDGE || rest.right - within.right > EDGE)) ||
          // What is half behind the edge looks as if it ended there.
          (!isClip(x) && isSeen(within) && within.right < rest.right - EDGE) ||
          (isClip(y) && (within.top - rest.top > EDGE || rest.bottom - within.bottom > EDGE))
        if (cut && isSeen(within)) wrong.push(`“${text.said}” is cut off by ${nameOf(at)}`)
        rest = within
        if (!isSeen(rest)) break
      }
      return rest
    }
    const nameOf = (at: Element) =>
      at.getAttribute('aria-label') ?? (at.className || at.tagName.toLowerCase())

    /** Does something that one cannot look through lie over this point of a text? */
    function isCovered({ in: own }: Text, x: number, y: number): boolean {
      let at = document.elementFromPoint(x, y)
      for (; at && !at.contains(own) && !own.contains(at); at = at.parentElement)
        if (/^rgb\(/.test(getComputedStyle(at).backgroundColor)) return true
      return false
    }

    const texts: Text[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const said = node.textContent?.trim()
      if (!parent || !said || parent.closest('svg, style, script, noscript, option')) continue
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const inset = LINE * (bottom - top)
        const box = { left, right, top: top + inset, bottom: bottom - inset }
        const text = { said, box, in: parent }
        if (!isSeen(box)) continue
        const shown = seen(text)
        if (!isSeen(shown)) continue
        const middle = (shown.top + shown.bottom) / 2
        const ends = [shown.left + 1, shown.right - 1].map((x) => isCovered(text, x, middle))
        if (ends[0] !== ends[1]) wrong.push(`“${said}” is half covered`)
        if (!ends.includes(true)) texts.push({ ...text, box: shown })
      }
    }
    // Sorted, each is held only against those that begin above its end.
    texts.sort((a, b) => a.box.top - b.box.top)
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) {
        if (b.box.top >= a.box.bottom - 1) break
        const both = meet(a.box, b.box)
        if (a.in !== b.in && both.right - both.left > 1 && both.bottom - both.top > 1)
          wrong.push(`“${a.said}” lies on “${b.said}”`)
      }
    })
    return [...new Set(wrong)]
  })
