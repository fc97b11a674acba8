/** What is done in every browser. Each walk answers what was seen on its way, for the others to equal. */
import { expect } from 'vitest'
import { scenes } from '../scenes.ts'
import type { Seen, Visitor } from './visitor.ts'

export type Walk = (v: Visitor) => Promise<unknown>

export const WALKS: Readonly<Record<string, Walk>> = {
  'a send, store by store, with the keyboard alone': async (v) => {
    const seen: Seen[] = []
    await v.open()
    seen.push(await v.sees())
    await v.press('s')
    await v.pressUntil('ArrowRight', 'returns 0', (now) => seen.push(now))
    for (const keys of ['ArrowLeft', 'Shift+ArrowLeft', 'Home', 'End']) {
      await v.press(keys)
      seen.push(await v.sees())
    }
    expect(seen.at(-1)).toMatchObject({ cursor: 32, length: 32 })
    return seen
  },

  'a link opened at a step': async (v) => {
    await v.open((await scenes()).ringWrite)
    return v.sees()
  },
}
