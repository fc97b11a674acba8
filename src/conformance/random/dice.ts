import { Random } from '../../core/testing/random.ts'

/** What a list of operations is thrown with: the same seed gives the same operations. */
export class Dice extends Random {
  /** One of the names, each as often as its number says. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T {
    const names = Object.keys(weights) as T[]
    return this.pick(names.flatMap((name) => Array<T>(weights[name]).fill(name)))
  }

  hex(bytes: number): string {
    return Array.from({ length: bytes }, () => this.int(256).toString(16).padStart(2, '0')).join('')
  }
}
