import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { EXAMPLES } from '../../../scenario/examples.ts'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { HostContext } from '../../context/host.ts'
import { show } from '../../testing/show.tsx'
import { ScenarioDialog } from './ScenarioDialog.tsx'

async function open(store?: Awaited<ReturnType<typeof openStore>>) {
  const its = store ?? (await openStore())
  const copied: string[] = []
  const host = {
    makeLinks: async () => ({ step: 0, length: 0, here: '', empty: '' }),
    openAlone: null,
    reload: async () => {},
    copyText: async (text: string) => void copied.push(text),
  }
  const screen = await show(
    its,
    <HostContext value={host}>
      <ScenarioDialog />
    </HostContext>,
  )
  return {
    store: its,
    screen,
    copied,
    area: screen.getByRole('textbox'),
    start: screen.getByRole('button', { name: 'Start with it' }),
    status: screen.getByRole('status'),
  }
}

const jsonFile = (text: BlobPart, name = 'mine.json') => new File([text], name)

/** Drops files onto the title of the dialog: any place of it will do. */
function drop(...files: File[]) {
  const dataTransfer = new DataTransfer()
  for (const file of files) dataTransfer.items.add(file)
  document
    .querySelector('dialog h2')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

test('what runs is shown, and what is written is started with', async () => {
  const { store, area, start, status } = await open()
  await expect.element(area).toHaveValue(EXAMPLES.usual)
  await expect.element(status).toHaveTextContent('This is what is running now.')
  await area.fill(
    '{ "vringscope": 1, "num": 4, "startIdx": 65530, "kick": "hand", "remote": { "moves": "inOrder" } }',
  )
  await expect.element(status).toHaveTextContent('Ready to start.')
  await start.click()
  await expect.poll(() => store.getState().frame?.settings.remote).toBe('inOrder')
  await atRest(store)
  expect(store.getState().dialog).toBeNull()
  expect(store.getState().frame).toMatchObject({
    scenario: { num: 4, buffers: 4, startIdx: 65530 },
    settings: { kick: 'hand', remote: 'inOrder', seed: 1 },
    canUndoRestart: true,
  })
})

test('problems stand below while one types, and a click goes to them', async () => {
  const { store, screen, area, start, status } = await open()
  await area.fill('{ "vringscope": 1,\n  "nmu": 4,\n  "senders": 17\n}')
  await expect.element(status).toHaveTextContent('2 problems')
  await expect.element(area).toHaveAttribute('aria-invalid', 'true')
  await expect.element(start).toBeDisabled()
  await expect.element(screen.getByText('There is no nmu here. Is it num?')).toBeVisible()

  await screen.getByRole('button', { name: '3:14' }).click()
  await expect.element(area).toHaveFocus()
  const { selectionStart, selectionEnd, value } = area.element() as HTMLTextAreaElement
  expect(value.slice(selectionStart, selectionEnd)).toBe('17')
  await userEvent.keyboard('16')
  await expect.element(status).toHaveTextContent('One problem')
  expect(store.getState().frame?.scenario.num).toBe(8)
})

test('a far problem is brought into sight', async () => {
  const { screen, area } = await open()
  await area.fill(`{ "vringscope": 1,${'\n'.repeat(100)} "num": 3 }`)
  await screen.getByRole('button', { name: '101:9' }).click()
  const { scrollTop, clientHeight } = area.element()
  expect(scrollTop).toBeLessThan(101 * 19)
  expect(scrollTop + clientHeight).toBeGreaterThan(101 * 19)
})

test('what was written is there again when the dialog is', async () => {
  const { store, screen, area } = await open()
  await area.fill('{ "num":')
  await screen.unmount()
  const again = await open(store)
  await expect.element(again.area).toHaveValue('{ "num":')
  await again.screen.getByRole('button', { name: 'Back to what is running' }).click()
  await expect.element(again.area).toHaveValue(EXAMPLES.usual)
  await again.screen.getByRole('button', { name: 'Back to the previous text' }).click()
  await expect.element(again.area).toHaveValue('{ "num":')
})

test('a file is opened by choice and by dropping it', async () => {
  const { screen, area, status } = await open()
  await userEvent.upload(screen.getByLabelText('Open…').last(), jsonFile(EXAMPLES.wrap))
  await expect.element(area).toHaveValue(EXAMPLES.wrap)
  await expect.element(status).toHaveTextContent('Loaded from mine.json.')
  drop(jsonFile(EXAMPLES.wrongId, 'other.json'))
  await expect.element(area).toHaveValue(EXAMPLES.wrongId)
  await screen.getByRole('button', { name: 'Back to the previous text' }).click()
  await expect.element(area).toHaveValue(EXAMPLES.wrap)
})

test.each([
  ['too big', [jsonFile(' '.repeat(65_537))], /mine\.json has 65537 bytes/],
  ['not a text', [jsonFile(Uint8Array.of(0x89, 0x50, 0xff), 'a.png')], /a\.png is not a text/],
  ['not a text either', [jsonFile('a\0b')], /mine\.json is not a text/],
  ['not alone', [jsonFile('{}'), jsonFile('{}')], /these are 2/],
])('a file that is %s is refused where one is, and nothing is lost', async (_, files, why) => {
  const { area, status } = await open()
  await area.fill('{ "vringscope": 1 }')
  drop(...files)
  await expect.element(status).toHaveTextContent(why)
  await expect.element(area).toHaveValue('{ "vringscope": 1 }')
})

test('the text is copied and saved as it stands', async () => {
  const { screen, area, copied, status } = await open()
  await area.fill('{ "vringscope": 1, "num": 3 }')
  await screen.getByRole('button', { name: 'Copy' }).click()
  await expect.element(status).toHaveTextContent('Copied')
  expect(copied).toEqual(['{ "vringscope": 1, "num": 3 }'])

  const made = vi.spyOn(URL, 'createObjectURL')
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  await screen.getByRole('button', { name: 'Save' }).click()
  const [link] = click.mock.contexts as HTMLAnchorElement[]
  expect(link.download).toBe('vringscope.json')
  expect(await (made.mock.calls[0][0] as Blob).text()).toBe('{ "vringscope": 1, "num": 3 }')
  vi.restoreAllMocks()
})

test('an example is put in place of the text, which is not lost', async () => {
  const { screen, area } = await open()
  await area.fill('{')
  await screen
    .getByRole('combobox', { name: 'Examples' })
    .selectOptions('RPMsg-Lite never interrupts')
  await expect.element(area).toHaveValue(EXAMPLES.neverTells)
  await screen.getByRole('button', { name: 'Back to the previous text' }).click()
  await expect.element(area).toHaveValue('{')
})

test('the reference names every field', async () => {
  const { screen } = await open()
  await screen.getByText('All fields').click()
  await expect.element(screen.getByText('remote.moves')).toBeVisible()
})
