import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

test.use({ reducedMotion: 'reduce' })

test('the other ring: a dot says that the step is there, V goes there', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.press('r')
  await v.pressUntil('ArrowRight', 'hdr.src')
  await v.press('v')
  await expect(page.getByRole('button', { name: 'Receive', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.getByTestId('otherRing')).toHaveCount(0)
  await v.press('s')
  await v.pressUntil('1', /desc\[0\]\.addr/)
  await expect(page.getByTestId('otherRing')).toHaveCount(1)
})

for (const kernel of ['6.x', '3.x']) {
  test(`Linux ${kernel}: a message for Linux, with the keyboard, from the remote's first step to the buffer's return`, async ({
    page,
  }) => {
    const v = await new Visualizer(page).open()
    if (kernel === '3.x') await v.choose('Linux', '3.14')
    await v.press('v')
    const bytes = page.getByRole('group', { name: 'Bytes of the receive queue' })
    await expect(bytes).toBeVisible()
    const start = await bytes.innerText()
    await v.press('r')
    await v.pressUntil('9', 'used.idx 0 → 1')
    await v.pressUntil('9', 'The remote interrupts the driver')
    await expect(v.actor('irq')).toHaveAttribute('data-state', 'ready')
    await expect(v.actor('remote')).toHaveAttribute('data-state', 'idle')
    await v.pressUntil('0', 'The callback of the endpoint gets the message: 11 bytes from 0x401')
    await v.pressUntil('0', 'avail.idx 8 → 9')
    await v.pressUntil('0', 'returns IRQ_HANDLED')
    await expect(v.actor('irq')).toHaveAttribute('data-state', 'idle')
    await page.getByRole('button', { name: 'Messages', exact: true }).click()
    await expect(page.locator('[data-to="linux"]')).toContainText('received')
    await expect(page.locator('[data-to="linux"]')).toContainText('“hello Linux”')
    await page.getByRole('button', { name: 'Memory', exact: true }).click()
    await v.press('Home')
    expect(await bytes.innerText()).toBe(start)
  })
}
