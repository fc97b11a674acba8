import type { FocusEvent } from 'react'

/**
 * For the moment when a field is left, but not for a button: a line that came under the field
 * now would move the button from under the pointer before it is let go.
 */
export const unlessPressing = (then: () => void) => (event: FocusEvent) => {
  if (!(event.relatedTarget instanceof HTMLButtonElement)) then()
}
