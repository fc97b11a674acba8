import { describe, expect, it } from 'vitest'
import { atRest, openStore } from '../../store/testing/openStore.ts'
import { actOf, type Key } from './keymap.ts'

const PLAIN = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }

/** `⇧→` and the like to what the browser says. */
function key(text: string): Key {
  const names: Record<string, string> = { '→': 'ArrowRight', '←': 'ArrowLeft', Space: ' ' }
  const bare = text.replace(/[⇧⌥⌃]/gu, '')
  return {
    ...PLAIN,
    key: names[bare] ?? bare,
    shiftKey: text.includes('⇧'),
    altKey: text.includes('⌥'),
    ctrlKey: text.includes('⌃'),
  }
}

async function pressed(keys: readonly string[], oldest = -1) {
  const store = await openStore()
  for (const k of keys) {
    actOf(key(k), store, oldest)?.()
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
    [['S', '⌥→', 'Home', '→'], 'tx.lock'],
    [['S', '⌥→', 'Home', 'End'], 'send.unlock'],
    [['S', '⌥→', 'C'], 'take.idx'],
    [['S', '⌥→', '⇧C'], 'take.idx'],
  ])('%j ends at %s', async (keys, site) => {
    expect((await pressed(keys)).getState().frame?.step?.site).toBe(site)
  })

  it('F completes what the remote has held longest', async () => {
    const store = await pressed(['S', '⌥→', 'C', '⌥→'])
    actOf(key('F'), store, 0)?.()
    await expect.poll(() => store.getState().frame?.step?.stack[0]).toBe('complete')
  })

  it('S never asks, ⇧S composes', async () => {
    expect((await pressed(['S'])).getState().dialog).toBeNull()
    expect((await pressed(['⇧S'])).getState().dialog).toBe('composer')
  })

  it('H, T, [ and ] change how it is looked at', async () => {
    const { base, theme, speed } = (await pressed(['H', 'T', ']', ']', '['])).getState()
    expect([base, theme, speed]).toEqual(['hex', 'light', 2])
  })

  it('leaves the keys of the browser alone', async () => {
    const store = await openStore()
    for (const k of ['⌃S', '⌃→', 'x', 'Tab', '⌥S']) expect(actOf(key(k), store, -1)).toBeNull()
  })
})
