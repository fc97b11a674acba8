/** A question about the next step, before it is done. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test('a question is asked, answered and explained, and then the step is done: keys alone', async ({
  page,
}) => {
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  await v.press('p')
  const question = page.getByTestId('predict')
  await expect(question).toContainText('What must come before avail.idx becomes 12?')
  // Nothing has happened, and nothing tells what will.
  expect(await v.step()).toEqual([588, 588])
  await expect(v.sign('Store order')).toBeHidden()

  const answers = question.getByRole('group', { name: 'Answers' }).getByRole('button')
  const kick = await answers
    .filter({ hasText: 'kick' })
    .getByText(/^[123]$/)
    .innerText()
  await v.press(kick)
  await expect(page.getByTestId('why')).toContainText('No, the answer is: wmb.')
  await expect(answers.filter({ hasText: 'wmb' })).toHaveAttribute('data-look', 'right')
  await expect(v.sign('Store order')).toBeVisible()
  expect(await v.step()).toEqual([588, 588])

  await v.press('ArrowRight')
  expect(await v.step()).toEqual([589, 589])
  await expect(question).toHaveCount(0)
  await expect(v.caption).toContainText('Write barrier')

  await v.press('p')
  await expect(question).toBeVisible()
  await v.press('Escape')
  await expect(question).toHaveCount(0)
  expect(await v.step()).toEqual([589, 589])
})

test('while it is open, neither panes nor stage nor its words tell the answer', async ({
  page,
}) => {
  const v = await new Visualizer(page).open((await scenes()).ringWrite)
  const shadow = page.locator('.vs-stage [data-key="driver.local.avail_idx_shadow"]')
  const told = page.getByTestId('stage-text')
  const kick = page.locator('.vs-stage [data-key="wire.kick"] text')

  await v.press('ArrowRight', 2)
  await expect(shadow).toBeVisible()
  await v.press('p')
  await expect(page.getByTestId('predict')).toContainText('What will avail.idx be')
  expect(await v.allBytes()).toContain('080 01 00 ·· ·· 02 00')
  await expect(shadow).toBeHidden()
  await expect(told).not.toContainText('avail_idx_shadow')
  await expect(kick).toBeVisible()
  await v.press('Escape')
  await expect(shadow).toBeVisible()
  await expect(told).toContainText('avail_idx_shadow')

  await v.press('ArrowRight', 4)
  await v.press('p')
  await expect(page.getByTestId('predict')).toContainText('The driver reads used.flags now')
  await expect(kick).toBeHidden()
  await expect(told.locator('[data-part="kick"] li')).toHaveCount(0)
  await v.press('Escape')
  await expect(kick).toBeVisible()
})
