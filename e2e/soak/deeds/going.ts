/** Links, reloads, rings of another size, branches: what brings another history. */
import { damaged } from '../../damage.ts'
import type { Deed } from '../deed.ts'
import { randomLink } from '../starts.ts'

export const GOING: Readonly<Record<string, Deed>> = {
  link: {
    weight: 1,
    async do(pair, random) {
      const link = await randomLink(random)
      await pair.goTo(link)
      return link
    },
  },
  damaged: {
    weight: 1,
    async do(pair, random) {
      const [link] = (await damaged(await pair.twin.link(), 2, random.int(2 ** 31))).slice(
        random.int(2),
      )
      await pair.goTo(link)
      return link
    },
  },
  reload: {
    weight: 1,
    async do(pair) {
      await pair.reload()
      return ''
    },
  },
}
