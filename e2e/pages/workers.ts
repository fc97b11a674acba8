/** The workers of a page, to be ended from outside. */
import type { Page } from '@playwright/test'

export interface Crew {
  crew: Worker[]
}

/** Before the page is opened. */
export async function gather(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const crew: Worker[] = []
    Object.assign(globalThis, { crew } satisfies Crew)
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        crew.push(this)
      }
    }
  })
}

/** Ends the newest worker, as a browser does that runs out of memory; answers how many there are. */
export const kill = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { crew } = globalThis as unknown as Crew
    const last = crew.at(-1)
    last?.terminate()
    last?.dispatchEvent(new ErrorEvent('error', { cancelable: true }))
    return crew.length
  })
