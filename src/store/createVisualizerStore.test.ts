import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VisualizerStore } from './createVisualizerStore.ts'
import { withRing } from './defaults.ts'
import { atRest, openStore, stepTo } from './testing/openStore.ts'

const frameOf = (store: VisualizerStore) => store.getState().frame!
const bytesOf = (store: VisualizerStore) => store.getState().mirror!.memory.bytes

/** Sends one message from its first to its last step. */
const sendWhole = (store: VisualizerStore) => store.actions.send(store.getState().message, 'whole')

describe('the store', () => {
  it('takes the first step of a send with one act', async () => {
    const store = await openStore()
    await store.actions.sendAgain()
    expect(frameOf(store)).toMatchObject({ cursor: 1, messages: 1 })
  })

  it('keeps a memory that a fresh replay agrees with, whatever is done', async () => {
    const acts = fc.array(
      fc.constantFrom('forward', 'back', 'send', 'take', 'home', 'end', 'leap', 'middle'),
      { maxLength: 25 },
    )
    await fc.assert(
      fc.asyncProperty(acts, async (names) => {
        const store = await openStore()
        for (const name of names) {
          const { length } = frameOf(store)
          if (name === 'forward') await store.actions.forward()
          if (name === 'back') await store.actions.back()
          if (name === 'leap') await store.actions.forward('send')
          if (name === 'home') await store.actions.seek(0)
          if (name === 'end') await store.actions.seek(length)
          if (name === 'middle') await store.actions.seek(Math.floor(length / 2))
          if (name === 'send') await sendWhole(store)
          if (name === 'take') await store.actions.take()
          if (store.getState().asking) await store.actions.answer(true)
        }
        const again = await openStore({
          choices: await store.actions.choices(),
          cursor: frameOf(store).cursor,
        })
        expect(bytesOf(again)).toEqual(bytesOf(store))
        store.actions.close()
        again.actions.close()
      }),
      { numRuns: 25 },
    )
  })

  it('asks before an act in the past, and keeps what was cut as a branch', async () => {
    const store = await openStore()
    await sendWhole(store)
    const { length } = frameOf(store)
    await store.actions.seek(5)
    await store.actions.take()
    expect(store.getState().asking).toEqual({ do: 'take', q: 1, run: 'step' })
    expect(frameOf(store).length).toBe(length)

    await store.actions.answer(false)
    expect(store.getState().asking).toBeNull()
    expect(frameOf(store).branches).toEqual([])

    await store.actions.sendAgain()
    await store.actions.answer(true)
    expect(frameOf(store).branches).toEqual([{ index: 0, at: 5, length }])
    expect(frameOf(store).length).toBe(6)

    await store.actions.toBranch(0)
    expect(frameOf(store).length).toBe(length)
  })

  it('carries out only the newest of many seeks', async () => {
    const store = await openStore()
    await sendWhole(store)
    const seen: number[] = []
    store.subscribe((now, before) => now.frame !== before.frame && seen.push(now.frame!.cursor))
    await Promise.all([3, 9, 14, 20, 7].map((to) => store.actions.seek(to)))
    expect(seen).toEqual([3, 7])
  })

  it('says why a command did nothing, until the next one', async () => {
    const store = await openStore()
    await store.actions.take()
    expect(store.getState().notice).toEqual({ about: 'problem', problem: 'nothingAvailable' })
    await store.actions.sendAgain()
    expect(store.getState().notice).toBeNull()
  })

  it('starts again with another ring, and undoes that', async () => {
    const store = await openStore()
    await sendWhole(store)
    const { scenario, cursor } = frameOf(store)
    await store.actions.restart(withRing(scenario, 16, 'linux-3.x'))
    expect(frameOf(store)).toMatchObject({ cursor: 0, canUndoRestart: true })
    expect(frameOf(store).scenario).toMatchObject({ num: 16, kernel: 'linux-3.x', buffers: 16 })
    await store.actions.undoRestart()
    expect(frameOf(store)).toMatchObject({ cursor, scenario: { num: 8 } })
  })

  it('tells who last wrote a byte, and tells it anew after each step', async () => {
    const store = await openStore()
    await stepTo(store, 'add.idx')
    const { layout } = store.getState().mirror!
    const offset = layout.queue('svq').vring.availIdx >>> 4
    await store.actions.look(offset)
    expect(store.getState().looked?.writer?.site).toBe('add.idx')
    await store.actions.back()
    await atRest(store)
    expect(store.getState().looked).toEqual({ offset, writer: null })
  })

  it('keeps a timeline of the present history', async () => {
    const store = await openStore()
    await sendWhole(store)
    await atRest(store)
    const { timeline, frame } = store.getState()
    expect(timeline).toMatchObject({ history: frame?.history, from: 0, to: frame?.length })
    expect(timeline?.slices.some((s) => s.fn === 'send')).toBe(true)
  })

  it('shares nothing with another store', async () => {
    const [a, b] = [await openStore(), await openStore()]
    await a.actions.sendAgain()
    expect(frameOf(b).cursor).toBe(0)
  })
})
