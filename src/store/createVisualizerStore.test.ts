import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../protocol/acts.ts'
import type { Problem } from '../protocol/protocol.ts'
import type { VisualizerStore } from './createVisualizerStore.ts'
import { withRing } from './defaults.ts'
import { atRest, openStore, stepTo } from './testing/openStore.ts'

const frameOf = (store: VisualizerStore) => store.getState().frame!
const bytesOf = (store: VisualizerStore) => store.getState().replica!.memory.bytes

/** Sends one message from its first to its last step. */
const sendWhole = (store: VisualizerStore) => store.actions.act({ name: 'send' }, 'send')

describe('the store', () => {
  it('takes the first step of a send with one act', async () => {
    const store = await openStore()
    await store.actions.act({ name: 'send' })
    expect(frameOf(store)).toMatchObject({ cursor: 1, messages: 1 })
  })

  it('shows the ring that the step of a link works on', async () => {
    const store = await openStore()
    const data = Uint8Array.of(1, 2)
    await store.actions.act(
      { name: 'reply', args: { src: 0x401, dst: 0x400, data, wait: false } },
      'send',
    )
    const { choices } = await store.actions.history()
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
          if (name === 'take') await store.actions.act({ name: 'take' })
          if (store.getState().asking) await store.actions.answer(true)
        }
        const again = await openStore({
          choices: (await store.actions.history()).choices,
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
    await store.actions.act({ name: 'send', sender: 2 })
    expect(store.getState().asking).toMatchObject({ act: { name: 'send', sender: 2 }, run: 'step' })
    expect(frameOf(store).length).toBe(length)

    await store.actions.answer(false)
    expect(store.getState().asking).toBeNull()
    expect(frameOf(store).branches).toEqual([])

    await store.actions.act({ name: 'send' })
    await store.actions.answer(true)
    expect(frameOf(store).branches).toEqual([{ index: 0, at: 5, length }])
    expect(frameOf(store).length).toBe(6)

    await store.actions.toBranch(0)
    expect(frameOf(store).length).toBe(length)
  })

  const fault = { fn: 'arm', fault: 'dropKick', q: 1, value: 1 } as const
  it.each<Act>([
    { name: 'reply' },
    { name: 'kick' },
    { name: 'send', sender: 2 },
    { name: 'run', actor: 0 },
    { name: 'call', by: 'world', call: fault },
  ])('asks before this in the past: %j', async (act) => {
    const store = await openStore()
    await sendWhole(store)
    await store.actions.seek(5)
    const { revision } = frameOf(store)
    await store.actions.act(act)
    expect(store.getState().asking).toMatchObject({ do: 'act', act })
    expect(frameOf(store)).toMatchObject({ revision, branches: [] })
  })

  it.each<readonly [Problem, Act]>([
    ['nothingAvailable', { name: 'take' }],
    ['nothingHeld', { name: 'complete', head: 0 }],
    ['notThisRemote', { name: 'poll' }],
    ['nobodySleeps', { name: 'time' }],
  ])('does not ask for what is not possible there, and says why: %s', async (problem, act) => {
    const store = await openStore()
    await sendWhole(store)
    await store.actions.seek(5)
    await store.actions.act(act)
    expect(store.getState()).toMatchObject({ asking: null, notice: { about: 'problem', problem } })
  })

  it('lets the actor go on that was chosen', async () => {
    const store = await openStore()
    await store.actions.act({ name: 'send', sender: 1 })
    await store.actions.act({ name: 'send', sender: 2 })
    await store.actions.act({ name: 'run', actor: 1 }, 'function')
    expect(frameOf(store).step).toMatchObject({ actor: 1, site: 'tx.unlock' })
    await store.actions.act({ name: 'run', actor: 0 })
    expect(store.getState().notice).toEqual({ about: 'problem', problem: 'actorCannotRun' })
  })

  it('does the next thing with one press, and sends only when nothing else is left', async () => {
    const endpoint = { service: '', addr: 0x401, dest: 0x400, mode: 'release' } as const
    const scenario = { remote: 'openamp', remoteListening: [endpoint] } as const
    const store = await openStore({ scenario })
    store.actions.show({ granularity: 'send' })
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
    expect(store.getState().timeline?.revision).toBe(frameOf(store).revision)
    await store.actions.act({ name: 'take', q: 0 })
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
    await store.actions.act({ name: 'take' })
    expect(store.getState().notice).toEqual({ about: 'problem', problem: 'nothingAvailable' })
    await store.actions.act({ name: 'send' })
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
    const { layout } = store.getState().replica!
    const offset = layout.queue('svq').vring.availIdx >>> 4
    await store.actions.look(offset)
    expect(store.getState().inspectedByte?.writer?.site).toBe('add.idx')
    await store.actions.back()
    await atRest(store)
    expect(store.getState().inspectedByte).toEqual({ offset, writer: null })
  })

  it('keeps a timeline of the present history', async () => {
    const store = await openStore()
    await sendWhole(store)
    await atRest(store)
    const { timeline, frame } = store.getState()
    expect(timeline).toMatchObject({ revision: frame?.revision, from: 0, to: frame?.length })
    expect(timeline?.slices.some((s) => s.fn === 'send')).toBe(true)
  })

  it('shares nothing with another store', async () => {
    const [a, b] = [await openStore(), await openStore()]
    await a.actions.act({ name: 'send' })
    expect(frameOf(b).cursor).toBe(0)
  })
})
