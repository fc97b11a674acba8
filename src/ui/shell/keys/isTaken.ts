const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable], dialog'
const PRESSABLE = 'button, input, summary, a, [role=button]'

/**
 * True if the element under the key wants it for itself. A closed select does not get the
 * arrows to the sides: whoever has just chosen something wants to step on.
 */
export function isTaken(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight'
  if (sideways && target.matches('select')) return false
  if (target.closest(TYPING)) return true
  if (target.closest('[aria-disabled=true]')) return false
  return (key === ' ' || key === 'Enter') && target.closest(PRESSABLE) !== null
}
