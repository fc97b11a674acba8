import { expect, test, vi } from 'vitest'
import { openStore } from '../../store/testing/openStore.ts'
import { show } from '../testing/show.tsx'
import { BadLink } from './BadLink.tsx'

test('a link that cannot be read says why, keeps its text and offers the default', async () => {
  const onDefault = vi.fn()
  const screen = await show(
    await openStore(),
    <BadLink
      why={{ key: 'link.error.field', values: { path: 'scenario.num', why: 'not 2, 4, 8 or 16' } }}
      text="v1.abc"
      onDefault={onDefault}
      onAgain={null}
    />,
  )
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Its field scenario.num is wrong: not 2, 4, 8 or 16')
  await expect.element(screen.getByLabelText('The link, as it came')).toHaveValue('v1.abc')
  await screen.getByRole('button', { name: 'Start with an empty ring of 8' }).click()
  expect(onDefault).toHaveBeenCalledOnce()
  expect(screen.getByRole('button').all()).toHaveLength(1)
})

test('what is not the fault of a link can be tried again there', async () => {
  const [onDefault, onAgain] = [vi.fn(), vi.fn()]
  const screen = await show(
    await openStore(),
    <BadLink why={{ key: 'link.error.cancelled' }} text="v1.abc" {...{ onDefault, onAgain }} />,
  )
  await screen.getByRole('button', { name: 'Try again' }).click()
  expect([onAgain, onDefault].map((f) => f.mock.calls.length)).toEqual([1, 0])
})
