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
  await expect(page.getByTestId('why')).toContainText('No, it is wmb.')
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
