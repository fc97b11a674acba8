import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { atRest, openStore, stepTo } from '../../../store/testing/openStore.ts'
import { Button } from '../../controls/Button.tsx'
import { show } from '../../testing/show.tsx'
import { Caption } from './Caption.tsx'

test('the focus goes back to where it was before the question', async () => {
  const store = await openStore()
  await stepTo(store, 'add.ring')
  await store.actions.seek(3)
  await atRest(store)
  const screen = await show(
    store,
    <div data-vringscope="">
      <Caption />
      <Button onClick={() => store.actions.act({ name: 'kick' })}>Ring</Button>
    </div>,
  )
  const ring = screen.getByRole('button', { name: 'Ring' })
  ring.element().focus()
  for (const leave of ['{Escape}', '{Tab}{Enter}', '{Enter}']) {
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('button', { name: 'Continue' })).toHaveFocus()
    await userEvent.keyboard(leave)
    await expect.element(ring).toHaveFocus()
  }
})

function Undo() {
  const [gone, setGone] = useState(false)
  return gone ? null : <Button onClick={() => setGone(true)}>Undo</Button>
}

test('a button that goes leaves the focus to the one that comes next', async () => {
  const screen = await show(
    await openStore(),
    <div data-vringscope="">
      <Caption />
      <Undo />
    </div>,
  )
  const undo = screen.getByRole('button', { name: 'Undo' })
  undo.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('button', { name: /Send #1/ })).toHaveFocus()
})
