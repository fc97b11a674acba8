/** A part of what the element shows: it follows the store when it is told to. */
export interface Part {
  readonly element: HTMLElement
  update(): void
  destroy(): void
}
