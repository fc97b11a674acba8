/** What happens to a page from outside: its worker dies, its storage is full, its site is away. */
import type { Deed } from '../deed.ts'
import { answered } from './answered.ts'

export const HARMING: Readonly<Record<string, Deed>> = {
  kill: {
    weight: 3,
    async do(pair) {
      await pair.harm.kill()
      await pair.v.rest()
      return ''
    },
  },
  'kill in the midst': {
    weight: 3,
    async do(pair, random) {
      const key = random.pick(['s', 'ArrowRight', 'ArrowLeft', 'Home', 'End'])
      await pair.harm.killBehind(key)
      await Promise.all([pair.v.rest(), pair.twin.press(key)])
      return `${key}${await answered(pair, random)}`
    },
  },
  storage: {
    weight: 1,
    async do(pair) {
      return (await pair.harm.fillStorage()) ? 'full' : 'free'
    },
  },
  network: {
    weight: 1,
    async do(pair) {
      return (await pair.harm.cutNetwork()) ? 'cut' : 'there'
    },
  },
}
