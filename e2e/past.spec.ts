import { expect } from '@playwright/test'
import { decodeLink } from '../src/link/link.ts'
import { openCommand } from '../src/session/script/openCommand.ts'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

/** "Step 8 of 10" as the address has it. */
async function stepIn(url: string): Promise<[cursor: number, length: number] | null> {
  const link = await decodeLink(new URL(url).hash)
  if (!('state' in link)) return null
  const { choices = [], cursor } = openCommand(link.state) ?? {}
  const length = choices.reduce((sum, c) => sum + ('steps' in c ? c.steps : 0), 0)
  return [cursor ?? length, length]
}

test.use({ reducedMotion: 'reduce' })

test('the address comes back to the same step', async ({ page, context }) => {
  const v = await new Visualizer(page).open()
  await v.press('s')
  await v.press('ArrowRight', 9)
  await v.press('ArrowLeft', 2)
  const [step, bytes, caption] = [await v.step(), await v.allBytes(), await v.caption.innerText()]
  await expect.poll(() => stepIn(page.url())).toEqual(step)
  await page.reload()
  await v.rest()
  expect(await v.step()).toEqual(step)
  const other = new Visualizer(await context.newPage())
  await other.page.goto(page.url())
  await other.rest()
  expect([await other.step(), await other.allBytes(), await other.caption.innerText()]).toEqual([
    step,
    bytes,
    caption,
  ])
})

test('a link that cannot be read says why, keeps its text, offers a start', async ({ page }) => {
  const v = new Visualizer(page)
  await page.goto('/#v1.this-is-no-link')
  await expect(page.getByText('This link was not opened')).toBeVisible()
  await expect(
    page.getByText('v1.this-is-no-link').or(page.locator('textarea, input')),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Start with an empty ring of 8' }).click()
  await v.rest()
  await expect(v.caption).toContainText('Nothing has been sent')
})

test('acting in the past asks, and keeps what it leaves as a branch', async ({ page }) => {
  const v = await new Visualizer(page).open()
  await v.goBy('Send')
  await v.press('s', 2)
  const [, length] = await v.step()
  await v.press('Alt+ArrowLeft')
  await page.keyboard.press('c')
  await expect(page.getByText(/Continue from step/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect((await v.step())[1]).toBe(length)
  await page.keyboard.press('c')
  await v.click('Continue')
  await expect(page.getByText('1 branch')).toBeVisible()
  expect((await v.step())[1]).not.toBe(length)
})

test('where workers are refused, the page does the same by itself', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError')
      }
    } as unknown as typeof Worker
  })
  const v = await new Visualizer(page).open()
  await v.press('s')
  await v.press('Alt+ArrowRight')
  await expect(v.caption).toContainText('Message #1 is published')
  expect(await v.row('000')).toBe('00 30 04 10 00 00 00 00 1c 00 00 00 00 00 01 00')
})

test('a link works inside a frame of another page', async ({ page, baseURL }) => {
  const { ringWrite } = await scenes()
  await page.setContent(
    `<iframe title="a ring" src="${baseURL}/${ringWrite}" width="1100" height="800"></iframe>`,
  )
  const frame = page.frameLocator('iframe')
  await expect(frame.getByTestId('caption')).toContainText(
    'The driver writes head 1 into avail.ring[3]',
  )
})

test('a page that may not remember anything works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  const v = await new Visualizer(page).open()
  await v.click('Send #1')
  await v.click(/^Theme/)
  expect(await v.step()).toEqual([1, 1])
})
