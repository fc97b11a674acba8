import { describe, expect, it } from 'vitest'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { targetNow } from '../../context/selectionTarget.ts'
import { actOf, type Key } from './keymap.ts'
import { findSelectionTarget } from './selectionTarget.ts'

findSelectionTarget(targetNow)

const PLAIN = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }

/** `⇧→` and the like to what the browser says. */
function key(text: string): Key {
  const names: Record<string, string> = { '→': 'ArrowRight', '←': 'ArrowLeft', Space: ' ' }
  const bare = text.replace(/[⇧⌥⌃]/gu, '')
  const digit = /^\d$/.test(bare)
  return {
    ...PLAIN,
    // With ⇧ a digit is another sign.
    key: digit && text.includes('⇧') ? '!' : (names[bare] ?? bare),
    code: digit ? `Digit${bare}` : bare === '-' ? 'Minus' : '',
    shiftKey: text.includes('⇧'),
    altKey: text.includes('⌥'),
    ctrlKey: text.includes('⌃'),
  }
}

async function pressed(keys: readonly string[]) {
  const store = await openStore()
  for (const k of keys) {
    actOf(key(k), store)?.()
    await atRest(store)
  }
  return store
}

describe('keys', () => {
  it.each([
    [['S'], 'tx.lock'],
    [['S', '→'], 'tx.fresh'],
    [['S', '→', '→', '←'], 'tx.fresh'],
    [['S', '⇧→'], 'tx.unlock'],
    [['S', '⌥→'], 'send.unlock'],
    [['⌥→'], 'send.unlock'],
    [['S', '⌥→', 'Home', '→'], 'tx.lock'],
    [['S', '⌥→', 'Home', 'End'], 'send.unlock'],
    [['S', '⌥→', 'C'], 'take.idx'],
    [['S', '⌥→', '⇧C'], 'take.idx'],
  ])('%j ends at %s', async (keys, site) => {
    expect((await pressed(keys)).getState().frame?.step?.site).toBe(site)
  })

  it('F completes what the remote has held longest', async () => {
    const store = await pressed(['S', '⌥→', 'C', '⌥→'])
    actOf(key('F'), store)?.()
    await expect.poll(() => store.getState().frame?.step?.stack[0]).toBe('complete')
  })

  it('S never asks, ⇧S composes', async () => {
    expect((await pressed(['S'])).getState().dialog).toBeNull()
    expect((await pressed(['⇧S'])).getState().dialog).toBe('composer')
  })

  it('⇧P makes a slide, on which C shows the code and ⇧C takes; Esc leaves it', async () => {
    const slideAfter = async (...keys: string[]) =>
      (await pressed(['⇧P', ...keys])).getState().presenting
    expect(await slideAfter()).toEqual({ blank: false, code: false })
    expect(await slideAfter('C')).toEqual({ blank: false, code: true })
    expect(await slideAfter('C', 'C')).toEqual({ blank: false, code: false })
    expect(await slideAfter('Escape')).toBeNull()
    expect(await slideAfter('⇧P')).toBeNull()
    const taken = await pressed(['⇧P', 'S', '⌥→', '⇧C'])
    expect(taken.getState().frame?.step?.site).toBe('take.idx')
  })

  it('a blank slide comes back with any key, which does nothing else', async () => {
    const store = await pressed(['⇧P', 'S', 'B'])
    expect(store.getState().presenting?.blank).toBe(true)
    actOf(key('→'), store)?.()
    await atRest(store)
    expect(store.getState()).toMatchObject({ presenting: { blank: false }, frame: { cursor: 1 } })
  })

  it('P asks, 1 to 3 answer once, Esc closes; then digits pick actors again', async () => {
    const store = await pressed(['S', 'P', '2', '3'])
    expect(store.getState().prediction?.chosen).toBe(1)
    expect(store.getState().frame?.cursor).toBe(1)
    actOf(key('Escape'), store)?.()
    expect(store.getState().prediction).toBeNull()
    expect((await pressed(['S', 'P', '1', '→'])).getState()).toMatchObject({
      prediction: null,
      frame: { cursor: 2 },
    })
    expect((await pressed(['P', 'Escape', '2'])).getState().frame?.step?.actor).toBe(1)
  })

  it('Esc is left to the menu that is open, whatever else it would end', async () => {
    for (const keys of [['X'], ['P', 'X'], ['⇧P', 'X']]) {
      const store = await pressed(keys)
      expect([keys, actOf(key('Escape'), store)]).toEqual([keys, null])
    }
  })

  it('B opens the breakpoints where there is no slide', async () => {
    const store = await pressed(['B'])
    expect(store.getState()).toMatchObject({ dialog: 'breakpoints', presenting: null })
  })

  it('digits let one actor go on, or begin a send', async () => {
    const store = await pressed(['1', '1', '2', '2', '1', '⇧2'])
    const { frame } = store.getState()
    expect(frame?.actors.slice(0, 2).map((a) => a.message)).toEqual([1, 2])
    expect(frame?.step?.actor).toBe(1)
    expect(frame?.step?.site).toBe('tx.unlock')
  })

  it('a digit of somebody who cannot run says so', async () => {
    const store = await pressed(['1', '0'])
    expect(store.getState().notice).toEqual({ about: 'problem', problem: 'actorCannotRun' })
    expect((await pressed(['1', '-'])).getState().frame?.cursor).toBe(1)
  })

  it('V shows the other ring, . lets time pass, A, ⇧R and X open what they stand for', async () => {
    expect((await pressed(['V'])).getState().queue).toBe(0)
    expect((await pressed(['V', 'V'])).getState().queue).toBe(1)
    expect((await pressed(['.'])).getState().notice).toEqual({
      about: 'problem',
      problem: 'nobodySleeps',
    })
    expect((await pressed(['A'])).getState().dialog).toBe('chain')
    expect((await pressed(['⇧R'])).getState().dialog).toBe('reply')
    expect((await pressed(['X'])).getState().dialog).toBe('faults')
    expect((await pressed(['X', 'X'])).getState().dialog).toBeNull()
  })

  it('R lets the remote send', async () => {
    expect((await pressed(['R'])).getState().frame?.step?.stack[0]).toBe('deliver')
  })

  it('H, T, [ and ] change how it is looked at', async () => {
    const { base, theme, speed } = (await pressed(['H', 'T', ']', ']', '['])).getState()
    expect([base, theme, speed]).toEqual(['hex', 'light', 2])
  })

  it('L changes the language, and back', async () => {
    expect((await pressed(['L'])).getState().language).toBe('zh')
    expect((await pressed(['L', 'L'])).getState().language).toBe('en')
  })

  it('of letters, digits and signs can be switched off; the others stay', async () => {
    const store = await openStore()
    store.actions.show({ letterKeys: false })
    for (const k of ['S', '⇧S', '1', '⇧2', '-', '.', '?', 'L', '['])
      expect(actOf(key(k), store)).toBeNull()
    for (const k of ['→', '⇧←', 'Home', 'End', 'Space']) expect(actOf(key(k), store)).not.toBeNull()
  })

  it('leaves the keys of the browser alone', async () => {
    const store = await openStore()
    for (const k of ['⌃S', '⌃→', '⌃1', 'z', 'Tab', '⌥S']) expect(actOf(key(k), store)).toBeNull()
  })
})
