/** Links as they come out of mails, chats and hands: changed in ways that a seed decides. */
import { bytesToBase64Url, bytesToHex, deflate } from '../src/link/bytes.ts'
import { decodeLink } from '../src/link/link.ts'
import { openCommand } from '../src/session/script/openCommand.ts'

/** Numbers from 0 up to `below`, always the same for a seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Dice = ReturnType<typeof dice>

const SIGNS = 'ABCXYZabcxyz0189-_=+/ %é.~'

/** What may happen to its text. */
const TEXT: readonly ((link: string, roll: Dice) => string)[] = [
  // One sign becomes another.
  (link, roll) => {
    const at = 1 + roll(link.length - 1)
    return link.slice(0, at) + SIGNS[roll(SIGNS.length)] + link.slice(at + 1)
  },
  // The end is missing, or a part of it.
  (link, roll) => link.slice(0, 1 + roll(link.length - 1)),
  (link, roll) => {
    const at = 1 + roll(link.length - 1)
    return link.slice(0, at) + link.slice(at + 1 + roll(12))
  },
  // A part is there twice.
  (link, roll) => {
    const at = 1 + roll(link.length - 1)
    return link.slice(0, at + 1 + roll(12)) + link.slice(at)
  },
  // Two signs have changed places.
  (link, roll) => {
    const at = 1 + roll(link.length - 2)
    return link.slice(0, at) + link[at + 1] + link[at] + link.slice(at + 2)
  },
]

/** What no field expects, and what only some do. */
const VALUES = [null, -1, 0, 1, 7, 1e9, 2 ** 53, 0.5, true, '', 'x', [], {}, [[]], undefined]

/** Puts one of them in the place of some field, however deep. */
function spoil(state: object, roll: Dice): unknown {
  const copy = structuredClone(state)
  let at = copy as unknown as Record<string, unknown>
  for (;;) {
    const keys = Object.keys(at)
    const key = keys[roll(keys.length)]
    const inner = at[key]
    const deeper = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0
    if (deeper && !(inner instanceof Uint8Array) && roll(4) > 0) {
      at = inner as Record<string, unknown>
      continue
    }
    at[key] = VALUES[roll(VALUES.length)]
    return copy
  }
}

/** A link, whatever it says: the page itself writes none that it would not read. */
async function linkThatSays(said: unknown): Promise<string> {
  const json = JSON.stringify(said, (_key, value) =>
    value instanceof Uint8Array ? bytesToHex(value) : value,
  )
  return `#v1.${bytesToBase64Url(await deflate(new TextEncoder().encode(json)))}`
}

/** `many` damaged links, half of them in the text and half in what they say. */
export async function damaged(link: string, many: number, seed: number): Promise<string[]> {
  const decoded = await decodeLink(link)
  const opened = 'state' in decoded ? openCommand(decoded.state) : null
  if (!opened) throw new Error('the link is damaged to begin with')
  const { scenario, settings, choices, cursor } = opened
  // As the first version has it: all in one packed part, where each field can be damaged.
  const state = { scenario, settings, choices, cursor }
  const roll = dice(seed)
  const links = new Set<string>()
  while (links.size < many) {
    const next =
      links.size % 2 === 0
        ? TEXT[roll(TEXT.length)](link, roll)
        : await linkThatSays(spoil(state, roll))
    if (next !== link && next.length > 1) links.add(next)
  }
  return [...links]
}
