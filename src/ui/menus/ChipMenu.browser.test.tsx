import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { VisualizerContext } from '../../store/hooks.ts'
import { openStore } from '../../store/testing/openStore.ts'
import { createWords } from '../../words/whole.ts'
import { WordsContext } from '../context/words.tsx'
import { FaultsMenu } from './faults/FaultsMenu.tsx'

test('a menu works inside a shadow root: the focus goes in, and back', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const shadow = host.attachShadow({ mode: 'open' })
  const store = await openStore()
  const root = createRoot(shadow)
  root.render(
    <VisualizerContext value={store}>
      <WordsContext value={createWords('en')}>
        <div data-vringscope="">
          <FaultsMenu />
        </div>
      </WordsContext>
    </VisualizerContext>,
  )
  await expect.poll(() => shadow.querySelector('button')).not.toBeNull()
  const chip = shadow.querySelector('button')
  chip?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => shadow.activeElement?.getAttribute('role')).toBe('switch')
  await userEvent.keyboard(' ')
  await expect.poll(() => chip?.textContent).toContain('no wmb')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => store.getState().dialog).toBeNull()
  await expect.poll(() => shadow.activeElement).toBe(chip)
  root.unmount()
  host.remove()
})
