import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLink } from '../host/openLink.ts'
import { decodeLink } from '../link/link.ts'
import { encodeLink } from '../link/testing/encodeLink.ts'
import { MOST_CHOICES } from '../scenario/limits.ts'
import { performScript } from '../session/script/performScript.ts'
import { openStore } from '../store/testing/openStore.ts'
import type { Choice } from '../store/types.ts'
import { keepAddress } from './keeping.ts'
import type { Address } from './linkSync.ts'
import { linkOf, linksOf } from './links.ts'
import type { Memo } from './remember.ts'

/** An address bar without a browser. */
function bar(start = ''): Address & { text: string; writes: number } {
  return {
    text: start,
    writes: 0,
    read() {
      return this.text
    },
    write(fragment) {
      this.text = fragment
      this.writes++
    },
    href: (fragment) => `https://example.org/#${fragment}`,
    onChange: () => () => {},
  }
}

const cursorOf = (store: Awaited<ReturnType<typeof openStore>>) => store.getState().frame?.cursor

describe('a link', () => {
  it('comes back to the same step, with all that comes later', async () => {
    const store = await openStore()
    await store.actions.act({ name: 'send' }, 'send')
    await store.actions.act({ name: 'take' })
    await store.actions.seek(17)
    const again = await openStore()
    expect(await openLink(again, await linkOf(store))).toMatchObject({ is: 'open' })
    expect(cursorOf(again)).toBe(17)
    expect(again.getState().frame?.length).toBe(store.getState().frame?.length)
    expect(again.getState().replica?.memory.bytes).toEqual(store.getState().replica?.memory.bytes)
  })

  it('of a history from empty has all of it ahead', async () => {
    const store = await openStore()
    await store.actions.act({ name: 'send' }, 'send')
    await store.actions.seek(17)
    const links = await linksOf(store)
    const length = store.getState().frame?.length
    expect(links).toMatchObject({ step: 17, length, here: await linkOf(store) })
    const again = await openStore()
    expect(await openLink(again, links.empty)).toMatchObject({ is: 'open' })
    expect(again.getState().frame).toMatchObject({ cursor: 0, length })
  })

  it('that is empty opens an empty ring', async () => {
    const store = await openStore({ scenario: { num: 4, buffers: 4 } })
    expect(await openLink(store, '')).toMatchObject({ is: 'open' })
    expect(store.getState().frame?.scenario.num).toBe(8)
  })

  it('that cannot be read keeps its text', async () => {
    const store = await openStore()
    expect(await openLink(store, 'v9.x')).toEqual({
      is: 'refused',
      problem: { is: 'version', version: 9, own: 2 },
      text: 'v9.x',
    })
  })

  it('with choices that its scenario does not allow says so', async () => {
    const store = await openStore()
    const frame = store.getState().frame!
    const { scenario, settings } = frame
    const choices = [{ actor: 0, steps: 4 }]
    const text = await encodeLink({ scenario, settings, choices, cursor: 4 })
    expect(await openLink(store, text)).toMatchObject({ is: 'refused', problem: { is: 'replay' } })
  })

  it('is not opened any more once another one is wanted', async () => {
    const store = await openStore()
    await store.actions.forward()
    const link = await linkOf(store)
    const other = await openStore()
    expect(await openLink(other, link, () => false)).toEqual({ is: 'overtaken' })
    expect(cursorOf(other)).toBe(0)
    expect(await openLink(other, link, () => true)).toMatchObject({ is: 'open' })
    expect(cursorOf(other)).toBe(1)
  })
})

describe('the address', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('follows at a distance, once for many steps', async () => {
    const store = await openStore()
    const address = bar()
    keepAddress(store, address)
    for (let i = 0; i < 5; i++) await store.actions.forward()
    expect(address.writes).toBe(0)
    await vi.advanceTimersByTimeAsync(500)
    await vi.waitFor(() => expect(address.writes).toBe(1))
    const again = await openStore()
    await openLink(again, address.text)
    expect(cursorOf(again)).toBe(5)
  })

  it('waits while it plays, and follows when that ends', async () => {
    const store = await openStore()
    const address = bar()
    keepAddress(store, address)
    store.setState({ playing: true })
    await store.actions.forward()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(address.writes).toBe(0)
    store.setState({ playing: false })
    await vi.advanceTimersByTimeAsync(500)
    await vi.waitFor(() => expect(address.writes).toBe(1))
  })

  it('says so when the history has outgrown what a link can hold, once, and stays as it is', async () => {
    const store = await openStore()
    const address = bar('v1.before')
    const stop = keepAddress(store, address)
    const long = Array<Choice>(MOST_CHOICES + 1).fill({ actor: 0, steps: 1 })
    vi.spyOn(store.actions, 'history').mockResolvedValue({ choices: long, script: null })
    const notices = []
    for (let n = 0; n < 2; n++) {
      await store.actions.forward()
      await vi.advanceTimersByTimeAsync(60_000)
      await vi.waitFor(() => expect(store.actions.history).toHaveBeenCalledTimes(n + 1))
      await vi.advanceTimersByTimeAsync(1)
      notices.push(store.getState().notice)
      store.actions.dismissNotice()
    }
    expect(notices).toEqual([{ about: 'tooLongForLink' }, null])
    expect(address.text).toBe('v1.before')
    stop()
  })

  it('is all that has the session when the storage is full: an old one does not stay there', async () => {
    const store = await openStore()
    const address = bar()
    const forget = vi.fn()
    const full: Memo = { recall: () => null, remember: () => 'full', forget, setAside: () => {} }
    const stop = keepAddress(store, address, full)
    await store.actions.forward()
    await vi.advanceTimersByTimeAsync(500)
    await vi.waitFor(() => expect(store.getState().notice).toEqual({ about: 'storageFull' }))
    expect(forget).toHaveBeenCalledTimes(1)
    expect(address.writes).toBe(1)
    stop()
  })

  it('stays as it is while nothing happens', async () => {
    const store = await openStore()
    const address = bar()
    keepAddress(store, address)
    await store.actions.back()
    await vi.advanceTimersByTimeAsync(5000)
    expect(address.writes).toBe(0)
  })
})

it('while one goes about in a history, its choices are asked for once', async () => {
  const store = await openStore()
  await store.actions.act({ name: 'send' }, 'send')
  const asked = vi.spyOn(store.actions, 'history')
  const links = new Set<string>()
  for (const at of [0, 3, 7, 3]) {
    await store.actions.seek(at)
    links.add(await linkOf(store))
  }
  expect([links.size, asked.mock.calls.length]).toEqual([3, 1])
  await store.actions.seek(store.getState().frame?.length ?? 0)
  await store.actions.act({ name: 'send' }, 'send')
  const decoded = await decodeLink(await linkOf(store))
  expect(asked).toHaveBeenCalledTimes(2)
  expect('state' in decoded && performScript(decoded.state)).toMatchObject({
    choices: (await store.actions.history()).choices,
  })
})

it('that was made by a model that ends elsewhere says what is here, and what was there', async () => {
  const store = await openStore()
  await openLink(store, 'v2.tx?do=send&at=17')
  const here = await store.actions.digest()
  await openLink(store, `v2.tx?do=send&at=17&digest=${here}`)
  expect(store.getState().notice?.about).not.toBe('digestDiffers')
  await openLink(store, 'v2.tx?do=send&at=17&digest=00000000')
  expect(store.getState().notice).toEqual({ about: 'digestDiffers', said: '00000000', here })
})
