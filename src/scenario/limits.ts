/**
 * How big things may be that come from outside: the same for what this page writes as for what it
 * reads. README.md has the table. What a field may hold is in its row.
 */

/** Longest text that is read as a scenario, in characters. */
export const MOST_TEXT = 65_536
/** Problems of a text that are told, from its beginning. */
export const MOST_PROBLEMS = 50
/** Characters of what was written that are quoted back. */
export const MOST_QUOTED = 40
/** Longest word for which a known one is looked for that is meant. */
export const MOST_MISSPELT = 40

/** Characters of a link. */
export const MOST_LINK = 6 * 1024 * 1024
/** Bytes that a link unpacks to. */
export const MOST_LINK_BYTES = 8 * 1024 * 1024
/** Choices of a link: a history of a million steps takes up to some hundred thousand. */
export const MOST_CHOICES = 500_000
/** Steps of all choices of a link together, and the last one that it may stand at. */
export const MOST_STEPS = 10_000_000

export { MOST_DATA } from '../protocol/act.ts'
/** Acts that a link says in words, and how often one of them. */
export const MOST_DOINGS = 1_000
export const MOST_TIMES = 10_000
export { MOST_SCRIPT_STEPS } from '../protocol/script.ts'
/** Entries of one chain, or of one completion. */
export const MOST_ENTRIES = 32_768
/** Name of a service in a call; what the wire holds of it are 31. */
export const MOST_NAME = 64
