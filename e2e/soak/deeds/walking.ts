/** Acts and steps, with the keyboard and on the stage. */
import type { Random } from '../../../src/core/testing/random.ts'
import type { Deed } from '../deed.ts'
import type { Pair } from '../pair.ts'

const ACTS = ['s', 's', 's', 'c', 'c', 'f', 'k', 'r', '.']
const STEPS = ['ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowRight']
const BACK = ['ArrowLeft', 'Shift+ArrowLeft', 'Alt+ArrowLeft', 'Home', 'End', 'j', 'Shift+j']
const ACTORS = ['1', '2', '3', '4', '9', '0', '-']

/** A new act in the past is asked about first. */
async function answered(pair: Pair, random: Random): Promise<string> {
  if (!pair.twin.state.asking) return ''
  const goOn = !random.oneIn(3)
  const button = `[role=alertdialog] button >> nth=${goOn ? 0 : 1}`
  await pair.click(button, () => pair.twin.actions.answer(goOn))
  return goOn ? ', goes on' : ', does not'
}

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
      whyNot || action.name === 'lens' || action.name === 'drawer' ? [] : [{ key, action }],
    )

export const WALKING: Readonly<Record<string, Deed>> = {
  act: pressing(14, ACTS),
  step: pressing(14, STEPS),
  back: pressing(8, BACK),
  actor: pressing(6, ACTORS),
  button: {
    weight: 8,
    can: (pair) => buttons(pair).length > 0,
    async do(pair, random) {
      const { key, action } = random.pick(buttons(pair))
      await pair.showStage()
      await pair.click(`.vs-stage button[data-key="${key}"]`, () => pair.twin.actions.act(action))
      return `${key}${await answered(pair, random)}`
    },
  },
}
