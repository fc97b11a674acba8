/** What a page may not do on plain http, as on a local network. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

/** What is selected in the field that has the focus. */
const selected = (v: Visualizer) =>
  v.page.evaluate(() => {
    const field = document.activeElement
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  })

test('without a clipboard, Copy selects the text everywhere and says so', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  )
  const v = await new Visualizer(page).open()
  const says = page.getByText(/^The browser did not allow copying.*selected: copy it yourself/)

  await v.click('Share')
  for (const [name, holds] of [
    ['Copy Link', '#v2.'],
    ['Copy Embed', '<iframe'],
  ]) {
    await page.getByRole('button', { name }).click()
    await expect(says.last()).toBeVisible()
    expect(await selected(v)).toContain(holds)
  }
  await page.keyboard.press('Escape')

  await v.click(/^Features/)
  await v.click('As text…')
  await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(says).toBeVisible()
  expect(await selected(v)).toContain('"vringscope"')
  await page.keyboard.press('Escape')

  await v.click('Transcript')
  await page.getByRole('button', { name: 'Copy all' }).click()
  await expect(says).toBeVisible()
  expect(await selected(v)).toContain('0.')
})
