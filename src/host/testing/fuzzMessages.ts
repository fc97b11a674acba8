/** Messages that have gone wrong somewhere: each is answered, at once and shortly, and none throws. */
import { cpuTime } from '../../scenario/testing/cpuTime.ts'
import { mutated, numbers } from '../../scenario/testing/mutations.ts'
import type { Guest } from '../guest.ts'
import { idOf, readCommand, readHello } from '../schema.ts'

const MOST_MS = 50
/** Longest of all that is said of what is wrong with a message. */
const MOST_SAID = 1200
const ENOUGH_WRONG = 10
/** One in so many is carried out, too. */
const CARRIED_OUT = 50

const MESSAGES: readonly object[] = [
  { id: 1, do: 'open', link: 'v2.tx?num=4&do=send&at=avail.idx:1' },
  { id: 2, do: 'open', scenario: { vringscope: 1, num: 4, remote: { profile: 'openamp' } } },
  { id: 3, do: 'seek', to: 'avail.idx:1' },
  { id: 4, do: 'seek', stop: 'Kick' },
  { id: 5, do: 'step', by: 'send', back: true },
  { id: 6, do: 'act', act: 'send:hello:nowait*2,take,complete:0', by: 'step' },
  { id: 7, do: 'set', theme: 'dark', lang: 'zh', from: 9, to: 24, lock: ['send', 'all'] },
  { id: 8, do: 'around', theme: 'light', lang: 'zh-CN' },
  { id: 9, do: 'get', fields: ['avail.idx', 'svq.vq.num_free'], link: true },
  { vringscope: 'hello', version: 1, as: 'me' },
  { vringscope: 'ready', page: '0.5' },
  { id: 1, ok: true, state: { step: 1, steps: 2, playing: false } },
  { event: 'step', step: 1, steps: 2, changed: [{ field: 'a', before: 1, after: 2 }], more: 0 },
  { event: 'resize', height: 480 },
]
const TEXTS = MESSAGES.map((message) => JSON.stringify(message))

/** What a port can carry, and JSON cannot. */
const ODD: readonly unknown[] = [
  ...[undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 10n ** 30n, true],
  ...['', '\0', '__proto__', 'v2.tx', '#'.repeat(5000), 'x'.repeat(1 << 20)],
  ...[[], [[[]]], new Map([['do', 'get']]), new Date(Number.NaN), new Uint8Array(1 << 16), /x/],
  Object.create(null),
  JSON.parse('{"__proto__": {"do": "get"}, "constructor": 1}'),
  Array.from({ length: 10_000 }, (_, i) => i),
]

/** An object with one of its values in the place of another one, or gone. */
function altered(message: object, next: () => number): object {
  const upTo = (n: number) => Math.floor(next() * n)
  const copy: Record<string, unknown> = { ...message }
  const names = Object.keys(copy)
  const name = next() < 0.1 ? 'more' : names[upTo(names.length)]
  const value = copy[name]
  if (next() < 0.15) delete copy[name]
  else if (typeof value === 'object' && value !== null && next() < 0.5)
    copy[name] = Array.isArray(value) ? [...value, odd(next)] : altered(value, next)
  else copy[name] = odd(next)
  return copy
}
const odd = (next: () => number) => ODD[Math.floor(next() * ODD.length)]

function message(next: () => number, i: number): unknown {
  if (next() < 0.5) return altered(MESSAGES[i % MESSAGES.length], next)
  try {
    return JSON.parse(mutated(TEXTS[i % TEXTS.length], next))
  } catch {
    return next() < 0.5 ? odd(next) : altered(MESSAGES[i % MESSAGES.length], next)
  }
}

/**
 * @param guest carries out some of them; what a correct one asks for may take its time
 * @returns how many of them are commands, and what was not as it should be
 */
export async function fuzzMessages(times: number, seed: number, guest: Guest) {
  const next = numbers(seed)
  const wrong: string[] = []
  let accepted = 0
  for (let i = 0; i < times && wrong.length < ENOUGH_WRONG; i++) {
    const said = message(next, i)
    let read: ReturnType<typeof readCommand> | null = null
    const ms = await cpuTime(() => {
      read = readCommand(said)
      idOf(said)
      readHello(said)
    }, MOST_MS)
    const say = (what: string) =>
      wrong.push(`${what}: ${String(JSON.stringify(said, plain)).slice(0, 300)}`)
    if (ms >= MOST_MS) say(`${ms} ms`)
    if (read && !('error' in (read as object))) accepted++
    else if (JSON.stringify(read).length >= MOST_SAID) say('long')
    if (i % CARRIED_OUT > 0) continue
    const reply = await guest.ask(said)
    if (!reply.ok && reply.error.is === 'failed') say(reply.error.message)
  }
  return { accepted, wrong }
}

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)
