import { expect, test } from 'vitest'
import { openStore } from '../store/testing/openStore.ts'
import { recallBreakpoints } from './breakpoints.ts'
import { keepBreakpoints } from './keeping.ts'
import type { Memo } from './remember.ts'

function paper(kept: string | null = null) {
  const aside: string[] = []
  const memo: Memo = {
    recall: () => kept,
    remember: (text) => {
      kept = text
      return 'kept'
    },
    forget: () => {
      kept = null
    },
    setAside: () => {
      aside.push(kept ?? '')
      kept = null
    },
  }
  return { memo, aside }
}

test('breakpoints come back as they were', async () => {
  const { memo } = paper()
  const store = await openStore()
  keepBreakpoints(store, memo)
  await store.actions.breakAt({ is: 'condition', text: 'num_free == 0', queue: 'svq' })
  await store.actions.toggleBreak({ is: 'write', name: 'svq.avail.idx' })
  const [first, second] = await recallBreakpoints(memo)
  expect(first.spot).toEqual({ is: 'condition', text: 'num_free == 0', queue: 'svq' })
  const other = await openStore()
  await other.actions.setBreakpoints([{ ...first, on: false }, second])
  expect(other.getState().frame?.breakpoints.map(({ on }) => on)).toEqual([false, true])
  await store.actions.toggleBreak({ is: 'write', name: 'svq.avail.idx' })
  expect(await recallBreakpoints(memo)).toEqual([first])
})

test.each(['', '{', '[1]', '[{"id":1,"on":true,"spot":{"is":"never"}}]', '{"id":1}'])(
  '%j is set aside',
  async (text) => {
    const { memo, aside } = paper(text)
    expect(await recallBreakpoints(memo)).toEqual([])
    expect(aside).toEqual([text])
  },
)
