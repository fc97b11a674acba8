/** What a person presses before the program is here is kept, and pressed again when it is. */

export interface Presses {
  /**
   * Presses everything again, in order; what is pressed meanwhile waits for its turn.
   *
   * @param done resolves when what the last press asked for has been done
   */
  release(done: () => Promise<void>): Promise<void>
}

const NAMED = /^(Arrow(Left|Right)|Home|End|Escape)$/

/** Keys that may act; one that the browser needs, or that presses a button, is left alone. */
function isKept({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false
  // What is open above the page is answered at once: an opening that takes long can be cancelled.
  if (target instanceof Element && target.closest('dialog')) return false
  if (key === ' ' && target instanceof Element && target.closest('button')) return false
  return key.length === 1 || NAMED.test(key)
}

export function keepPresses(): Presses {
  const kept: (() => void)[] = []
  const stop = new AbortController()
  const keep = (event: Event, press: () => void) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    kept.push(press)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !isKept(event)) return
    const again = new KeyboardEvent('keydown', event)
    keep(event, () => document.body.dispatchEvent(again))
  }
  const onClick = (event: Event) => {
    const { target, isTrusted } = event
    const key = isTrusted && target instanceof Element && target.closest('button')?.dataset.key
    if (!key) return
    const find = () => document.querySelector<HTMLElement>(`button[data-key="${key}"]`)
    keep(event, () => find()?.click())
  }
  const how = { capture: true, signal: stop.signal }
  addEventListener('keydown', onKey, how)
  addEventListener('click', onClick, how)
  return {
    async release(done) {
      for (let press = kept.shift(); press; press = kept.shift()) {
        press()
        await done()
      }
      stop.abort()
    },
  }
}
