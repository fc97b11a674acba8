import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { VisualizerContext, type VisualizerStore } from '../../store/hooks.ts'
import { openStore } from '../../store/testing/openStore.ts'
import { createWords } from '../../words/whole.ts'
import { TopBar } from '../shell/TopBar.tsx'
import { Caption } from '../stage/caption/Caption.tsx'
import '../shell/tokens.css'
import { WordsContext } from '../context/words.tsx'
import { useSpoken } from './useSpoken.ts'

const ENGLISH = createWords('en')

function Speaking({ store }: { readonly store: VisualizerStore }) {
  const words = useSpoken(store, ENGLISH)
  return (
    <VisualizerContext value={store}>
      <WordsContext value={words}>
        <div data-vringscope="" data-room="phone" lang={words.locale}>
          <TopBar />
          <Caption />
        </div>
      </WordsContext>
    </VisualizerContext>
  )
}

async function page() {
  const store = await openStore()
  const screen = await render(<Speaking store={store} />)
  return { store, screen }
}

test('the language changes in place, and back', async () => {
  const { store, screen } = await page()
  await store.actions.act({ name: 'send' }, 'step')
  await expect.element(screen.getByTestId('caption')).toHaveTextContent('lock')
  await screen.getByRole('button', { name: '中文' }).click()
  await expect.element(screen.getByRole('button', { name: 'English' })).toBeVisible()
  await expect.element(screen.getByTestId('caption')).toHaveTextContent('驱动取得')
  await screen.getByRole('button', { name: 'English' }).click()
  await expect.element(screen.getByTestId('caption')).toHaveTextContent('lock')
})

test('the two sides get other names; the menu stays open', async () => {
  const { store, screen } = await page()
  await store.actions.act({ name: 'send' }, 'send')
  await store.actions.act({ name: 'take' })
  await expect.element(screen.getByTestId('caption')).toHaveTextContent('remote')
  await screen.getByRole('button', { name: 'Settings' }).click()
  await screen
    .getByRole('combobox', { name: 'What the two sides are called' })
    .selectOptions('virtio')
  await expect.element(screen.getByTestId('caption')).toHaveTextContent('device')
  await expect.element(screen.getByTestId('caption')).not.toHaveTextContent('remote')
  expect(store.getState().vocabulary).toBe('virtio')
  expect(store.getState().dialog).toBe('settings')
})

test('letter keys, theme and numbers are switched', async () => {
  const { store, screen } = await page()
  await screen.getByRole('button', { name: 'Settings' }).click()
  await screen.getByRole('switch', { name: 'Letter keys' }).click()
  await screen.getByRole('button', { name: 'dark' }).click()
  await screen.getByRole('button', { name: 'hex' }).click()
  await screen.getByRole('switch', { name: 'Marks in map cells' }).click()
  expect(store.getState()).toMatchObject({
    letterKeys: false,
    theme: 'dark',
    base: 'hex',
    cellSigns: true,
  })
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => store.getState().dialog).toBeNull()
})
