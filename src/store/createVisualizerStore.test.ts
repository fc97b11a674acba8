import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VisualizerStore } from './createVisualizerStore.ts'
import { DEFAULT_REPLY, withRing } from './defaults.ts'
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

  it('shows the ring that the step of a link works on', async () => {
    const store = await openStore()
    const data = Uint8Array.of(1, 2)
    await store.actions.reply({ src: 0x401, dst: 0x400, data, wait: false }, 'whole')
    const choices = await store.actions.choices()
    expect((await openStore({ choices })).getState().queue).toBe(0)
    expect((await openStore({ choices, cursor: 0 })).getState().queue).toBe(1)
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

  it.each<readonly [string, (a: VisualizerStore['actions']) => Promise<void>]>([
    ['kick', (a) => a.kick()],
    ['complete', (a) => a.complete(0)],
    ['poll', (a) => a.poll()],
    ['reply', (a) => a.reply(DEFAULT_REPLY, 'whole')],
    ['call', (a) => a.call('world', { fn: 'arm', fault: 'dropKick', q: 1, value: 1 })],
    ['run', (a) => a.runActor(0)],
    ['send', (a) => a.sendAs(2)],
    ['time', (a) => a.letTimePass()],
  ])('asks before this in the past: %s', async (name, does) => {
    const store = await openStore()
    await sendWhole(store)
    await store.actions.seek(5)
    const { history } = frameOf(store)
    await does(store.actions)
    expect(store.getState().asking?.do).toBe(name)
    expect(frameOf(store)).toMatchObject({ history, branches: [] })
  })

  it('lets the actor go on that was chosen', async () => {
    const store = await openStore()
    await store.actions.sendAs(1)
    await store.actions.sendAs(2)
    await store.actions.runActor(1, 'function')
    expect(frameOf(store).step).toMatchObject({ actor: 1, site: 'tx.unlock' })
    await store.actions.runActor(0)
    expect(store.getState().notice).toEqual({ about: 'problem', problem: 'actorCannotRun' })
  })

  it('does the next thing with one press, and sends only when nothing else is left', async () => {
    const endpoint = { service: '', addr: 0x401, dest: 0x400, mode: 'release' } as const
    const scenario = { remote: 'openamp', remoteListening: [endpoint] } as const
    const store = await openStore({ scenario })
    store.actions.setGranularity('send')
    const done: string[] = []
    for (let n = 0; n < 4; n++) {
      await store.actions.forward()
      done.push(frameOf(store).calls.at(-1)?.call.fn ?? '')
    }
    expect(done).toEqual(['send', 'remotePoll', 'send', 'remotePoll'])
  })

  it('has the timeline of the queue on the stage', async () => {
    const store = await openStore()
    await sendWhole(store)
    await atRest(store)
    expect(store.getState().timeline?.q).toBe(1)
    store.actions.setQueue(0)
    expect(store.getState().timeline).toBeNull()
    await new Promise<void>((resolve) => {
      store.subscribe(({ timeline }) => timeline?.q === 0 && resolve())
    })
    expect(store.getState().timeline?.history).toBe(frameOf(store).history)
    await store.actions.take()
    expect(frameOf(store).step).toMatchObject({ site: 'take.idx', queue: 'rvq' })
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
