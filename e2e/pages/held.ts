import type { Page } from '@playwright/test'

/** Holds back what is fetched from there; answers how to let it go. */
export async function heldBack(page: Page, address: string): Promise<() => void> {
  let blurAfterPointer = () => {}
  const held = new Promise<void>((resolve) => {
    blurAfterPointer = resolve
  })
  await page.route(address, async (route) => {
    await held
    await route.continue()
  })
  return blurAfterPointer
}
