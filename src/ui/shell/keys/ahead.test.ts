import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { OPEN_DEFAULT } from '../../../session/wire/client.ts'
import { heldClient } from '../../../session/wire/testing/heldWorker.ts'
import {
  createVisualizerStore,
  type VisualizerStore,
} from '../../../store/createVisualizerStore.ts'
import { targetNow } from '../../context/selectionTarget.ts'
import { listenKeys } from './listenKeys.ts'
import { findSelectionTarget } from './selectionTarget.ts'

findSelectionTarget(targetNow)

/** As much of an element as the keys need. */
class Root extends EventTarget {
  querySelector() {
    return null
  }
}

class Keydown extends Event {
  readonly altKey = false
  readonly ctrlKey = false
  readonly metaKey = false
  readonly shiftKey: boolean
  readonly key: string
  readonly code: string
  constructor(
    name: string,
    readonly repeat = false,
  ) {
    super('keydown', { cancelable: true })
    this.shiftKey = name.startsWith('⇧')
    this.key = name.replace('⇧', '')
    this.code = /^\d$/.test(this.key) ? `Digit${this.key}` : ''
  }
}

async function held() {
  const { client, answerAll, answerOne } = heldClient()
  const store = createVisualizerStore(client)
  const root = new Root()
  listenKeys(store, root as unknown as HTMLElement, null)
  void store.actions.open(OPEN_DEFAULT)
  await answerAll()
  const press = (key: string, repeat?: boolean) => root.dispatchEvent(new Keydown(key, repeat))
  return { store, press, answerAll, answerOne }
}

beforeAll(() => vi.stubGlobal('Element', class {}))
afterAll(() => vi.unstubAllGlobals())

/** What a person sees of it. */
function seen(store: VisualizerStore) {
  const { frame, prediction, asking, queue, base, presenting, notice } = store.getState()
  return {
    cursor: frame?.cursor,
    length: frame?.length,
    step: frame?.step,
    calls: frame?.calls.map(({ index, end }) => [index, end]),
    branches: frame?.branches,
    chosen: prediction?.chosen,
    asking,
    queue,
    base,
    presenting,
    notice,
  }
}

it('S and →, typed before the send has begun, are one step of one send', async () => {
  const { store, press, answerAll } = await held()
  press('S')
  press('ArrowRight')
  await answerAll()
  expect(store.getState().frame).toMatchObject({ cursor: 2, messages: 1 })
  expect(store.getState()).toMatchObject({ inFlight: 0, acting: 0 })
})

it('an answer typed before its question is here waits for it', async () => {
  const { store, press, answerAll } = await held()
  for (const key of ['S', 'P', '2']) press(key)
  await answerAll()
  expect(store.getState().prediction?.chosen).toBe(1)
})

it('Esc typed before the question is here closes it', async () => {
  const { store, press, answerAll } = await held()
  for (const key of ['S', 'ArrowRight', 'Home', 'S']) press(key)
  await answerAll()
  expect(store.getState().asking).not.toBeNull()
  press('Escape')
  expect(store.getState().asking).toBeNull()
  for (const key of ['End', 'Home', 'S', 'Escape']) press(key)
  await answerAll()
  expect(store.getState()).toMatchObject({ asking: null, frame: { cursor: 0, length: 2 } })
})

it('a key that is held down takes no steps once it is let go', async () => {
  const { store, press, answerAll } = await held()
  press('S')
  for (let n = 0; n < 9; n++) press('ArrowRight', true)
  await answerAll()
  expect(store.getState().frame?.cursor).toBe(2)
})

it('a jump that waits for one before it is waited for, too', async () => {
  const { store, press, answerAll } = await held()
  for (const key of ['Home', 'End', 'S']) press(key)
  await answerAll()
  expect(store.getState().frame).toMatchObject({ cursor: 1, length: 1 })
})

const KEYS = ['S', 'S', 'ArrowRight', 'ArrowRight', '⇧ArrowRight', 'ArrowLeft', 'C', 'F', 'K', 'R']
const OTHERS = ['P', '1', '2', 'Home', 'End', 'V', 'H', 'Escape', '⇧P', 'N', 'W', '.']

it('typed ahead at any moment, keys mean what they mean at leisure', async () => {
  const key = fc.constantFrom(...KEYS, ...OTHERS)
  const typed = fc.array(fc.tuple(key, fc.nat({ max: 3 })), { maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(typed, async (keys) => {
      const leisure = await held()
      const ahead = await held()
      for (const [key, answers] of keys) {
        leisure.press(key)
        await leisure.answerAll()
        ahead.press(key)
        for (let n = 0; n < answers; n++) await ahead.answerOne()
      }
      await ahead.answerAll()
      expect(seen(ahead.store)).toEqual(seen(leisure.store))
    }),
    { numRuns: 40 },
  )
})
