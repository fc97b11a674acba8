import { expect, test } from 'vitest'
import { fuzzMessages } from './testing/fuzzMessages.ts'
import { spoken } from './testing/spoken.ts'

/** Ten times as many for `npm run fuzz`. */
const TIMES = import.meta.env.MODE === 'fuzz' ? 500_000 : 50_000

test('50,000 messages that have gone wrong somewhere are answered, each within 50 ms', async () => {
  const { guest } = await spoken('v2.tx?do=send&at=17')
  const { accepted, wrong } = await fuzzMessages(TIMES, 3, guest)
  expect(wrong).toEqual([])
  expect(accepted).toBeGreaterThan(TIMES / 100)
  expect(accepted).toBeLessThan(TIMES / 2)
  expect(await guest.ask({ do: 'open', link: 'v2.tx?do=send&at=17' })).toMatchObject({
    state: { step: 17, steps: 32 },
  })
}, 1_800_000)
