/** What a screen reader gets of the page, and nothing that only an eye would see. */
import type { Page } from '@playwright/test'

/** What is heard at one step, and what stands in the text of the stage when one reads on. */
export interface Moment {
  /** Sentences of live regions since the moment before, in order. */
  readonly said: readonly string[]
  readonly caption: string
  /** Its parts by title: as ARIA has them, no further. */
  readonly stage: Readonly<Record<string, string>>
}

interface Ear {
  heard: string[]
}

/** Notes whatever a live region of the page says, whichever region that is. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard } satisfies Ear)
    const loud = '[role=status], [role=alert], [role=log], output, [aria-live]:not([aria-live=off])'
    new MutationObserver((records) => {
      // A region that several changes make in one turn is read once, as it is then.
      const regions = new Set<Element>()
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(loud)
        if (region) regions.add(region)
      }
      for (const { textContent } of regions) if (textContent) heard.push(textContent)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
}

/** What is to be heard and read now. The page is at rest. */
export async function attend(page: Page): Promise<Moment> {
  const said = await page.evaluate(() => (globalThis as unknown as Ear).heard.splice(0))
  const caption = await page.getByTestId('caption').innerText()
  const text = await page.getByRole('region', { name: 'The stage in words' }).ariaSnapshot()
  return { said, caption, stage: partsOf(text) }
}

function partsOf(snapshot: string): Record<string, string> {
  const parts = snapshot.split(/^ {2}- region "([^"]+)":$/m)
  const named: Record<string, string> = {}
  for (let i = 1; i < parts.length; i += 2) named[parts[i]] = parts[i + 1]
  return named
}

/** The lines of a part that are no row of a table. */
export const lines = (part: string | undefined): string[] =>
  [...(part ?? '').matchAll(/- listitem: (.*)$/gm)].map(([, line]) =>
    line.replace(/^"(.*)"$/, '$1'),
  )

/** The row of a part's table that begins so, cells parted by spaces. */
export const row = (part: string | undefined, name: string): string =>
  [...(part ?? '').matchAll(/- row "([^"]*)"/g)]
    .map(([, cells]) => cells)
    .find((cells) => cells.startsWith(`${name} `)) ?? `no row ${name}`
