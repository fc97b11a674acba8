/**
 * Stops: steps of a history that somebody wants to talk about. They belong to the history, as its
 * branches do: what is cut off takes its stops along, and whoever goes back to it has them again.
 */

export interface Stop {
  /** Its own, whatever its place in the list. */
  readonly id: number
  /** Steps done when one stands at it; it may be ahead of all that was recorded. */
  readonly step: number
  /** Empty: the sentence of the step serves. */
  readonly name: string
  /** For the speaker. */
  readonly note: string
}

/** In the order in which they are talked about, which need not be that of their steps. */
export type Stops = readonly Stop[]

/** How many there may be, and the characters of a name and of a note. */
export const MOST_STOPS = 100
export const MOST_STOP_NAME = 200
export const MOST_STOP_NOTE = 2000

/** The stops of a history that is cut behind step `at`, and those that go with what is cut off. */
export const cutStops = (
  stops: Stops,
  at: number,
): { readonly kept: Stops; readonly gone: Stops } => ({
  kept: stops.filter(({ step }) => step <= at),
  gone: stops.filter(({ step }) => step > at),
})

/** The stop at which one stands. */
export const stopAt = (stops: Stops, step: number): Stop | undefined =>
  stops.find((one) => one.step === step)
