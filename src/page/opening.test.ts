/** What a page opens is known at once, and what could not be opened is not written over. */
import { expect, test, vi } from 'vitest'
import { openLink } from '../host/openLink.ts'
import { encodeLink } from '../link/testing/encodeLink.ts'
import { type Fate, mortalClient } from '../session/wire/testing/mortalWorkers.ts'
import { createVisualizerStore } from '../store/createVisualizerStore.ts'
import { DEFAULT_SCENARIO, DEFAULT_SETTINGS } from '../store/types.ts'
import { createWords } from '../words/index.ts'
import type { Address } from './linkSync.ts'
import { openPage } from './opening.ts'
import type { Memo } from './remember.ts'

const LINK = await encodeLink({
  scenario: DEFAULT_SCENARIO,
  settings: DEFAULT_SETTINGS,
  choices: [
    {
      actor: 0,
      call: {
        ...{ fn: 'send', src: 1024, dst: 1025, len: 1, data: Uint8Array.of(7) },
        ...{ wait: true, kick: true },
      },
    },
    { actor: 0, steps: 9 },
  ],
  cursor: 9,
})

/** A page where opening something that has a history goes as a test says. */
function page(opening: Fate | (() => Fate), link: string, remembered: string | null = null) {
  const written: string[] = []
  const heard: (() => void)[] = []
  const address: Address = {
    read: () => written.at(-1) ?? link,
    write: (text) => written.push(text),
    href: (text) => text,
    onChange: (listener) => {
      heard.push(listener)
      return () => {}
    },
  }
  const kept: Record<string, string | null> = { session: remembered, aside: null }
  const session: Memo = {
    recall: () => kept.session,
    remember: (text) => {
      kept.session = text
      return 'kept'
    },
    forget: () => {
      kept.session = null
    },
    setAside: () => {
      kept.aside = kept.session
      kept.session = null
    },
  }
  const { client } = mortalClient(({ command }) =>
    command.do !== 'open' || command.choices.length === 0
      ? 'lives'
      : typeof opening === 'string'
        ? opening
        : opening(),
  )
  const store = createVisualizerStore(client)
  const words = createWords('en')
  const opened = openPage({ store, words, address, session, breakpoints: null })
  const put = (text: string) => {
    written.push(text)
    for (const listener of heard) listener()
  }
  return { store, opened, written, kept, put }
}

test('a link at which a worker never says a word is opened on the page itself', async () => {
  const { store, opened, written } = page('dies before', LINK)
  await opened.begun
  expect(opened.refused()).toBeNull()
  expect(store.getState()).toMatchObject({ frame: { cursor: 9 }, notice: { about: 'mainThread' } })
  expect(written).toEqual([])
})

test('breakpoints stay when a link is opened that says nothing of them, and the address says them then', async () => {
  const { store, opened, written, put } = page('lives', '')
  await opened.begun
  await store.actions.breakAt({ is: 'write', name: 'svq.avail.idx' })
  put(LINK)
  await expect.poll(() => written.at(-1)).toContain('break=')
  expect(store.getState().frame).toMatchObject({ cursor: 9, breakpoints: [{ on: true }] })
})

test('nothing rests while another link is read', async () => {
  const { store, opened, put } = page('lives', '')
  await opened.begun
  expect(store.getState().inFlight).toBe(0)
  put(LINK)
  expect(store.getState().inFlight).toBe(1)
  await expect.poll(() => store.getState().inFlight).toBe(0)
  expect(store.getState().frame?.cursor).toBe(9)
})

test('what only had a meaning in the old ring is overtaken by a link that is read, and that is said', async () => {
  const { store, opened, put } = page('lives', '')
  await opened.begun
  const { actions, getState } = store
  put(LINK)
  // A menu that was open, and the timeline.
  void actions.restart({ ...DEFAULT_SCENARIO, num: 4 })
  void actions.seek(0)
  await expect.poll(() => getState().leaving).toBe(0)
  expect(getState()).toMatchObject({
    frame: { scenario: { num: DEFAULT_SCENARIO.num }, length: 9, cursor: 9 },
    notice: { about: 'pressedEarly' },
  })
  // From then on all is as always.
  await actions.restart({ ...DEFAULT_SCENARIO, num: 4 })
  expect(getState()).toMatchObject({ frame: { scenario: { num: 4 } }, notice: null })
})

test('who acts while a link is read does it in its ring, and nothing plays on', async () => {
  const { store, opened, put } = page('lives', '')
  await opened.begun
  const { actions, getState } = store
  await actions.act({ name: 'send' })
  actions.play(true)
  put(LINK)
  await actions.forward()
  await expect.poll(() => getState().inFlight).toBe(0)
  expect(getState()).toMatchObject({ frame: { length: 10, cursor: 10 }, playing: false })
})

test('a link that stops one worker after another is refused, and the ring that was there stays', async () => {
  const { store, opened } = page('dies before', '')
  await opened.begun
  await store.actions.act({ name: 'send' })
  expect(await openLink(store, LINK)).toEqual({
    is: 'refused',
    problem: { is: 'stopped' },
    text: LINK,
  })
  await store.actions.forward()
  expect(store.getState().frame?.length).toBe(2)
})

test('a link that is cancelled is told, and stays where it was', async () => {
  const { store, opened, written, kept } = page('ends without a word', LINK, 'v1.old')
  await vi.waitFor(() => expect(store.getState().inFlight).toBeGreaterThan(0))
  store.actions.cancelOpening()
  await opened.begun
  expect(opened.refused()).toMatchObject({ problem: { is: 'cancelled' }, text: LINK })
  expect([written, kept.session]).toEqual([[], 'v1.old'])
})

test('a remembered session that is cancelled is kept, and set aside before another is begun', async () => {
  const { store, opened, kept } = page('ends without a word', '', LINK)
  await vi.waitFor(() => expect(store.getState().inFlight).toBeGreaterThan(0))
  store.actions.cancelOpening()
  await opened.begun
  expect(opened.refused()).toMatchObject({ problem: { is: 'cancelled' }, text: LINK })
  expect(kept).toEqual({ session: LINK, aside: null })
  opened.startOver()
  await vi.waitFor(() => expect(store.getState().frame?.length).toBe(0))
  expect(kept).toEqual({ session: null, aside: LINK })
})

for (const [name, link, remembered] of [
  ['a link', LINK, null],
  ['a remembered session', '', LINK],
] as const)
  test(`${name} that was cancelled opens when it is tried again`, async () => {
    const fates: Fate[] = ['ends without a word', 'lives']
    const { store, opened, written, kept } = page(() => fates.shift() ?? 'lives', link, remembered)
    await vi.waitFor(() => expect(store.getState().inFlight).toBeGreaterThan(0))
    store.actions.cancelOpening()
    await opened.begun
    expect(opened.refused()).toMatchObject({ problem: { is: 'cancelled' }, text: LINK })
    opened.tryAgain()
    await vi.waitFor(() => expect(opened.refused()).toBeNull())
    await vi.waitFor(() => expect(store.getState().frame?.cursor).toBe(9))
    expect([written, kept.session, kept.aside]).toEqual([[], remembered, null])
  })
