import { h } from './dom.ts'

/** Between a control and its reason, and between that and the edge, in pixels. */
const GAP = 6

/** Why a control cannot be used, beside it, while the pointer or the focus is on it. */
export function createWhy(root: HTMLElement): { readonly element: HTMLElement; hide(): void } {
  const element = h('div', { class: 'why', 'aria-hidden': 'true', hidden: '' })
  const hide = () => {
    element.hidden = true
  }
  const look = ({ target }: Event) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-why]') : null
    element.hidden = !control
    if (!control) return
    element.textContent = control.dataset.why ?? ''
    const [at, all] = [control.getBoundingClientRect(), root.getBoundingClientRect()]
    const { offsetWidth: width, offsetHeight: height } = element
    const left = at.left - all.left + (at.width - width) / 2
    const top = at.bottom - all.top + GAP
    element.style.left = `${Math.max(GAP, Math.min(all.width - width - GAP, left))}px`
    element.style.top = `${top + height > all.height ? at.top - all.top - GAP - height : top}px`
  }
  root.addEventListener('pointerover', look)
  root.addEventListener('focusin', look)
  root.addEventListener('pointerleave', hide)
  root.addEventListener('focusout', hide)
  return { element, hide }
}
