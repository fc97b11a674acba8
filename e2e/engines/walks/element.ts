/** `<vring-scope>` in a page that is not ours. */
import type { VringScope } from '../../../src/element/types.ts'
import type { Visitor } from '../visitor.ts'
import type { Walks } from './walk.ts'

/** Waits until it stands at a step, and tells what it shows. */
async function seenAt(v: Visitor, step: number) {
  await v.until((step) => {
    const root = document.querySelector('vring-scope')?.shadowRoot
    const where = root?.querySelector('.where')?.textContent ?? ''
    return root?.querySelector('[data-idle="true"]') != null && where.startsWith(`${step} /`)
  }, step)
  return v.tab.run(async () => {
    const element = document.querySelector('vring-scope') as VringScope
    const root = element.shadowRoot!
    const { acts, lang, theme } = await element.get()
    return {
      ...{ lang, theme, possible: acts.filter(({ possible }) => possible).map(({ act }) => act) },
      sentence: root.querySelector('.sentence')?.textContent,
      picture: [...root.querySelectorAll('svg [data-key]')].map(
        (group) => `${group.getAttribute('data-key')} ${group.textContent}`,
      ),
      // What the letters of this machine change is no more than a pixel.
      ratio: Math.round((element.clientHeight / element.clientWidth) * 20),
    }
  })
}

export const ELEMENT: Walks = {
  'three lines of HTML, from step 17 to both ends of what can be reached': async (v) => {
    await v.tab.open(`${v.site.url}/element/`)
    const seen = [await seenAt(v, 17)]
    await v.tab.run(() => {
      const root = document.querySelector('vring-scope')?.shadowRoot
      root?.querySelector<HTMLElement>('[data-vringscope]')?.focus()
    })
    await v.tab.press('ArrowRight')
    seen.push(await seenAt(v, 18))
    await v.tab.press('Home')
    seen.push(await seenAt(v, 9))
    await v.tab.press('End')
    seen.push(await seenAt(v, 24))
    return seen
  },
}
