import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { HostContext } from '../../context/host.ts'
import { show } from '../../testing/show.tsx'
import { TranscriptPane } from './TranscriptPane.tsx'

const current = () => document.querySelector('[aria-current="step"] button')?.textContent
const numbers = () => [...document.querySelectorAll('[data-at]')].map((n) => Number(n.textContent))

async function opened(sends: number, refuses = false) {
  const store = await openStore()
  for (let n = 0; n < sends; n++) {
    await store.actions.act({ name: 'send' }, 'send')
    await atRest(store)
  }
  const copied: string[] = []
  const host = {
    makeLinks: async () => ({ step: 0, length: 0, here: '', empty: '' }),
    openAlone: null,
    reload: async () => {},
    copyText: async (text: string) => {
      if (refuses) throw new Error('no clipboard')
      copied.push(text)
    },
  }
  const screen = await show(
    store,
    <HostContext value={host}>
      <div style={{ height: 300, display: 'flex' }}>
        <TranscriptPane />
      </div>
    </HostContext>,
  )
  await expect.poll(() => numbers().length).toBeGreaterThan(0)
  return { store, screen, copied }
}

test('the step at hand is marked, follows along, and a press goes to another', async () => {
  const { store } = await opened(1)
  const { length } = store.getState().frame ?? { length: 0 }
  expect(numbers()).toEqual(Array.from({ length: length + 1 }, (_, i) => i))
  expect(current()).toBe(String(length))
  expect(document.querySelector('h3 + ol li:last-child')?.textContent).toMatch(/Nothing has been/)
  await store.actions.back('step')
  await expect.poll(current).toBe(String(length - 1))
  document.querySelector<HTMLElement>('[data-at="5"]')?.click()
  await expect.poll(() => store.getState().frame?.cursor).toBe(5)
  await expect.poll(current).toBe('5')
})

test('opened with a key it has the focus; up and down read on, Enter goes there', async () => {
  const { store } = await opened(1)
  const { length } = store.getState().frame ?? { length: 0 }
  expect(document.activeElement?.getAttribute('data-at')).toBe(String(length))
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe(`Step ${length - 2}`)
  const said = document.activeElement?.getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(said)?.textContent).toMatch(/\w{20}|\w+ \w+/)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => store.getState().frame?.cursor).toBe(length - 2)
})

test('a long history comes in pieces; all of it is copied', async () => {
  const { store, screen, copied } = await opened(8)
  const { length } = store.getState().frame ?? { length: 0 }
  expect(length).toBeGreaterThan(200)
  expect(numbers()).toContain(length)
  expect(numbers()).not.toContain(1)
  for (let n = 0; n < 3 && !numbers().includes(1); n++) {
    const first = numbers()[0]
    await screen.getByRole('button', { name: 'Earlier' }).click()
    await expect.poll(() => numbers()[0]).toBeLessThan(first)
  }
  expect(numbers()).toContain(1)
  expect(numbers().length).toBeLessThan(202)
  await screen.getByRole('button', { name: 'Copy all' }).click()
  await expect.poll(() => copied.length).toBe(1)
  const lines = copied[0].split('\n').filter((line) => /^\d+\. /.test(line))
  expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(
    Array.from({ length: length + 1 }, (_, i) => i),
  )
  expect(copied[0]).toContain('Sender A: rpmsg_send_offchannel_raw, message 8')
})

test('a page that may not copy shows all of it, selected, and says so', async () => {
  const { screen } = await opened(1, true)
  await userEvent.click(screen.getByRole('button', { name: 'Copy all' }))
  const area = screen.getByRole('textbox', { name: /did not allow copying.*selected/ })
  await expect.element(area).toHaveFocus()
  const { value, selectionStart, selectionEnd } = area.element() as HTMLTextAreaElement
  expect(value).toContain('Sender A: rpmsg_send_offchannel_raw, message 1')
  expect([selectionStart, selectionEnd]).toEqual([0, value.length])
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('button', { name: 'Copy all' })).toHaveFocus()
})
