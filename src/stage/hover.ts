/** Tells which field the pointer is over. */

export interface Hover {
  /** Field shown there, e.g. `avail.ring[3]`, `desc[1]`, `vq.num_free`. */
  readonly field: string
  /** Where on the page the thing is, for a tooltip beside it. */
  readonly box: DOMRect
}

/** Tooltips come after a moment, so that a pointer that only passes opens none. */
const DELAY_MS = 120

export function createHover(svg: SVGSVGElement, onHover: (hover: Hover | null) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let now = ''
  const tell = (event: PointerEvent) => {
    const target = event.target as Element
    const thing = target.closest('[data-field]')
    const field = thing?.getAttribute('data-field') ?? ''
    if (field === now) return
    clearTimeout(timer)
    now = field
    if (!thing || !field) onHover(null)
    else timer = setTimeout(() => onHover({ field, box: thing.getBoundingClientRect() }), DELAY_MS)
  }
  const leave = () => {
    clearTimeout(timer)
    if (now) onHover(null)
    now = ''
  }
  svg.addEventListener('pointerover', tell)
  svg.addEventListener('pointerleave', leave)
  return {
    destroy() {
      clearTimeout(timer)
      svg.removeEventListener('pointerover', tell)
      svg.removeEventListener('pointerleave', leave)
    },
  }
}
