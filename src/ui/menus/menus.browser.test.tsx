import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openStore } from '../../store/testing/openStore.ts'
import { TopBar } from '../shell/TopBar.tsx'
import { show } from '../testing/show.tsx'

async function topBar() {
  const store = await openStore()
  const screen = await show(store, <TopBar />)
  return {
    store,
    screen,
    scenario: () => store.getState().frame?.scenario,
    chip: (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} `) }),
    undo: screen.getByRole('button', { name: 'Undo the restart' }),
  }
}

test('features restart; one Undo brings back the run that was left', async () => {
  const { store, screen, scenario, chip, undo } = await topBar()
  await store.actions.act({ name: 'send' }, 'send')
  const before = store.getState().frame?.cursor
  await chip('Features').click()
  await screen.getByRole('switch', { name: 'Event index' }).click()
  await expect.element(chip('Features')).toHaveTextContent('event idx')
  await screen.getByRole('switch', { name: 'Indirect descriptors' }).click()
  await expect.element(chip('Features')).toHaveTextContent('both')
  await screen.getByRole('button', { name: '65530' }).click()
  await expect.poll(() => scenario()?.startIdx).toBe(65530)
  expect(scenario()?.features).toEqual({ eventIdx: true, indirectDesc: true })
  expect(store.getState().frame?.cursor).toBe(0)

  await userEvent.keyboard('{Escape}')
  await undo.click()
  await expect.element(chip('Features')).toHaveTextContent('none')
  expect(store.getState().frame?.cursor).toBe(before)
  expect(scenario()?.startIdx).toBe(0)
})

test('a wrong number says so at its field, and restarts nothing', async () => {
  const { screen, scenario, chip, undo } = await topBar()
  await chip('Features').click()
  const start = screen.getByRole('textbox', { name: 'Starting index' })
  const buffers = screen.getByRole('textbox', { name: 'Buffers per direction' })
  await start.fill('65536')
  await userEvent.keyboard('{Enter}')
  await expect.element(start).toHaveAttribute('aria-invalid', 'true')
  await expect.element(start).toHaveAccessibleDescription(/“65536” is not a whole number/)
  await buffers.fill('9')
  await userEvent.tab()
  await expect.element(buffers).toHaveAccessibleDescription(/from 1 to 8/)
  await expect.element(start).toHaveValue('65536')
  await expect.element(undo).not.toBeInTheDocument()

  await buffers.fill('4')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => scenario()?.buffers).toBe(4)
  await expect.element(start).toHaveValue('65536')
})

test('a number that is typed and left with Esc is not taken', async () => {
  const { screen, scenario, chip, undo } = await topBar()
  await chip('Features').click()
  await screen.getByRole('textbox', { name: 'Senders' }).fill('2')
  await userEvent.keyboard('{Escape}')
  await expect.element(chip('Features')).toHaveFocus()
  await expect.element(undo).not.toBeInTheDocument()
  expect(scenario()?.senders).toBe(4)
})

test('another remote, its build, its callback, and who moves it', async () => {
  const { store, screen, scenario, chip } = await topBar()
  await chip('remote').click()
  await screen.getByRole('button', { name: 'out of order', exact: true }).click()
  await screen.getByRole('textbox', { name: 'seed' }).fill('7')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => store.getState().frame?.settings.seed).toBe(7)

  await screen.getByRole('button', { name: /^RPMsg-Lite/ }).click()
  await expect.poll(() => scenario()?.remote).toBe('rpmsg-lite')
  expect(store.getState().frame?.settings.remote).toBe('inOrder')
  await expect.element(screen.getByText('out of order', { exact: true })).not.toBeInTheDocument()
  await screen.getByRole('switch', { name: 'RL_CLEAR_USED_BUFFERS' }).click()
  await expect.poll(() => scenario()?.remoteOptions).toEqual(['RL_CLEAR_USED_BUFFERS'])
  await screen.getByRole('button', { name: 'echo' }).click()
  await expect.poll(() => scenario()?.remoteListening[0]?.mode).toBe('echo')
  await expect.element(chip('remote')).toHaveTextContent('RPMsg-Lite, by itself')
  await userEvent.keyboard('{Escape}')

  await chip('Features').click()
  const feature = screen.getByRole('switch', { name: 'Event index' })
  await expect.element(feature).toBeDisabled()
  await expect
    .element(feature)
    .toHaveAccessibleDescription('RPMsg-Lite does not know this feature.')
})

test('one menu at a time; its own chip closes it', async () => {
  const { store, screen, chip } = await topBar()
  await chip('Features').click()
  await chip('Faults').click()
  await expect.element(screen.getByRole('dialog')).toHaveAccessibleName(/Faults/)
  await chip('Faults').click()
  await expect.poll(() => store.getState().dialog).toBeNull()
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
})
