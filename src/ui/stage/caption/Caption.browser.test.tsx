import { expect, test } from 'vitest'
import { atRest, openStore, stepTo } from '../../../store/testing/openStore.ts'
import type { Scenario } from '../../../store/types.ts'
import { show } from '../../testing/show.tsx'
import { Caption } from './Caption.tsx'

async function tell(scenario: Partial<Scenario> = {}) {
  const store = await openStore({ scenario })
  const screen = await show(store, <Caption />)
  const where = () => document.querySelector<HTMLElement>('[data-ending]')
  return { store, screen, where }
}

test('a rule that breaks is said with its clause, later it is counted', async () => {
  const faults = [{ fault: 'duplicateId', q: 1, value: 1 }] as const
  const { store, screen } = await tell({ faults })
  await store.actions.act({ name: 'send', sender: 0 }, 'send')
  await store.actions.act({ name: 'call', by: 'remote', call: { fn: 'take', q: 1 } }, 'send')
  await store.actions.act({
    name: 'call',
    by: 'remote',
    call: { fn: 'complete', q: 1, entries: [[0, null]] },
  })
  await stepTo(store, 'done.idx')
  await expect
    .element(screen.getByTestId('ruleBroken'))
    .toHaveTextContent(/^One head is in flight twice.*virtio 1.2 §2\.7/)
  await store.actions.forward('step')
  await expect
    .element(screen.getByTestId('rulesBroken'))
    .toHaveTextContent(/^\d rules? (is|are) broken$/)
  await screen.getByTestId('rulesBroken').click()
  await expect.element(screen.getByText(/two entries speak for the same buffer/)).toBeVisible()
})

test('a claim is said to end at its step and at no other', async () => {
  const { store, screen } = await tell()
  await store.actions.act({ name: 'send', sender: 0 })
  await stepTo(store, 'tx.unlock')
  await store.actions.act({ name: 'send', sender: 1 }, 'send')
  await atRest(store)
  const ended = store
    .getState()
    .frame?.misconceptions.find((c) => c.name === 'descIsBuffer')?.endedAt
  expect(ended).toBeTypeOf('number')
  expect(screen.getByTestId('claimEnded').query()).toBeNull()
  await store.actions.seek((ended ?? 0) + 1)
  await expect.element(screen.getByTestId('claimEnded')).toHaveTextContent(/of another number/)
  await store.actions.back('step')
  await expect.poll(() => screen.getByTestId('claimEnded').query()).toBeNull()
})

test('a broken queue: back, or over again, and that can be undone', async () => {
  const { store, screen, where } = await tell({
    faults: [{ fault: 'notifyFails', q: 1, value: 1 }],
  })
  await store.actions.act({ name: 'send', sender: 0 })
  await stepTo(store, 'notify.broken')
  await expect.poll(() => where()?.dataset.ending).toBe('broken')
  expect(where()?.textContent).toContain('Broken')
  await screen.getByRole('button', { name: 'Reset queue' }).click()
  await expect.poll(() => store.getState().frame?.length).toBe(0)
  expect(store.getState().frame?.scenario.faults).toHaveLength(1)
  await store.actions.undoRestart()
  await screen.getByRole('button', { name: 'Step back' }).click()
  await expect.poll(() => store.getState().frame?.step?.site).toBe('notify.ring')
})

test.each([
  ['bug', 'Kernel BUG', []],
  ['warn', 'Kernel warning', [1, 2, 3]],
] as const)('%s is called %s', async (ending, says, parts) => {
  const { store, where, screen } = await tell({ num: 2, buffers: 2 })
  const out = parts.map(() => [0x10050000, 4] as const)
  await store.actions.act({
    name: 'call',
    by: 'hand',
    call: { fn: 'add', q: 1, out, in: [], token: 0x1000 },
  })
  await expect.poll(() => where()?.dataset.ending).toBe(ending)
  expect(where()?.textContent).toContain(says)
  expect(screen.getByRole('button', { name: 'Reset queue' }).query() !== null).toBe(
    ending === 'bug',
  )
})

test('what There is no memory is a page fault, and not called a store', async () => {
  const { store, screen, where } = await tell({ num: 2, buffers: 2 })
  const out = [[0x10050000, 4]] as const
  // The driver takes the chain that was made by hand for a buffer of its pool.
  await store.actions.act(
    { name: 'call', by: 'hand', call: { fn: 'add', q: 1, out, in: [], token: 0x1000 } },
    'send',
  )
  await store.actions.act({ name: 'call', by: 'remote', call: { fn: 'take', q: 1 } }, 'send')
  await store.actions.act(
    { name: 'call', by: 'remote', call: { fn: 'complete', q: 1, entries: [[0, null]] } },
    'send',
  )
  for (let n = 0; n < 3; n++) await store.actions.act({ name: 'send', sender: 0 }, 'send')
  await expect.poll(() => where()?.dataset.ending).toBe('fault')
  await expect.element(screen.getByTestId('caption')).toHaveTextContent(/There is no memory/)
})

test('the ring that is not on the stage has a dot when the step is there', async () => {
  const { store, screen } = await tell()
  const dot = () => screen.getByTestId('otherRing').query()
  await store.actions.act({ name: 'send', sender: 0 })
  await stepTo(store, 'add.ring')
  await expect.poll(dot).toBeNull()
  await screen.getByRole('button', { name: 'Receive' }).click()
  await expect.poll(dot).not.toBeNull()
  expect(dot()?.parentElement?.textContent).toBe('Transmit')
  await stepTo(store, 'add.wmb')
  await expect.poll(dot).toBeNull()
})

test('who sleeps can be waited for, and the button says how long', async () => {
  const { store, screen } = await tell({ num: 2, buffers: 2 })
  for (let n = 0; n < 3; n++) await store.actions.act({ name: 'send', sender: 0 }, 'send')
  await screen.getByRole('button', { name: 'Let time pass: 15 s' }).click()
  await expect.poll(() => store.getState().frame?.step?.site).toBe('clock.tick')
})
