import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

/** Breakpoints and the changes of a field, without a pointer. */
test('a condition stops the play, and the field is followed through its changes', async ({
  page,
}) => {
  const v = await new Visualizer(page).open()
  await page.keyboard.press('b')
  await expect(page.getByRole('textbox', { name: 'Stop when' })).toBeFocused()
  // == is two signs, wherever it is told of.
  const told = page.getByRole('dialog').locator('code').first()
  await expect(told).toHaveCSS('font-variant-ligatures', 'none')
  await page.keyboard.type('num_free == 6')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'when num_free == 6' })).toBeChecked()
  await page.keyboard.press('Escape')
  await v.rest()

  // The first message takes one descriptor, the second another.
  await v.press('s')
  await v.press('Alt+ArrowRight')
  expect(await page.getByTestId('stoppedBy').count()).toBe(0)
  await v.press('s')
  for (let n = 0; n < 5; n++) await v.press(']')
  await v.tabTo(/^Back$/)
  await v.press('ArrowDown')
  await v.press(' ')
  await expect(page.getByTestId('stoppedBy')).toHaveText('Breakpoint: when num_free == 6')
  await expect(v.caption).toContainText('num_free 7 → 6')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()

  // What the step wrote is at hand: its changes, back and forth.
  await v.press('Shift+N')
  await expect(v.caption).toContainText('num_free 8 → 7')
  await v.press('n')
  await expect(v.caption).toContainText('num_free 7 → 6')
  await v.press('n')
  await expect(v.notice).toContainText('No later step of the history changes it.')

  // The same by its name, from anywhere.
  await v.press('Home')
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('avail.idx')
  await page.keyboard.press('Enter')
  await v.rest()
  await v.press('n')
  await expect(v.caption).toContainText('avail.idx 0 → 1')
  await v.press('Escape')
  await v.press('j')
  await expect(page.getByTestId('stoppedBy')).toHaveText('Breakpoint: when num_free == 6')
})

test('breakpoints are there again with the last session', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.press('s')
  await page.keyboard.press('b')
  await expect(page.getByRole('textbox', { name: 'Stop when' })).toBeFocused()
  await page.keyboard.type('broken')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'when broken' })).toBeChecked()
  await page.keyboard.press('Escape')
  await v.press('ArrowRight')
  await expect(page).toHaveURL(/#v2\./)
  await page.goto('about:blank')
  await v.open()
  await expect(page.getByRole('button', { name: '1 breakpoint' })).toBeVisible()
})
