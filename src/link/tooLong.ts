/** A history that has outgrown what a link can hold: what is written can be read again. */
export class TooLongForLink extends Error {}
