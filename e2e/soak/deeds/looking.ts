/** How the page is looked at: nothing of it may change what happened. */
import type { Deed } from '../deed.ts'

const SIZES = [
  [1440, 900],
  [1920, 1080],
  [1000, 800],
  [720, 480],
  [390, 844],
  [320, 256],
] as const

const LOOKS = ['t', 'h', 'g', 'v', 'o', 'y']

export const LOOKING: Readonly<Record<string, Deed>> = {
  look: {
    weight: 6,
    async do(pair, random) {
      // Another language is fetched when it is asked for, and refused while the site is away.
      const key = random.pick(pair.harm.isCut ? LOOKS : [...LOOKS, 'l'])
      await pair.press(key)
      return key
    },
  },
  size: {
    weight: 4,
    // A slide has the whole screen.
    can: ({ twin }) => !twin.state.presenting,
    async do(pair, random) {
      const [width, height] = random.pick(SIZES)
      await pair.page.setViewportSize({ width, height })
      await pair.v.rest()
      return `${width} × ${height}`
    },
  },
  slide: {
    weight: 2,
    async do(pair) {
      await pair.press('Shift+P')
      return pair.twin.state.presenting ? 'begins' : 'ends'
    },
  },
  question: {
    weight: 3,
    async do(pair, random) {
      await pair.press('p')
      if (!pair.twin.state.prediction) return 'none'
      const answer = random.pick(['1', '2', '3'])
      if (random.oneIn(2)) await pair.press(answer)
      return `answered with ${answer}`
    },
  },
}
