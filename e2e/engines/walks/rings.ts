/** Messages go round: with keys and clicks, forth and back. */
import { expect } from 'vitest'
import { Scene, scenes } from '../../scenes.ts'
import type { Seen } from '../visitor.ts'
import type { Walks } from './walk.ts'

export const RINGS: Walks = {
  'a send, store by store, with the keyboard alone': async (v) => {
    await v.open()
    const seen = [await v.sees()]
    await v.press('s')
    await v.pressUntil('ArrowRight', 'returns 0', (now) => seen.push(now))
    for (const keys of ['ArrowLeft', 'Shift+ArrowLeft', 'Home', 'End']) {
      await v.press(keys)
      seen.push(await v.sees())
    }
    expect(seen.at(-1)).toMatchObject({ cursor: 32, length: 32 })
    return seen
  },

  'kick by hand, take, complete in another order, and a buffer that comes back': async (v) => {
    await v.open(await new Scene().settle({ kick: 'hand' }).link())
    await v.click('Send')
    const seen: Seen[] = []
    // Eight fill the ring; one kick is for all of them.
    await v.press('s', 8)
    for (const keys of ['k', 'c', 'c', 'c']) {
      await v.press(keys)
      seen.push(await v.sees())
    }
    for (const name of ['Complete desc 2', 'Complete desc 0', 'Complete desc 1']) {
      await v.click(name)
      seen.push(await v.sees())
      // The next tick stands where this one stood: a click there at once would be the second of two.
      await v.click('Transmit')
    }
    await v.press('s')
    seen.push(await v.sees())
    expect(seen.at(-1)?.bytes).toContain('01 00 09 00 02 00')
    return seen
  },

  'a full ring: the sender sleeps, and an interrupt wakes it': async (v) => {
    await v.open((await scenes()).full)
    await v.click('Send')
    const seen = [await v.sees()]
    for (const keys of ['f', 'Alt+ArrowRight', 'Alt+ArrowRight', 'v', 'r']) {
      await v.press(keys)
      seen.push(await v.sees())
    }
    return seen
  },

  'the ways back: steps, functions, branches, and the timeline under the pointer': async (v) => {
    await v.open((await scenes()).ringWrite)
    const seen = [await v.sees()]
    for (const keys of ['ArrowLeft', 'Shift+ArrowLeft', 'Alt+ArrowLeft', 'Shift+ArrowRight']) {
      await v.press(keys)
      seen.push(await v.sees())
    }
    const { x, y, width, height } = await v.boxAt('section > [data-history]')
    const middle = y + height / 2
    const [left, end] = [x + width - 400, x + width - 2]
    await v.tab.pointer([
      [left, middle],
      [left + 150, middle],
      [end, middle],
    ])
    await v.rest()
    const right = await v.sees()
    await v.tab.pointer([[left, middle]])
    await v.rest()
    expect((await v.sees()).cursor).toBeLessThan(right.cursor)
    seen.push(right, await v.sees())

    // Acting in the past asks first.
    await v.press('Home')
    await v.press('s')
    await v.click('Continue')
    seen.push(await v.sees())
    return seen
  },

  'a walk that plays by itself, with all that moves, and pauses': async (v) => {
    await v.open((await scenes()).kicked, 'moving')
    await v.press('Shift+ArrowLeft', 2)
    const { cursor } = await v.sees()
    await v.tab.press(' ')
    await v.until((from) => {
      const [, step] = /Step (\d+) of/.exec(document.body.innerText) ?? []
      return Number(step) > from + 2
    }, cursor)
    await v.tab.press(' ')
    await v.rest()
    const stopped = await v.sees()
    expect(stopped.cursor).toBeLessThan(stopped.length)
    await v.press('End')
    return v.sees()
  },
}
