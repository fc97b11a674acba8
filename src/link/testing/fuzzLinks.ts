/** Links that have gone wrong somewhere: each is answered, at once and shortly, and none throws. */
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import { DEFAULT_SETTINGS } from '../../protocol/settings.ts'
import { cpuTime } from '../../scenario/testing/cpuTime.ts'
import { mutated, numbers } from '../../scenario/testing/mutations.ts'
import { decodeLink } from '../link.ts'
import type { Decoded } from '../linkTypes.ts'
import { readPacked } from '../readLink.ts'
import { encodeLink } from './encodeLink.ts'

const MOST_MS = 50
/** Longest of all that a page says of what is wrong with a link. */
const MOST_SAID = 1200
const ENOUGH_WRONG = 10

const LINK = { scenario: DEFAULT_SCENARIO, settings: DEFAULT_SETTINGS, cursor: 0 }
const STEPS = { actor: 0, steps: 3 }
const SEND = {
  actor: 0,
  call: {
    ...{ fn: 'send', src: 0x400, dst: 0x401, wait: true, kick: true, len: 30 },
    data: '61'.repeat(30),
  },
}
const PACKED = [
  JSON.stringify({ ...LINK, choices: [STEPS] }),
  JSON.stringify({ ...LINK, choices: [SEND, { ...STEPS, steps: 9 }] }),
]
const WORDS =
  'v2.tx?num=4&remote.profile=openamp&do=send:hi:nowait*3,poll,run:sender1/5,hand.add:q=1:out=[[4096%2C8]]:in=[]:token=7&at=avail.idx:2/3&break=if:svq:num_free==0,off:write:svq.avail.idx&lock=send&theme=dark&from=3'

/** What it names with `src=` is fetched by nobody. */
const fetchNothing = async () => '{ "vringscope": 1 }'

/** @returns how many of them say something, and what was not as it should be */
export async function fuzzLinks(times: number, seed: number) {
  const links = [await encodeLink({ ...LINK, choices: [STEPS] }), WORDS]
  const next = numbers(seed)
  const wrong: string[] = []
  let accepted = 0
  for (let i = 0; i < times && wrong.length < ENOUGH_WRONG; i++) {
    const inLink = i % 5 < 2
    const text = mutated(inLink ? links[i % 5] : PACKED[i % PACKED.length], next)
    let read: Decoded | null = null
    const ms = await cpuTime(async () => {
      read = await (inLink ? decodeLink(text, fetchNothing) : readPacked(text))
    }, MOST_MS)
    if (ms >= MOST_MS) wrong.push(`${ms} ms: ${text}`)
    if (read && 'state' in read) accepted++
    else if (JSON.stringify(read).length >= MOST_SAID) wrong.push(`long: ${text}`)
  }
  return { accepted, wrong }
}
