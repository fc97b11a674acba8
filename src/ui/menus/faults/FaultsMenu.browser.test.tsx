import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { show } from '../../testing/show.tsx'
import { FaultsMenu } from './FaultsMenu.tsx'

async function faults(start?: Parameters<typeof openStore>[0]) {
  const store = await openStore(start)
  const screen = await show(
    store,
    <>
      <FaultsMenu />
      <p style={{ position: 'fixed', right: 0, bottom: 0 }}>beside</p>
    </>,
  )
  const chip = screen.getByRole('button', { name: /^Faults/ })
  const field = (q: number, fault: 'dropKick' | 'badId') => {
    const { replica } = store.getState()
    return replica?.memory.load(replica.layout.queues[q].fault[fault])
  }
  return { store, screen, chip, field }
}

test('armed and fired from the keyboard: the switch goes off by itself', async () => {
  const { store, screen, chip, field } = await faults()
  await userEvent.tab()
  await expect.element(chip).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByRole('dialog'))
    .toHaveAccessibleName('Faults of the transmit ring')
  await expect.element(screen.getByRole('switch', { name: 'Skip the driver’s wmb' })).toHaveFocus()
  await userEvent.tab()
  const kick = screen.getByRole('switch', { name: 'Drop the next kick' })
  await expect.element(kick).toHaveFocus()
  await expect.element(kick).toHaveAccessibleDescription(/lost on the way/)
  await userEvent.keyboard(' ')
  await expect.element(kick).toBeChecked()
  expect([field(1, 'dropKick'), field(0, 'dropKick')]).toEqual([1, 0])
  await expect.element(chip).toHaveTextContent('lost kick')

  await store.actions.act({ name: 'send' }, 'send')
  await expect.element(kick).not.toBeChecked()
  await expect.element(chip).toHaveTextContent('none')
  expect(store.getState().frame).toMatchObject({ publishedUpTo: 1, rungFor: 0 })
  await store.actions.seek(1)
  await expect.element(kick).toBeChecked()

  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(chip).toHaveFocus()
})

test('a fault that strikes every time stays on until it is switched off', async () => {
  const { store, screen, chip, field } = await faults()
  await chip.click()
  const kick = screen.getByRole('switch', { name: 'Drop the next kick' })
  await kick.click()
  await screen.getByRole('checkbox', { name: 'every time' }).click()
  await expect.element(chip).toHaveTextContent('lost kick, every time')
  await store.actions.act({ name: 'send' }, 'send')
  await atRest(store)
  expect(field(1, 'dropKick')).toBe(1)
  await kick.click()
  await expect.poll(() => field(1, 'dropKick')).toBe(0)
  await expect.element(chip).toHaveTextContent('none')
})

test('the bad id is one more than the ring has, unless another is typed', async () => {
  const { screen, chip, field } = await faults()
  await chip.click()
  const fault = screen.getByRole('switch', { name: 'Return a bad id' })
  const id = screen.getByRole('textbox', { name: /^Id/ })
  await expect.element(id).toHaveValue('9')
  await id.fill('many')
  await expect.element(screen.getByText(/“many” is not a whole number/)).toBeVisible()
  await expect.element(fault).toBeDisabled()
  await id.fill('3')
  await fault.click()
  await expect.element(chip).toHaveTextContent('bad used id')
  expect(field(1, 'badId')).toBe(4)
  await id.fill('11')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => field(1, 'badId')).toBe(12)
  await fault.click()
  await expect.poll(() => field(1, 'badId')).toBe(0)
  await expect.element(id).toHaveValue('11')
})

