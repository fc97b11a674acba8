import { expect, test } from 'vitest'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { show } from '../../testing/show.tsx'
import { Caption } from './Caption.tsx'

const said = () => document.querySelector('[role="status"]')?.textContent ?? ''
const caption = () => document.querySelector('[data-testid="caption"]')?.textContent ?? ''

test('each step is said once and whole; a step back and a jump say so', async () => {
  const store = await openStore()
  await show(store, <Caption />)
  expect(said()).toBe('')
  await store.actions.act({ name: 'send' }, 'step')
  await expect.poll(said).toMatch(/^Message #1 needs a buffer/)
  expect(said()).toBe(caption())
  expect(document.querySelectorAll('[aria-live], [role="status"]')).toHaveLength(1)
  await store.actions.forward('step')
  const second = caption()
  await expect.poll(said).toBe(second)
  await store.actions.forward('step')
  await store.actions.back('step')
  await expect.poll(said).toBe(`Back: ${second}`)
  await store.actions.seek(1)
  await expect.poll(said).toMatch(/^Step 1: Message #1 needs a buffer/)
  await atRest(store)
})

test('while it plays nothing is said; the step at which it stops is', async () => {
  const store = await openStore()
  await show(store, <Caption />)
  await store.actions.act({ name: 'send' }, 'step')
  await expect.poll(said).toMatch(/^Message #1/)
  const heard = new Set<string>()
  const listener = new MutationObserver(() => heard.add(said()))
  const region = document.querySelector('[role="status"]')
  if (region) listener.observe(region, { childList: true, subtree: true, characterData: true })
  store.actions.show({ speed: 16 })
  store.actions.play(true)
  await expect.poll(() => store.getState().frame?.cursor).toBeGreaterThan(8)
  expect(heard.size).toBe(0)
  store.actions.play(false)
  await atRest(store)
  await expect.poll(() => heard.size).toBe(1)
  expect(said()).toBe(caption())
  listener.disconnect()
})
