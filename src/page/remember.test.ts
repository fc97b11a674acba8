import { afterEach, describe, expect, it, vi } from 'vitest'
import { memo } from './remember.ts'

function storage() {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  })
  return kept
}

describe('a memo', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('remembers one text, and forgets it', () => {
    storage()
    const mine = memo('mine')
    expect(mine.recall()).toBeNull()
    mine.remember('a')
    memo('other').remember('b')
    expect(mine.recall()).toBe('a')
    mine.forget()
    expect(mine.recall()).toBeNull()
  })

  it('sets aside what cannot be read, and does not lose it', () => {
    const kept = storage()
    const mine = memo('mine')
    mine.remember('{')
    mine.setAside()
    expect([...kept]).toEqual([['mine.damaged', '{']])
  })

  it('breaks nothing where storage is refused', () => {
    vi.stubGlobal('localStorage', undefined)
    const mine = memo('mine')
    mine.remember('a')
    mine.setAside()
    expect(mine.recall()).toBeNull()
  })
})
