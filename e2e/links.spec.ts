/** Damaged links, one after another in one page: each is refused in words, or opens as what it says. */
import { expect, test as loud, type Page } from '@playwright/test'
import { decodeLink } from '../src/link/link.ts'
import { openCommand } from '../src/session/script/openCommand.ts'
import { Session } from '../src/session/session.ts'
import { damaged } from './damage.ts'
import { test, Visualizer } from './pages/visualizer.ts'
import { scenes } from './scenes.ts'

test.use({ reducedMotion: 'reduce' })

/** As [cursor, length], by the program without a page; null: it says nothing that can be opened. */
async function meaning(link: string): Promise<[cursor: number, length: number] | null> {
  const decoded = await decodeLink(link)
  if (!('state' in decoded)) return null
  try {
    const command = openCommand(decoded.state)
    if (!command) return null
    for (const event of new Session().handle(command))
      if (event.is === 'frame') return [event.frame.cursor, event.frame.length]
  } catch {
    return null
  }
  return null
}

/** Puts a fragment into the address, as a person does who pastes it; answers it as the browser has it. */
const paste = (page: Page, link: string): Promise<string> =>
  page.evaluate((hash) => {
    location.hash = hash
    return location.hash
  }, link)

test('forty damaged links: a readable problem or a valid state, and never an exception', async ({
  page,
}) => {
  const v = await new Visualizer(page).open()
  const problem = page.getByRole('alert').filter({ hasText: 'This link was not opened' })
  const kinds = new Set<string>()
  for (const link of await damaged((await scenes()).ringWrite, 40, 20)) {
    const says = await meaning(link)
    const hash = await paste(page, link)
    if (says === null) {
      await expect(problem.getByRole('textbox')).toHaveValue(hash.slice(1))
      const why = await problem.getByRole('paragraph').innerText()
      expect(why, link).toMatch(/^.{10,}\.$/)
      expect(why, link).not.toMatch(/\{\w|undefined|NaN|\[object|Error/)
      kinds.add(why.replace(/[“"].*?[”"]|`.*?`|\d+/g, '…'))
    } else {
      await expect(problem, link).toHaveCount(0)
      await expect.poll(() => v.step(), link).toEqual(says)
      await v.rest()
      await expect(v.caption).not.toHaveText('')
      kinds.add('valid')
    }
    // Nobody takes it out of the address.
    expect(await page.evaluate(() => location.hash)).toBe(hash)
  }
  // There are several ways to be wrong, and some of the damage does no harm.
  expect([...kinds].length, [...kinds].join('\n')).toBeGreaterThan(6)
  expect([...kinds]).toContain('valid')

  // And the way on is open.
  await paste(page, '#v1.AAAA')
  await page.getByRole('button', { name: 'Start with an empty ring of 8' }).click()
  await v.rest()
  await v.press('s')
  // A press waits for the ring that was asked for.
  await expect.poll(() => v.step()).toEqual([1, 1])
})

// The browser complains of it in the console, as it should.
loud(
  'what reads links cannot be fetched: the page says so, and the link stays',
  async ({ page }) => {
    const { published } = await scenes()
    await page.route('**/assets/openLink-*.js', (route) => route.fulfill({ status: 503, body: '' }))
    await page.goto(`/${published}`)
    await expect(
      page.getByText('A part of the page that reads links could not be loaded'),
    ).toBeVisible()
    expect(new URL(page.url()).hash).toBe(published)
  },
)
