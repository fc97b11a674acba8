/** Random numbers from a seed (mulberry32): the same seed gives the same operations. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to `below` - 1. */
  int(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }

  oneIn(n: number): boolean {
    return this.int(n) === 0
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(from.length)]
  }

  /** One of the names, each as often as its number says. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T {
    const names = Object.keys(weights) as T[]
    return this.pick(names.flatMap((name) => Array<T>(weights[name]).fill(name)))
  }

  hex(bytes: number): string {
    return Array.from({ length: bytes }, () => this.int(256).toString(16).padStart(2, '0')).join('')
  }
}