test('faults belong to the ring on the stage; those of the other are named', async () => {
  const { store, screen, chip, field } = await faults()
  await chip.click()
  store.actions.setQueue(0)
  await expect
    .element(screen.getByRole('dialog'))
    .toHaveAccessibleName('Faults of the receive ring')
  await screen.getByRole('switch', { name: 'Drop the next kick' }).click()
  await expect.poll(() => field(0, 'dropKick')).toBe(1)
  store.actions.setQueue(1)
  await expect.element(screen.getByText('At the receive ring: lost kick.')).toBeVisible()
  await expect.element(screen.getByRole('switch', { name: 'Drop the next kick' })).not.toBeChecked()
})

test('a click beside it closes it; in the past it makes room for the question', async () => {
  const { store, screen, chip } = await faults()
  await store.actions.act({ name: 'send' }, 'send')
  await store.actions.seek(3)
  await chip.click()
  await screen.getByText('beside').click()
  await expect.poll(() => store.getState().dialog).toBeNull()
  await chip.click()
  await screen.getByRole('switch', { name: 'Drop the next kick' }).click()
  await expect.poll(() => store.getState().dialog).toBeNull()
  expect(store.getState().asking).toMatchObject({ do: 'act', act: { name: 'call', by: 'world' } })
})

test('at once: a stray write, a restart, memory that is short', async () => {
  const { store, screen, chip } = await faults({
    scenario: { features: { eventIdx: false, indirectDesc: true } },
  })
  await store.actions.act({ name: 'send' }, 'send')
  await chip.click()
  const stray = screen.getByRole('form', { name: 'Overwrite a field' })
  await stray.getByRole('textbox', { name: 'entry' }).fill('8')
  await stray.getByRole('textbox', { name: 'value' }).fill('1')
  await stray.getByRole('button', { name: 'Write' }).click()
  await expect.element(screen.getByText(/“8” is not a whole number from 0 to 7/)).toBeVisible()
  expect(store.getState().frame?.step?.site).not.toBe('stray.remote')
  await stray.getByRole('textbox', { name: 'entry' }).fill('0')
  await stray.getByRole('combobox', { name: 'field' }).selectOptions('desc.flags')
  await stray.getByRole('textbox', { name: 'value' }).fill('0x2')
  await stray.getByRole('button', { name: 'Write' }).click()
  await expect
    .poll(() => store.getState().frame?.step)
    .toMatchObject({ site: 'stray.remote', name: 'desc[0].flags', after: 2 })
  // A field of which there is one asks for no entry.
  await stray.getByRole('combobox', { name: 'field' }).selectOptions('used_event')
  await expect.element(stray.getByRole('textbox', { name: 'entry' })).not.toBeInTheDocument()
  await stray.getByRole('combobox', { name: 'written by' }).selectOptions('the driver')
  await stray.getByRole('textbox', { name: 'value' }).fill('3')
  await stray.getByRole('button', { name: 'Write' }).click()
  await expect
    .poll(() => store.getState().frame?.step)
    .toMatchObject({ site: 'stray.driver', name: 'used_event', after: 3 })

  const memory = screen.getByRole('button', { name: 'Next table gets no memory' })
  await memory.click()
  await expect.element(memory).toBeDisabled()
  await expect.element(chip).toHaveTextContent('no memory')
  await screen.getByRole('button', { name: 'Restart the remote' }).click()
  await expect.poll(() => store.getState().frame?.step?.site).toBe('remote.boot.lost')
})

test('a signal is offered for each sender that sleeps, and for no other', async () => {
  const { store, screen, chip } = await faults({ scenario: { num: 2, buffers: 2, senders: 2 } })
  for (let n = 0; n < 3; n++) await store.actions.act({ name: 'send' }, 'send')
  await atRest(store)
  await chip.click()
  await expect.element(screen.getByRole('button', { name: 'Signal sender A' })).toBeVisible()
  await expect
    .element(screen.getByRole('button', { name: 'Signal sender B' }))
    .not.toBeInTheDocument()
  await screen.getByRole('button', { name: 'Signal sender A' }).click()
  await expect.poll(() => store.getState().frame?.step?.site).toBe('world.signal')
})
