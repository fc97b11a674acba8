/** The picture of `<vring-scope>`: a page of documentation with a ring in it. */
import type { Browser } from '@playwright/test'
import { openDocument, ScopeOnPage } from './elementPage.ts'

const PAGE = `
<link rel="stylesheet" href="/fonts.css">
<style>
  body { max-width: 760px; margin: 36px auto; color: #222; font: 17px/1.6 "Inter Variable", sans-serif }
  h2 { margin: 0 0 8px; font-size: 24px } code { font: 15px "JetBrains Mono Variable", monospace }
  vring-scope { margin: 20px 0 }
</style>
<h2>When does the other core see my message?</h2>
<p>Not when it is in the buffer, and not when its descriptor is in the ring. Step on from here: the
entry turns blue with the store to <code>avail.idx</code>, and not one step before.</p>
<vring-scope do="send*3" at="avail.ring[2]:2" from="64" to="96" lock="all"></vring-scope>
<p>All of it is behind the barrier; that is what <code>virtio_wmb()</code> is for.</p>`

export async function elementPicture(browser: Browser): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 880, height: 740 },
    reducedMotion: 'reduce',
  })
  await openDocument(page, PAGE)
  await new ScopeOnPage(page).idle()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: 'e2e/gallery/element.png' })
  await page.close()
  console.log('e2e/gallery/element.png')
}
