/** What a person presses before the program is here is kept, and pressed again when it is. */

export interface Presses {
  /**
   * Presses everything again, in order; what is pressed meanwhile waits for its turn.
   *
   * @param done resolves when what the last press asked for has been done
   * @param refuse hears of a button that is gone, or says something else by now: nothing is pressed
   */
  release(done: () => Promise<void>, refuse?: () => void): Promise<void>
}

const NAMED = /^(Arrow(Left|Right)|Home|End|Escape)$/

/**
 * What tells of the opening itself, and what only says why it does nothing, answers at once. So do
 * menus: what they say is true of the ring that goes, and the store says that it was overtaken.
 */
const AT_ONCE = 'dialog.opening *, [data-early] *, [popover] *, [aria-disabled=true]'

const TYPED = 'dialog, [popover], input, select, textarea'

/** Keys that may act; one that the browser needs, or that presses a button, is left alone. */
function isKept({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false
  // What is open above the page is answered at once: an opening that takes long can be cancelled.
  // In a field one types, and letters are no acts.
  if (target instanceof Element && target.closest(TYPED)) return false
  if (key === ' ' && target instanceof Element && target.closest('button')) return false
  return key.length === 1 || NAMED.test(key)
}

export function keepPresses(): Presses {
  /** Each answers false if it can be pressed no more. */
  const kept: (() => boolean)[] = []
  const stop = new AbortController()
  const keep = (event: Event, press: () => boolean) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    kept.push(press)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !isKept(event)) return
    const again = new KeyboardEvent('keydown', event)
    keep(event, () => {
      document.body.dispatchEvent(again)
      return true
    })
  }
  const onClick = (event: Event) => {
    const { target, isTrusted } = event
    const button = isTrusted && target instanceof Element && target.closest('button')
    if (!button || button.matches(AT_ONCE)) return
    const { key } = button.dataset
    const said = button.textContent
    keep(event, () => {
      // On a stage it may be drawn anew, and is the same by its key.
      const now = key ? document.querySelector(`button[data-key="${key}"]`) : button
      if (!(now instanceof HTMLElement) || !now.isConnected) return false
      if (!key && now.textContent !== said) return false
      now.click()
      return true
    })
  }
  const how = { capture: true, signal: stop.signal }
  addEventListener('keydown', onKey, how)
  addEventListener('click', onClick, how)
  return {
    async release(done, refuse) {
      for (let press = kept.shift(); press; press = kept.shift()) {
        if (!press()) refuse?.()
        await done()
      }
      stop.abort()
    },
  }
}
