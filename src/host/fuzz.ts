/**
 * `npm run fuzz`: a million links and messages that have gone wrong somewhere, or as many as are
 * asked for. Prints what threw, took its time or said too much.
 *
 *     npm run fuzz -- --times 10000 --seed 7
 */
import { parseArgs } from 'node:util'
import { fuzzLinks } from '../link/testing/fuzzLinks.ts'
import { fuzzMessages } from './testing/fuzzMessages.ts'
import { spoken } from './testing/spoken.ts'

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
})
const [times, seed] = [Number(values.times), Number(values.seed)]
const half = Math.ceil(times / 2)
const { guest } = await spoken('v2.tx?do=send&at=17')
const links = await fuzzLinks(half, seed)
const messages = await fuzzMessages(times - half, seed, guest)
for (const line of [...links.wrong, ...messages.wrong]) console.log(line)
const wrong = links.wrong.length + messages.wrong.length
console.log(`${half} links, ${times - half} messages, seed ${seed}: ${wrong} not as they should be`)
process.exit(wrong > 0 ? 1 : 0)
