/** Part of the mutation run: what never ends is found by counting steps, not by the clock. */
import { beforeEach } from 'vitest'
import { Machine } from '../machine/interpreter.ts'

/** Ten times what the longest of these tests takes. */
const MOST_STEPS = 20_000
let steps = 0
beforeEach(() => {
  steps = 0
})

const { step } = Machine.prototype
Machine.prototype.step = function (actor) {
  if (++steps > MOST_STEPS) throw new Error('no end')
  step.call(this, actor)
}
