import { expect, test } from 'vitest'
import { openStore } from '../../../store/testing/openStore.ts'
import { show } from '../../testing/show.tsx'
import { Badge } from './Badge.tsx'
import { Proof } from './Proof.tsx'
import summary from './summary.json'

test('the badge and the list say the same', async () => {
  const screen = await show(
    await openStore(),
    <>
      <Badge />
      <Proof />
    </>,
  )
  const operations = new Intl.NumberFormat('en').format(summary.operations)
  await expect.element(screen.getByText('acc-rpmsg-first-send').first()).toBeVisible()
  const all = screen.getByRole('row', { name: /^All/ })
  await expect.element(all).toHaveTextContent(`All${summary.traces}${operations}`)
  expect(screen.getByRole('cell', { name: 'same', exact: true }).elements().length).toBe(
    summary.traces - summary.failed,
  )
  await screen.getByRole('button', { name: 'Close' }).click()
  const badge = screen.getByRole('button', { name: /ops/ })
  await expect.element(badge).toHaveTextContent(`${operations} ops · 3.14 + 6.1 ✓`)
})
