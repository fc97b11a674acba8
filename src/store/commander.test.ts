import { expect, it } from 'vitest'
import { type Client, createClient, OPEN_DEFAULT, type Status } from '../session/wire/client.ts'
import { mortalClient } from '../session/wire/testing/mortalWorkers.ts'
import { createVisualizerStore } from './createVisualizerStore.ts'

/** A client on the main thread that says what a worker's client would say. */
function clientThatSays(): Client & { say(status: Status): void } {
  const client = createClient({ createWorker: null })
  const listeners = new Set<(status: Status) => void>()
  return {
    ...client,
    onStatus: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    say: (status) => {
      for (const listener of listeners) listener(status)
    },
  }
}

it('tells that the worker was started again, until the person has read it', async () => {
  const client = clientThatSays()
  const store = createVisualizerStore(client)
  await client.send(OPEN_DEFAULT)
  client.say('worker')
  expect(store.getState().notice).toBeNull()
  client.say('restarted')
  await store.actions.forward()
  expect(store.getState().notice).toEqual({ about: 'restarted' })
  store.actions.dismissNotice()
  expect(store.getState().notice).toBeNull()
})

it('does not rest while a worker is brought back', async () => {
  const { client, workers } = mortalClient(() => 'lives')
  const store = createVisualizerStore(client)
  await store.actions.openEmpty()
  await store.actions.forward()
  expect(store.getState().inFlight).toBe(0)
  const before = store.getState().frame
  workers[0].dispatchEvent(new Event('error'))
  expect(store.getState()).toMatchObject({ inFlight: 1, notice: null })
  await new Promise<void>((resolve) => {
    store.subscribe(({ inFlight }) => inFlight === 0 && resolve())
  })
  expect(store.getState().frame).not.toBe(before)
  expect(store.getState().frame?.cursor).toBe(1)
})

it('shows nothing of the way back of a new worker: a question that is open stays, and all bytes are right', async () => {
  const { client, workers } = mortalClient(() => 'lives')
  const store = createVisualizerStore(client)
  await store.actions.openEmpty()
  await store.actions.forward()
  for (let n = 0; n < 5; n++) await store.actions.forward('step')
  await store.actions.back('step')
  await store.actions.predict()
  const { prediction, replica, frame } = store.getState()
  const bytes = replica?.bytes.slice()
  const seen = new Set<number | undefined>()
  store.subscribe((now) => seen.add(now.frame?.cursor))
  workers[0].dispatchEvent(new Event('error'))
  await new Promise<void>((resolve) => {
    store.subscribe(({ inFlight }) => inFlight === 0 && resolve())
  })
  expect(seen).toEqual(new Set([frame?.cursor]))
  expect(prediction).not.toBeNull()
  expect(store.getState().prediction).toBe(prediction)
  expect(store.getState().replica?.bytes).toEqual(bytes)
  await store.actions.forward('step')
  expect(store.getState()).toMatchObject({ prediction: null, frame: { cursor: 6, length: 6 } })
})

it('tells what the session refused', async () => {
  const store = createVisualizerStore(createClient({ createWorker: null }))
  await store.actions.toBranch(7)
  expect(store.getState().notice).toEqual({ about: 'refused', text: 'no branch 7' })
  expect(store.getState().inFlight).toBe(0)
})

it('keeps a draft, and what was opened to write it, when the worker dies', async () => {
  let kill = false
  const { client } = mortalClient(() => (kill ? 'dies before' : 'lives'))
  const store = createVisualizerStore(client)
  await client.send(OPEN_DEFAULT)
  const message = { ...store.getState().message, data: Uint8Array.of(1, 2, 3) }
  store.setState({ message, dialog: 'composer' })
  kill = true
  const sent = store.actions.forward()
  kill = false
  await sent
  expect(store.getState()).toMatchObject({ message, dialog: 'composer' })
})

it('has no act reject once the session is gone: that has been told, and what to do', async () => {
  const client = clientThatSays()
  let gone = false
  const send: Client['send'] = async (command) => {
    if (gone) throw new Error('the session is gone')
    return client.send(command)
  }
  const store = createVisualizerStore({ ...client, send })
  const { actions } = store
  await actions.openEmpty()
  await actions.act({ name: 'send' }, 'step')
  gone = true
  client.say('lost')
  expect(await actions.breakAt({ is: 'condition', text: 'broken', queue: 'svq' })).toBeNull()
  await actions.act({ name: 'send' })
  await actions.back()
  await actions.seek(0)
  await actions.runOn()
  await actions.predict()
  await actions.toWriter(0)
  await actions.look(0)
  await actions.toBranch(0)
  await actions.undoRestart()
  await actions.toggleBreak({ is: 'write', name: 'svq.avail.idx' })
  await actions.setSettings({ kick: 'hand', remote: 'hand', seed: 1 })
  expect(store.getState()).toMatchObject({ notice: { about: 'lost' }, inFlight: 0, acting: 0 })
})
