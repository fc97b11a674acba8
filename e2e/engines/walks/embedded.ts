/** A frame in a page of another origin, and `frame.js` that speaks with it. */
import type { Visitor } from '../visitor.ts'
import type { Walks } from './walk.ts'

async function seenAt(v: Visitor, step: number) {
  await v.until((where) => document.body.textContent?.includes(where) ?? false, `${step} / 32`)
  await v.rest()
  const { caption, picture } = await v.sees()
  return { step, caption, picture }
}

export const EMBEDDED: Walks = {
  'two lines of another origin: a frame at step 17, dark, of the right height, within its bounds':
    async (v) => {
      await v.tab.open(`${v.site.other}/`)
      await v.until(() => document.querySelector('iframe')?.clientHeight === 480)
      await v.tab.enterFrame()
      const seen = [await seenAt(v, 17)]
      const theme = await v.tab.run(
        () => document.querySelector<HTMLElement>('[data-vringscope][data-idle]')?.dataset.theme,
      )
      await v.click('Step')
      seen.push(await seenAt(v, 18))
      await v.press('Home')
      seen.push(await seenAt(v, 9))
      await v.press('End')
      seen.push(await seenAt(v, 24))
      await v.press('s')
      seen.push(await seenAt(v, 24))
      const locked = await v.tab.run(
        () => document.body.textContent?.includes('It is locked on this page.') ?? false,
      )
      return { seen, theme, locked }
    },
}
