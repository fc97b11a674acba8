import type { Random } from '../../../src/core/testing/random.ts'
import type { Pair } from '../pair.ts'

/** A new act in the past is asked about first. */
export async function answered(pair: Pair, random: Random): Promise<string> {
  if (!pair.twin.state.asking) return ''
  const goOn = !random.oneIn(3)
  const button = pair.page.locator('[role=alertdialog] button').nth(goOn ? 0 : 1)
  await pair.click(button, () => pair.twin.actions.answer(goOn))
  return goOn ? ', goes on' : ', does not'
}
