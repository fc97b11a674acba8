import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

// Motion is tested where it is drawn; here it would only cost time.
test.use({ reducedMotion: 'reduce' })

test('the first step is one click away, and nothing is asked before it', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await expect(v.caption).toContainText('Nothing has been sent')
  await v.click('Send #1')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await v.step()).toEqual([1, 1])
  await expect(v.caption).toContainText('Message #1 needs a buffer')
})

test('a send is stepped forth and back through every store with the keyboard alone', async ({
  page,
}) => {
  const v = await new Visualizer(page).open()
  const start = await v.allBytes()
  await v.press('s')
  const captions = new Set<string>()
  for (let i = 0; i < 40 && !(await v.caption.innerText()).includes('returns 0'); i++) {
    captions.add(await v.caption.innerText())
    await v.press('ArrowRight')
  }
  expect(await v.step()).toEqual([32, 32])
  expect(captions.size).toBe(31)
  // desc[0]: address 0x10043000, 28 bytes, no flags, next 1; avail: flags 1, idx 1, ring[0] = 0.
  expect(await v.row('000')).toBe('00 30 04 10 00 00 00 00 1c 00 00 00 00 00 01 00')
  expect((await v.row('080')).slice(0, 17)).toBe('01 00 01 00 00 00')
  await v.press('ArrowLeft', 31)
  expect((await v.step())[0]).toBe(1)
  await v.press('Home')
  expect(await v.allBytes()).toBe(start)
  await v.press('End')
  expect((await v.row('080')).slice(0, 17)).toBe('01 00 01 00 00 00')
})

test('nine sends, completions 2, 0, 1: the buffer that comes back has another slot', async ({
  page,
}) => {
  const v = await new Visualizer(page).open()
  await v.goBy('Send')
  await v.press('s', 8)
  await v.press('c', 3)
  for (const head of [2, 0, 1]) await v.click(`Complete desc ${head}`)
  await v.press('s')
  await expect(v.caption).toContainText('Message #9 is published')
  // avail.idx 9, slot 0 now holds head 2.
  expect((await v.row('080')).slice(0, 17)).toBe('01 00 09 00 02 00')
  await expect(page.getByRole('img', { name: /rpmsg TX buffers/ })).toContainText('#9')
})

test('a full ring puts the sender to sleep; a completion wakes it', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.goBy('Send')
  await v.press('s', 9)
  await expect(v.caption).toContainText('sleeps')
  await v.press('c')
  await v.press('f')
  await expect(v.caption).toContainText('wake')
  await v.press('Alt+ArrowRight')
  await expect(v.caption).toContainText('Message #9 is published')
})

test('a sender that nobody wakes gives up after 15 s of virtual time', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.goBy('Send')
  await v.press('s', 9)
  await v.press('c', 8)
  await v.click('Let time pass')
  await expect(v.caption).toContainText('15 seconds pass')
  await v.press('Alt+ArrowRight')
  await expect(v.caption).toContainText('-ERESTARTSYS')
})

test('several messages share one kick by hand', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.choose('kick', 'by hand')
  await v.goBy('Send')
  await v.press('s', 2)
  await expect(page.getByRole('img', { name: /^Kick/ })).toHaveAttribute('aria-label', /not rung/)
  await v.press('k')
  await expect(page.getByRole('img', { name: /^Kick/ })).toHaveAttribute('aria-label', /#2/)
})

test('a remote left to itself takes and completes in order', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await page.getByRole('button', { name: /^remote / }).click()
  await page.getByRole('button', { name: 'in order', exact: true }).click()
  await v.press('Escape')
  await v.press('s')
  for (let i = 0; i < 4; i++) await v.press('Alt+ArrowRight')
  expect((await v.row('0a0')).slice(6, 11)).not.toBe('00 00')
})

test('a line of the listing runs to itself', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.click('Send #1')
  await v.press('Shift+ArrowRight', 3)
  await v.press('Home')
  await v.press('ArrowRight')
  await page.getByTitle('Run to line 6', { exact: true }).click()
  await v.rest()
  await expect(v.caption).toContainText('last_sbuf')
})

test('plays by itself and pauses', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.choose('Speed', '16×')
  await page.keyboard.press(' ')
  await expect.poll(async () => (await v.step())[0], { timeout: 15_000 }).toBeGreaterThan(5)
  await page.keyboard.press(' ')
  await v.rest()
  const stopped = await v.step()
  await v.press('ArrowLeft')
  expect((await v.step())[0]).toBe(stopped[0] - 1)
})

for (const kernel of ['3.14', '6.1']) {
  test(`Linux ${kernel}: another kernel starts again, and that can be undone`, async ({ page }) => {
    const v = await new Visualizer(page).open()
    if (kernel === '6.1') await v.choose('Linux', '3.14')
    await v.press('s')
    await v.choose('Linux', kernel)
    expect(await v.step()).toEqual([0, 0])
    await v.click('Undo the restart')
    expect(await v.step()).toEqual([1, 1])
  })
}
