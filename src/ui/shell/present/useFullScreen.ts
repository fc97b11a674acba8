import { type RefObject, useEffect, useRef } from 'react'

/**
 * Asks for the whole screen while the component is there. Where a browser or a host page does not
 * grant it, the slide fills the page instead, and nothing is said.
 *
 * @param onLeft the person has left the full screen by the browser's own key
 */
export function useFullScreen(ref: RefObject<HTMLElement | null>, onLeft: () => void): void {
  const left = useRef(onLeft)
  left.current = onLeft
  useEffect(() => {
    // The root around the slide: dialogs and tooltips are beside it, and must be seen as well.
    const root = ref.current?.closest<HTMLElement>('[data-vringscope]')
    if (!root) return
    const { ownerDocument: page } = root
    let granted = false
    const onChange = () => {
      if (page.fullscreenElement) granted = true
      else if (granted) left.current()
    }
    page.addEventListener('fullscreenchange', onChange)
    if (page.fullscreenEnabled) root.requestFullscreen().catch(() => {})
    return () => {
      page.removeEventListener('fullscreenchange', onChange)
      if (page.fullscreenElement === root) page.exitFullscreen().catch(() => {})
    }
  }, [ref])
}
