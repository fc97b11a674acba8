/** A link, an act or a name that leads nowhere; the message says why. */
export class RingError extends Error {
  override readonly name = 'RingError'

  constructor(
    message: string,
    /** What was said, as it came. */
    readonly said: string,
  ) {
    super(message)
  }
}
