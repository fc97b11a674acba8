/** What harms at once, and what a failed kick leaves behind: with the keyboard alone. */
import { expect } from '@playwright/test'
import { test, Visualizer } from './pages/visualizer.ts'

test.use({ reducedMotion: 'reduce' })

/** A whole send, or take. */
async function whole(v: Visualizer, key: string, says: RegExp): Promise<void> {
  await v.press(key)
  await v.press('Alt+ArrowRight')
  await expect(v.caption).toContainText(says)
}

/** Presses a button of the faults menu. */
async function harm(v: Visualizer, name: RegExp): Promise<void> {
  await v.page.keyboard.press('x')
  await v.tabTo(name)
  await v.press('Enter')
  await v.closeMenu()
}

for (const kernel of ['6.x', '3.x']) {
  const start = async (v: Visualizer) => {
    await v.open()
    if (kernel === '6.x') return
    await v.tabTo(/^Linux/)
    await v.press('3')
    // A letter is a choice for as long as the menu has the focus.
    await v.press('Tab')
    await expect(v.root).toContainText('Linux 3.x')
  }

  test(`Linux ${kernel}: a remote that restarts takes everything once more`, async ({ page }) => {
    const v = new Visualizer(page)
    await start(v)
    const remote = page.getByTestId('stage-text').locator('[data-part="remote"]')
    for (const n of [1, 2]) await whole(v, 's', new RegExp(`Message #${n} is published`))
    for (const n of [1, 2]) await whole(v, 'c', new RegExp(`message #${n} has arrived`))
    await expect(remote).toContainText('holds desc 1, message 2')
    await expect(remote).toContainText('last_avail_idx 2')

    await harm(v, /^Restart the remote/)
    await expect(v.caption).toContainText('it forgets what it holds, and its cursor is 0')
    await expect(remote).toContainText('last_avail_idx 0')
    await expect(remote).toContainText('2 new to take')
    await expect(remote).not.toContainText('holds desc')
    // What it has had already looks new to it.
    await v.press('c')
    await expect(v.caption).toContainText('the remote stands at 0: 2 new entries wait')
    await v.press('Alt+ArrowRight')
    await expect(v.caption).toContainText('message #1 has arrived')
    await expect(remote).toContainText('holds desc 0, message 1')
    // One step back from the reset, and it holds them again.
    await v.press('Alt+ArrowLeft')
    await v.press('ArrowLeft')
    await expect(remote).toContainText('holds desc 1, message 2')
  })

  test(`Linux ${kernel}: a link that is written over misleads only who reads it`, async ({
    page,
  }) => {
    const v = new Visualizer(page)
    await start(v)
    await page.keyboard.press('x')
    await v.tabTo(/^field/)
    await page.keyboard.type('desc.next')
    await v.tabTo(/^value/)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('3')
    await v.press('Enter')
    await v.closeMenu()
    await expect(v.caption).toContainText(/A stray write of the remote: desc\[0\].next \d → 3/)
    expect((await v.row('000')).slice(-5)).toBe('03 00')

    for (const n of [1, 2]) await whole(v, 's', new RegExp(`Message #${n} is published`))
    // avail.ring[0] and [1]: 3.x goes along the links in shared memory, 6.x along its own.
    expect((await v.row('080')).slice(12, 23)).toBe(
      kernel === '3.x' ? '00 00 03 00' : '00 00 01 00',
    )
  })

  test(`Linux ${kernel}: what is sent after the hook has failed`, async ({ page }) => {
    const v = new Visualizer(page)
    await start(v)
    await v.switchFault(/^The notify hook fails/)
    await v.press('s')
    await v.pressUntil('ArrowRight', 'broken becomes true')
    await v.press('Alt+ArrowRight')
    // One entry that nobody has been told of: avail.idx 1, used.idx 0.
    expect((await v.row('080')).slice(6, 11)).toBe('01 00')

    await v.press('s')
    await v.pressUntil('Alt+ArrowRight', /returns -EIO|returns 0/, 3)
    await expect(v.caption).toContainText(kernel === '6.x' ? 'returns -EIO' : 'returns 0')
    // 6.x refuses the second one, 3.x publishes it; nothing comes back either way.
    expect((await v.row('080')).slice(6, 11)).toBe(kernel === '6.x' ? '01 00' : '02 00')
    expect((await v.row('0a0')).slice(6, 11)).toBe('00 00')
    await expect(page.getByRole('button', { name: /^Faults/ })).toContainText('none')
  })
}
