import { expect, test } from 'vitest'
import { fuzzMessages } from './testing/fuzzMessages.ts'
import { spoken } from './testing/spoken.ts'

test('50,000 messages that have gone wrong somewhere are answered, each within 50 ms', async () => {
  const { guest } = await spoken('v2.tx?do=send&at=17')
  const { accepted, wrong } = await fuzzMessages(50_000, 3, guest)
  expect(wrong).toEqual([])
  expect(accepted).toBeGreaterThan(500)
  expect(accepted).toBeLessThan(25_000)
  expect(await guest.ask({ do: 'open', link: 'v2.tx?do=send&at=17' })).toMatchObject({
    state: { step: 17, steps: 32 },
  })
})
