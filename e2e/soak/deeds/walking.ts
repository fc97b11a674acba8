/** Acts and steps, with the keyboard and on the stage. */
import type { Deed } from '../deed.ts'
import type { Pair } from '../pair.ts'
import { answered } from './answered.ts'

const ACTS = ['s', 's', 's', 'c', 'c', 'f', 'k', 'r', '.']
const STEPS = ['ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowRight']
const BACK = ['ArrowLeft', 'Shift+ArrowLeft', 'Alt+ArrowLeft', 'Home', 'End', 'j', 'Shift+j']
/** None of them leads into the past, where an act is asked about. */
const AHEAD = ['s', 's', 'c', 'f', 'k', 'r', 'ArrowRight', 'ArrowRight', 'Alt+ArrowRight']
const ACTORS = ['1', '2', '3', '4', '9', '0', '-']

const pressing = (weight: number, keys: readonly string[]): Deed => ({
  weight,
  async do(pair, random) {
    const key = random.pick(keys)
    await pair.press(key)
    return `${key}${await answered(pair, random)}`
  },
})

/** The buttons on the stage that do something now. */
const buttons = (pair: Pair) =>
  pair
    .picture()
    .controls.flatMap(({ key, whyNot, action }) =>
      whyNot || action.name === 'lens' || action.name === 'drawer' || action.name === 'sees'
        ? []
        : [{ key, action }],
    )

export const WALKING: Readonly<Record<string, Deed>> = {
  act: pressing(14, ACTS),
  step: pressing(14, STEPS),
  back: pressing(8, BACK),
  actor: pressing(6, ACTORS),
  'typed ahead': {
    weight: 4,
    can: ({ twin: { frame, state } }) => frame.cursor === frame.length && !state.prediction,
    async do(pair, random) {
      const keys = Array.from({ length: 2 + random.int(6) }, () => random.pick(AHEAD))
      for (const key of keys) await pair.page.keyboard.press(key)
      for (const key of keys) await pair.twin.press(key)
      await pair.v.rest()
      return keys.join(' ')
    },
  },
  button: {
    weight: 8,
    // The answers of a question may lie over them, and a slide has none.
    can: (pair) => {
      const { prediction, presenting } = pair.twin.state
      return !prediction && !presenting && buttons(pair).length > 0
    },
    async do(pair, random) {
      const { key, action } = random.pick(buttons(pair))
      await pair.showStage()
      await pair.click(pair.page.locator(`.vs-stage button[data-key="${key}"]`), () =>
        pair.twin.actions.act(action),
      )
      return `${key}${await answered(pair, random)}`
    },
  },
}
