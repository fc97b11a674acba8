/** Senders that wait, endpoints that receive: pills with words in them. */
import type { Endpoint, Sleeper } from '../../model/shores/people.ts'
import { term } from '../../subject/subject.ts'
import { type Rect, SHORE_TEXT } from '../geometry/stage.ts'
import { cut, textWidth } from '../geometry/text.ts'
import type { Group } from '../marks/mark.ts'
import { midText, rect } from '../marks/shapes.ts'

const { left: LEFT, right: RIGHT } = SHORE_TEXT.driver

interface Pill extends Rect {
  readonly text: string
}

function pill(p: Pill, strong: boolean) {
  const { x, y, width, height } = p
  return [
    rect(p, 11, 'box'),
    midText(x + width / 2, y + height / 2 + 4.3, p.text, 11, strong ? '' : 'ink2', 600),
  ]
}

const LOOSE = { pitch: 26, height: 22 }
const DENSE = { pitch: 21.5, height: 19.5 }

/** From left to right as on a page, each as wide as its words. */
function flow(words: readonly string[], top: number, { pitch, height } = LOOSE): Pill[] {
  let x = LEFT + 0.5
  let y = top
  return words.map((said) => {
    const width = Math.max(38, textWidth(said, 11) * 1.05 + 11)
    if (x + width > RIGHT + 1 && x > LEFT + 1) {
      x = LEFT + 0.5
      y += pitch
    }
    const at = { x, y, width, height, text: said }
    x += width + 4
    return at
  })
}

const sleeper = (s: Sleeper, box: Rect, marks: Group['marks']): Group => ({
  key: s.key,
  look: s.woken ? 'sleeper woken' : 'sleeper',
  subject: { is: 'message', to: 'remote', number: s.message },
  box,
  marks,
})

/** The buttons begin below. */
const SLEEPERS_END = 461

/**
 * Desktop. As much as there is room for: first they come closer together, then the time that is
 * left goes, then the name of the lock.
 */
export function sleepers(all: readonly Sleeper[], top: number): Group[] {
  const full = all.map((s) => (s.until ? `${s.who} ${s.until}` : s.who))
  const plain = all.map((s, i) => (s.lock ? full[i] : s.who))
  const bare = all.map((s) => s.who)
  const ways = [flow(full, top), flow(full, top, DENSE), flow(plain, top), flow(bare, top, DENSE)]
  const fits = ways.find((way) => way.every((p) => p.y + p.height <= SLEEPERS_END))
  const way = fits ?? ways[ways.length - 1]
  return all.map((s, i) => sleeper(s, way[i], pill(way[i], s.woken)))
}

/** On a narrow shore: three at most, one below the other. */
export const narrowSleepers = (all: readonly Sleeper[], width: number): Group[] =>
  all.slice(0, 3).map((s, i) => {
    const at = { x: 8, y: 186 + 26 * i, width, height: 22 }
    const words = cut(s.until ? `${s.who} ${s.until}` : s.who, 10.5, width - 6)
    const middle = at.x + width / 2
    return sleeper(s, at, [rect(at, 11, 'box'), midText(middle, at.y + 15, words, 10.5, '', 600)])
  })

const ENDPOINTS_END = 458

/** Desktop: those that have room, and where they end. */
export function endpoints(all: readonly Endpoint[], top: number) {
  const pills = flow(
    all.map((e) => e.text),
    top,
  )
  const shown = pills.filter((p) => p.y + p.height <= ENDPOINTS_END)
  const groups = shown.map((box, i): Group => {
    const { key, field, receiving } = all[i]
    const look = receiving ? 'endpoint receiving' : 'endpoint'
    return { key, look, field, subject: term('endpoint'), box, marks: pill(box, receiving) }
  })
  return { groups, end: (shown.at(-1)?.y ?? top) + LOOSE.height }
}
