import type { Page } from '@playwright/test'

/** Holds back what is fetched from there; answers how to let it go. */
export async function heldBack(page: Page, address: string | RegExp): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(address, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}
