import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useVisualizer } from '../../store/hooks.ts'
import { showPopover } from '../controls/popover.ts'
import css from './WhyTip.module.css'

/** Pixels between a control and its reason, and between that and the edge of the window. */
const GAP = 6

/**
 * Why a control cannot be used, beside it, while the pointer or the focus is on it. A screen
 * reader hears it from the control itself.
 */
export function WhyTip() {
  const tip = useRef<HTMLDivElement>(null)
  const [control, setControl] = useState<HTMLElement | null>(null)
  // With each step it may have become possible, or another reason may be the one.
  useVisualizer((s) => s.frame)

  useEffect(() => {
    const root = tip.current?.closest('[data-vringscope]')
    const look = ({ target }: Event) =>
      setControl(target instanceof Element ? target.closest<HTMLElement>('[data-why]') : null)
    const leave = () => setControl(null)
    const events = [
      ['pointerover', look],
      ['focusin', look],
      ['pointerleave', leave],
      ['focusout', leave],
    ] as const
    for (const [name, does] of events) root?.addEventListener(name, does)
    return () => {
      for (const [name, does] of events) root?.removeEventListener(name, does)
    }
  }, [])

  useLayoutEffect(() => {
    const box = tip.current
    if (!box) return
    const why = control?.isConnected ? control.dataset.why : undefined
    showPopover(box, why !== undefined)
    if (!control || why === undefined) return
    box.textContent = why
    const at = control.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = box
    const left = at.left + (at.width - width) / 2
    const below = at.bottom + GAP
    box.style.left = `${Math.max(GAP, Math.min(innerWidth - width - GAP, left))}px`
    box.style.top = `${below + height > innerHeight ? at.top - GAP - height : below}px`
  })

  return <div ref={tip} className={css.tip} popover="manual" role="tooltip" aria-hidden="true" />
}
