import { expect, test } from 'vitest'
import type { Choice, Command, Request } from '../../protocol/protocol.ts'
import { OPEN_DEFAULT } from './client.ts'
import { joining, type Part, partsOf } from './parts.ts'
import { createServer } from './server.ts'
import { mortalClient } from './testing/mortalWorkers.ts'

/** The clock, in the scenario that a page begins with. */
const CLOCK = 6
const ticks = (many: number): Choice[] =>
  Array.from({ length: many / 2 }, (): Choice[] => [
    { actor: CLOCK, call: { fn: 'tick', ms: 1 } },
    { actor: CLOCK, steps: 1 },
  ]).flat()
const opening = (many: number): Command => ({ ...OPEN_DEFAULT, choices: ticks(many) })

test('a long history goes in parts, and what is asked behind it is answered behind it', async () => {
  const { client, workers } = mortalClient(() => 'lives')
  const lengths: number[] = []
  client.onEvents((events) => {
    for (const event of events) if (event.is === 'frame') lengths.push(event.frame.length)
  })
  const opened = client.send(opening(10_000))
  const stepped = client.send({ do: 'seek', to: 17 })
  await opened
  const [event] = await stepped
  expect(workers[0].parts).toEqual([4_000, 4_000, 2_000])
  expect(lengths).toEqual([5_000, 5_000])
  expect(event).toMatchObject({ frame: { cursor: 17 } })
})

test('a worker that dies among the parts is followed by one that is sent all of them', async () => {
  const { client, workers } = mortalClient(() => 'lives')
  await client.send(OPEN_DEFAULT)
  const opened = client.send(opening(10_000))
  await expect.poll(() => workers[0].parts.length).toBeGreaterThan(0)
  workers[0].dispatchEvent(new Event('error'))
  const [event] = await opened
  expect(event).toMatchObject({ frame: { length: 5_000 } })
  expect(workers[0].parts.length).toBeLessThan(3)
  expect(workers[1].parts).toEqual([4_000, 4_000, 2_000])
})

test('parts of a history that was given up do not get into the next one', () => {
  const request: Request = { id: 1, command: opening(6_000) }
  const messages: readonly (Request | Part)[] = [...partsOf(request)]
  expect(messages).toHaveLength(3)
  const serve = joining(createServer())
  const answers = messages.map(serve)
  expect(answers.slice(0, 2)).toEqual([null, null])
  expect(answers[2]?.response.events[0]).toMatchObject({ frame: { length: 3_000 } })
  const again = serve({ id: 2, command: opening(2) })
  expect(again?.response.events[0]).toMatchObject({ frame: { length: 1 } })
  expect([...partsOf({ id: 3, command: opening(2) })]).toHaveLength(1)
})
