import { afterEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { openStore } from '../store/testing/openStore.ts'
import type { MessageKey } from '../ui/context/words.tsx'
import { words } from '../ui/testing/show.tsx'
import type { Address } from './linkSync.ts'
import { linkOf } from './links.ts'
import { openPage } from './opening.ts'
import { Page } from './Page.tsx'
// What a link needs to be read is there: else the first one would wait for the server to make it.
import '../host/openLink.ts'

/** A page whose address somebody else holds, and whose sessions open when they are let. */
async function showPage({ spoken = words, reload = () => {} } = {}) {
  const plain = await openStore()
  let release = () => {}
  let gate: Promise<void> | null = null
  const open: typeof plain.actions.open = async (start) => {
    const mine = gate
    await plain.actions.open(start)
    await mine
  }
  const store = { ...plain, actions: { ...plain.actions, open } }
  let text = ''
  let heard = () => {}
  const address: Address = {
    read: () => text,
    write: (fragment) => {
      text = fragment
    },
    href: (fragment) => `https://example.org/#${fragment}`,
    onChange: (listener) => {
      heard = listener
      return () => {}
    },
  }
  await render(
    <Page
      store={store}
      words={spoken}
      address={address}
      opening={openPage({ store, words, address, session: null, breakpoints: null })}
      body={document.body}
      copyText={async () => {}}
      reload={reload}
      openPage={null}
    />,
  )
  return {
    store,
    read: () => text,
    paste(fragment: string) {
      text = fragment
      heard()
    },
    /** From now on what is opened takes until `release`. */
    hold() {
      gate = new Promise((resolve) => {
        release = resolve
      })
    },
    async release() {
      const held = gate
      gate = null
      release()
      await held
      // Whoever waited for it has gone on, and what they say is drawn.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
    },
  }
}

/** After so many ms the address has followed. */
const FOLLOWED = 1000

afterEach(() => {
  vi.useRealTimers()
})

const problem = () => document.querySelector('[role=alert] textarea')?.textContent ?? null
const length = (page: Awaited<ReturnType<typeof showPage>>) =>
  page.store.getState().frame?.length ?? null

/** What the page around the stage says at each step, whatever its layout. */
const OF_A_STEP: ReadonlySet<string> = new Set<MessageKey>(['compact.count', 'transport.follow'])

/** A link to so many steps. */
async function linkTo(steps: number): Promise<string> {
  const store = await openStore()
  await store.actions.act({ name: 'send' }, 'step')
  for (let n = 1; n < steps; n++) await store.actions.forward('step')
  return linkOf(store)
}

test('a link that is refused stays, though one that came before it opens late', async () => {
  const page = await showPage()
  const link = await linkTo(5)
  page.hold()
  page.paste(link)
  await expect.poll(() => length(page)).toBe(5)
  page.paste('v1.AAAA')
  await expect.poll(problem).toBe('v1.AAAA')
  await page.release()
  expect(problem()).toBe('v1.AAAA')
  expect(page.read()).toBe('v1.AAAA')
})

test('what begins in place of a refused link is followed, and the next link is left alone', async () => {
  const page = await showPage()
  page.paste('v1.AAAA')
  await expect.poll(problem).toBe('v1.AAAA')
  document.querySelector<HTMLElement>('[role=alert] button')?.click()
  await expect.poll(problem).toBe(null)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await page.store.actions.act({ name: 'send' }, 'step')
  await vi.advanceTimersByTimeAsync(FOLLOWED)
  await vi.waitFor(() => expect(page.read()).toMatch(/^v2\../))
  // Before the address has followed once more, another one is put there.
  await page.store.actions.forward('step')
  page.paste('v1.BBBB')
  await expect.poll(problem).toBe('v1.BBBB')
  await vi.advanceTimersByTimeAsync(FOLLOWED)
  // A link that was begun before this one is made by now.
  await linkOf(page.store)
  expect(page.read()).toBe('v1.BBBB')
})

test('where all of the page fails, its link and its ways on stand there, and the same steps when it is tried again', async () => {
  // What React draws has thrown, and says so.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let fails = false
  const reload = vi.fn()
  const spoken: typeof words = {
    ...words,
    t(key, values) {
      if (fails && OF_A_STEP.has(key)) throw new Error('a word that nobody knows')
      return words.t(key, values)
    },
  }
  const page = await showPage({ spoken, reload })
  page.paste(await linkTo(3))
  await expect.poll(() => length(page)).toBe(3)
  fails = true
  await page.store.actions.back('step')
  const alert = () => document.querySelector<HTMLElement>('[role=alert]:has(textarea)')
  await expect.poll(() => alert()?.textContent).toContain('a word that nobody knows')
  const link = await linkOf(page.store)
  await expect.poll(problem).toBe(`https://example.org/#${link}`)
  const [again, anew] = alert()?.querySelectorAll('button') ?? []
  expect([again.textContent, anew.textContent]).toEqual(['Try again', 'Reload the page'])
  anew.click()
  await expect.poll(() => reload.mock.calls.length).toBe(1)
  // Its cause is still there.
  again.click()
  await expect.poll(() => alert()?.textContent).toContain('a word that nobody knows')
  fails = false
  alert()?.querySelector('button')?.click()
  await expect.poll(alert).toBe(null)
  await expect.poll(() => document.body.innerText).toMatch(/2 (of|\/) 3/)
})
