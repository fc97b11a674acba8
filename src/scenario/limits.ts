/** How big things may be that come from outside. What a field may hold is in its row. */

/** Longest text that is read as a scenario, in characters. */
export const MOST_TEXT = 65_536
/** Choices of a link: a history of a million steps takes up to some hundred thousand. */
export const MOST_CHOICES = 500_000
/** Steps that one choice of a link grants, and the last one that it may stand at. */
export const MOST_STEPS = 10_000_000
/** Bytes that a link unpacks to. */
export const MOST_LINK_BYTES = 8 * 1024 * 1024
