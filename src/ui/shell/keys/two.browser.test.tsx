import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { atRest, openStore } from '../../../store/testing/openStore.ts'
import { createWords } from '../../../words/whole.ts'
import { Visualizer } from '../Visualizer.tsx'

const words = createWords('en')
const host = {
  makeLinks: async () => ({ step: 0, length: 0, here: '', empty: '' }),
  copyText: async () => {},
  openAlone: null,
  reload: async () => {},
}

test('of two visualizers in one page, a key moves the one that has the focus', async () => {
  const stores = [await openStore(), await openStore()]
  await render(
    stores.map((store, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two, always the same
      <div key={i} style={{ width: 1200, height: 400, overflow: 'auto' }}>
        <Visualizer store={store} words={words} host={host} page={null} />
      </div>
    )),
  )
  const roots = document.querySelectorAll<HTMLElement>('[data-vringscope]')
  expect(roots).toHaveLength(2)
  const cursors = () => stores.map((store) => store.getState().frame?.cursor)
  const press = async (key: string) => {
    await userEvent.keyboard(key)
    for (const store of stores) await atRest(store)
  }
  roots[0].focus()
  await press('s')
  await press('{ArrowRight}')
  expect(cursors()).toEqual([2, 0])
  roots[1].focus()
  await press('s')
  expect(cursors()).toEqual([2, 1])
  // A button in it is as good as itself.
  roots[0].querySelector<HTMLElement>('[role=toolbar] button')?.focus()
  await press('{ArrowRight}')
  await press('{Home}')
  expect(cursors()).toEqual([0, 1])
  // And nobody hears a key while neither has the focus: the page is somebody else's.
  ;(document.activeElement as HTMLElement).blur()
  await press('s')
  await press('{End}')
  expect(cursors()).toEqual([0, 1])
})
