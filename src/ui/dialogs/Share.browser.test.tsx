import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openStore } from '../../store/testing/openStore.ts'
import { HostContext, type Links } from '../context/host.ts'
import { show } from '../testing/show.tsx'
import { Share } from './Share.tsx'

const LINKS: Links = {
  step: 3,
  length: 12,
  here: 'https://example.org/?a=1&b=2#v1.here',
  empty: 'https://example.org/?a=1&b=2#v1.empty',
}

async function share(links: Partial<Links> = {}, refused = false) {
  const copied: string[] = []
  const host = {
    makeLinks: async () => ({ ...LINKS, ...links }),
    openAlone: null,
    reload: async () => {},
    copyText: async (text: string) => {
      if (refused) throw new Error('not allowed')
      copied.push(text)
    },
  }
  const screen = await show(
    await openStore(),
    <HostContext value={host}>
      <Share />
    </HostContext>,
  )
  const field = (name: string) => screen.getByRole('textbox', { name })
  const copy = (name: string) => screen.getByRole('button', { name: `Copy ${name}` })
  await expect.element(field('Link')).toHaveValue(links.here ?? LINKS.here)
  return { screen, copied, field, copy }
}

const mark = () => document.querySelector('[data-leads]')

test('where it starts changes the link, the frame, and the mark in the history', async () => {
  const { screen, field } = await share()
  const here = screen.getByRole('button', { name: 'Start at step 3' })
  await expect.element(here).toHaveAttribute('aria-pressed', 'true')
  await expect.element(screen.getByText('Opens at step 3 of 12.')).toBeVisible()
  await expect
    .element(field('Embed'))
    .toHaveValue(
      '<iframe src="https://example.org/embed.html?a=1&amp;b=2#v1.here" width="720" height="480" style="border: 0; max-width: 100%" title="A virtio ring, at step 3" loading="lazy" allow="clipboard-write; fullscreen"></iframe>',
    )
  const width = document.querySelector('figure rect')?.getBoundingClientRect().width ?? 0
  expect(width).toBeGreaterThan(300)
  expect(mark()?.getAttribute('transform')).toBe(`translate(${width / 4} 0)`)

  await screen.getByRole('button', { name: 'Start from empty' }).click()
  await expect.element(here).toHaveAttribute('aria-pressed', 'false')
  await expect.element(field('Link')).toHaveValue(LINKS.empty)
  const code = (field('Embed').element() as HTMLInputElement).value
  expect(code).toContain('src="https://example.org/embed.html?a=1&amp;b=2#v1.empty"')
  expect(code).toContain('title="A virtio ring, from the beginning"')
  await expect.element(screen.getByText('Opens before the first of 12 steps.')).toBeVisible()
  expect(mark()?.getAttribute('transform')).toBe('translate(0 0)')
})

test.each([
  ['720 × 480', 'width="720" height="480"'],
  ['Fit width', 'width="100%"'],
  ['1920 × 1080', 'width="1920" height="1080"'],
])('%s is the size of the frame', async (name, says) => {
  const { screen, field } = await share()
  const size = screen.getByRole('button', { name })
  await size.click()
  await expect.element(size).toHaveAttribute('aria-pressed', 'true')
  expect((field('Embed').element() as HTMLInputElement).value).toContain(says)
  await expect.element(field('Link')).toHaveValue(LINKS.here)
})

test('each copies what stands beside it, and says so in its place', async () => {
  const { screen, copied, field, copy } = await share()
  await copy('Embed').click()
  const done = screen.getByRole('button', { name: 'Copied Embed' })
  await expect.element(done).toBeVisible()
  await expect.element(copy('Link')).toBeVisible()
  await copy('Link').click()
  expect(copied).toEqual([(field('Embed').element() as HTMLInputElement).value, LINKS.here])
  // Other code has not been copied yet.
  await screen.getByRole('button', { name: 'Fit width' }).click()
  await expect.element(copy('Embed')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Copied Link' })).toBeVisible()
})

test('where copying is refused, the text is selected, and a line below it says so', async () => {
  const { screen, field, copy } = await share({}, true)
  await copy('Embed').click()
  await expect.element(screen.getByText(/The browser did not allow/)).toBeVisible()
  const input = field('Embed').element() as HTMLInputElement
  await expect.element(field('Embed')).toHaveFocus()
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length])
  await expect.element(copy('Embed')).toHaveTextContent('Copy')
})

test('it opens with the link selected; Tab leads to all of it', async () => {
  const { field, copy } = await share()
  const input = field('Link').element() as HTMLInputElement
  await expect.element(field('Link')).toHaveFocus()
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, LINKS.here.length])
  await userEvent.keyboard('{Tab}')
  await expect.element(copy('Link')).toHaveFocus()
  await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}')
  await expect.element(page.getByRole('button', { name: 'Start from empty' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(field('Link')).toHaveValue(LINKS.empty)
})

test('at the beginning there is no choice of where to start', async () => {
  const { screen } = await share({ step: 0, length: 0, here: LINKS.empty })
  await expect
    .element(screen.getByText('Opens a ring to which nothing has happened.'))
    .toBeVisible()
  await expect
    .element(screen.getByRole('group', { name: 'Where it starts' }))
    .not.toBeInTheDocument()
  await expect.element(screen.getByRole('group', { name: 'Size of the frame' })).toBeVisible()
})
