/** What a person presses before the program is here is kept, and pressed again when it is. */

export interface Presses {
  /** Presses everything again; from now on nothing is kept. */
  release(): void
}

const NAMED = /^(Arrow(Left|Right)|Home|End|Escape)$/

/** Keys that may act; one that the browser needs, or that presses a button, is left alone. */
function isKept({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false
  if (key === ' ' && target instanceof Element && target.closest('button')) return false
  return key.length === 1 || NAMED.test(key)
}

export function keepPresses(): Presses {
  const kept: (() => void)[] = []
  const onKey = (event: KeyboardEvent) => {
    if (!isKept(event)) return
    event.preventDefault()
    const again = new KeyboardEvent('keydown', event)
    kept.push(() => document.body.dispatchEvent(again))
  }
  const onClick = ({ target }: Event) => {
    const key = target instanceof Element && target.closest('button')?.dataset.key
    if (key)
      kept.push(() => document.querySelector<HTMLElement>(`button[data-key="${key}"]`)?.click())
  }
  document.addEventListener('keydown', onKey)
  document.addEventListener('click', onClick)
  return {
    release() {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
      for (const press of kept) press()
    },
  }
}
