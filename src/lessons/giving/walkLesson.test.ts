import { expect, test } from 'vitest'
import { atRest, openStore } from '../../store/testing/openStore.ts'
import { parseLesson } from '../parseLesson.ts'
import { giveLesson } from './giveLesson.ts'
import { goBack, goOn } from './walkLesson.ts'

const TEXT = `---
lesson: 1
title: Both ways
---

## There

\`\`\`do
send
\`\`\`

\`\`\`ask
rvq.last_used_idx
\`\`\`

## And back

\`\`\`do
reply
\`\`\`
`

test('the ring on the stage is the one that a stop, or a question, is about', async () => {
  const read = parseLesson(TEXT)
  if ('problem' in read) throw new Error(read.problem.is)
  const store = await openStore()
  expect(await giveLesson(store, read.lesson, '')).toBeNull()
  const rings: number[] = []
  const see = async (goes: Promise<void>) => {
    await goes
    await atRest(store)
    rings.push(store.getState().queue)
  }
  await see(goOn(store))
  await see(goOn(store))
  expect(store.getState().prediction).not.toBeNull()
  await see(goBack(store))
  expect(rings).toEqual([1, 0, 1])
})
