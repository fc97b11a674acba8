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
    />,
  )
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Its field scenario.num is wrong: not 2, 4, 8 or 16')
  await expect.element(screen.getByLabelText('The link, as it came')).toHaveValue('v1.abc')
  await screen.getByRole('button', { name: 'Start with an empty ring of 8' }).click()
  expect(onDefault).toHaveBeenCalledOnce()
})
