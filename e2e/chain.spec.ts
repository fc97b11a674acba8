import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

test.use({ reducedMotion: 'reduce' })

/** Turns indirect tables on, which starts again. */
async function withTables(v: Visualizer): Promise<void> {
  await v.page.getByRole('button', { name: /^Features/ }).click()
  await v.page.getByRole('switch', { name: 'Indirect descriptors' }).click()
  await v.rest()
  await v.page.keyboard.press('Escape')
}

for (const kernel of ['6.x', '3.x']) {
  test(`Linux ${kernel}: a chain of two by hand goes into a table behind one descriptor`, async ({
    page,
  }) => {
    const v = await new Visualizer(page).open()
    if (kernel === '3.x') await v.choose('Linux', '3.14')
    await withTables(v)
    await v.press('a')
    await expect(page.getByRole('dialog')).toContainText('Takes one descriptor of 8 free')
    await page.getByRole('button', { name: 'Add a part' }).click()
    await expect(page.getByRole('dialog')).toContainText(
      'Goes into an indirect table of 2 entries and takes one descriptor of 8 free.',
    )
    await page.getByRole('combobox', { name: 'Who uses it' }).nth(1).selectOption('remote writes')
    await page.getByLabel('Bytes').nth(1).fill('128')
    await page.getByRole('button', { name: /Step through it/ }).click()
    await v.rest()
    await expect(v.caption).not.toContainText('returns 0')
    await v.press('-')
    expect(await v.step()).toEqual([2, 2])
    await v.press('Alt+ArrowRight')
    await expect(v.caption).toContainText('returns 0')
    // desc[0]: 32 bytes of table, flags INDIRECT.
    expect((await v.row('000')).slice(24, 41)).toBe('20 00 00 00 04 00')
    expect((await v.row('080')).slice(6, 11)).toBe('01 00')

    // The remote reads the table, completes it, and the driver gets its token back.
    await v.goBy('Send')
    await v.press('k')
    await v.press('c')
    await v.press('f')
    await v.press('a')
    await page.getByRole('button', { name: /^virtqueue_get_buf/ }).click()
    await v.rest()
    await expect(page.getByTestId('answer')).toHaveText('returns 0x1000')
  })
}

test('a chain without tables takes a descriptor for each part', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.press('a')
  await page.getByRole('button', { name: 'Add a part' }).click()
  await page.getByRole('button', { name: 'Add a part' }).click()
  await expect(page.getByRole('dialog')).toContainText('Takes 3 descriptors of 8 free')
  await page.getByRole('button', { name: 'Add and kick' }).click()
  await v.rest()
  expect((await v.row('000')).slice(36, 41)).toBe('01 00')
  expect((await v.row('020')).slice(36, 41)).toBe('00 00')
  await expect(v.sign('Kick')).not.toHaveAttribute('aria-label', /not rung/)
})

test('a chain of nothing is a BUG_ON, and said to be one', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.press('a')
  await page.getByRole('button', { name: 'Remove part 1' }).click()
  await expect(page.getByRole('dialog')).toContainText('BUG_ON')
  await page.getByRole('button', { name: /Add at once/ }).click()
  await v.rest()
  await expect(v.root).toContainText('Kernel BUG')
  await expect(v.actor('hand')).toHaveAttribute('data-state', 'stopped')
  await v.click('Reset queue')
  expect(await v.step()).toEqual([0, 0])
  await v.click('Undo the restart')
  await expect(v.root).toContainText('Kernel BUG')
})

test('a wrong place says so at the field', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.press('a')
  await page.getByLabel('Buffer or address').fill('8')
  await page.getByRole('button', { name: /Step through it/ }).click()
  await expect(page.getByText('Type a buffer from 0 to 7')).toBeVisible()
  await expect(page.getByLabel('Buffer or address')).toBeFocused()
  expect(await v.step()).toEqual([0, 0])
})
