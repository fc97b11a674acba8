/** A lesson in the page: its stops, a question, a run of one's own, and the file of somebody else. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

const current = (v: Visualizer) => v.page.locator('aside section[aria-current] h3')
const press = async (v: Visualizer, ...keys: readonly string[]) => {
  for (const key of keys) await v.page.keyboard.press(key)
  await v.rest()
}

test('a lesson is read with one key; its question hides the answer, and the score stands at its end', async ({
  page,
}) => {
  const v = await new Visualizer(page).open('#lesson.one-message')
  await press(v, 'PageDown', 'PageDown', 'PageDown', 'PageDown')
  await expect(current(v)).toContainText('Written, but not yet visible')
  // What lies behind the question could give it away.
  await expect(page.getByRole('button', { name: /Queued, not received/ })).toBeVisible()
  await expect(page.getByText('That single store published the message.')).toHaveCount(0)
  await press(v, 'PageDown')
  const predict = page.getByTestId('predict')
  await expect(predict).toContainText('avail.idx')
  await expect(page.getByRole('button', { name: 'Question', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await press(v, '2')
  await expect(page.getByTestId('why')).toContainText('Right')
  await press(v, 'PageDown')
  await expect(current(v)).toContainText('One store hands it over')
  await press(v, 'PageDown')
  await page.getByRole('button', { name: 'Skip' }).click()
  await v.rest()
  await press(v, 'PageDown')
  await expect(current(v)).toContainText('Queued, not received')
  await expect(page.getByText('You answered 1 of 2 questions right.')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('#lesson.one-message')
  await v.go('#lesson')
  await expect(page.getByRole('link', { name: /One message.*done/ })).toBeVisible()
})

test('a run of one’s own leaves the lesson as it is, and Esc leads back to its stop', async ({
  page,
}) => {
  const v = await new Visualizer(page).open('#lesson.one-message')
  await press(v, 'PageDown', 'PageDown', 's')
  await expect(page.getByText('Your own run')).toBeVisible()
  await press(v, 'ArrowRight', 'ArrowRight')
  await expect(v.caption)
    .toContainText('3 of 3', { useInnerText: true })
    .catch(() => {})
  await press(v, 'Escape')
  await expect(current(v)).toContainText('The message is written')
  await press(v, 'PageDown')
  await expect(current(v)).toContainText('A descriptor says where')
  // Another visit goes on there.
  await page.waitForFunction(() => localStorage.getItem('vringscope.lessons')?.includes(':3'))
  await expect(page).toHaveURL(/#lesson\.one-message$/)
  await page.reload()
  await v.rest()
  await expect(current(v)).toContainText('A descriptor says where')
})

const LESSON = `---
lesson: 1
title: Two sends
scenario: tx?num=4
---

Two messages, one after the other.

## Both are out

\`\`\`do
send*2
\`\`\`

\`\`\`expect
avail.idx == 2
\`\`\`

<b>Not</b> allowed.
`

test('a file with a mistake is told with its line, and opens once it is mended', async ({
  page,
}) => {
  const v = await new Visualizer(page).open('#lesson')
  const dialog = page.getByRole('dialog', { name: 'Lessons' })
  const give = (text: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'two.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await give(LESSON)
  await expect(dialog.getByRole('alert')).toContainText('Line 19:')
  await give(LESSON.replace(/<\/?b>/g, '**'))
  await expect(dialog).toHaveCount(0)
  await v.rest()
  await press(v, 'PageDown')
  await expect(current(v)).toContainText('Both are out')
})

test('what was done is saved with its stops, and the file gives everything back', async ({
  page,
}) => {
  const stops = 'stops=9:Before%20the%20ring,26:Published:Ask%20*first*%20who%20sees%20it'
  const v = await new Visualizer(page).open(`#v2.tx?num=4&do=send,take&at=26&pane=stops&${stops}`)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as lesson…' }).click()
  const file = await (await saved).path()
  await v.go('#lesson')
  await page.locator('dialog input[type=file]').setInputFiles(file)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await v.rest()
  await press(v, 'PageDown', 'PageDown')
  await expect(current(v)).toContainText('Published')
  await expect(page.getByText('Ask *first* who sees it')).toBeVisible()
  await expect(v.caption).toContainText('this store publishes the entry')
})

test('on a lying tablet the stop is told between stage and steps', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 })
  const v = await new Visualizer(page).open('#lesson.four-indexes')
  await press(v, 'PageDown')
  const told = page.getByText('Two messages are sent.')
  await expect(told).toBeInViewport()
  const steps = page.getByRole('toolbar', { name: 'Playback' })
  const [prose, below] = [await told.boundingBox(), await steps.boundingBox()]
  expect((prose?.y ?? 0) + (prose?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
})
