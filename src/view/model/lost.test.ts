/** A descriptor that nobody holds, and everybody who tells of it; and what is no longer red or "in order". */
import { expect, test } from 'vitest'
import { Driver } from '../../session/testing/driver.ts'
import { createWords } from '../../words/whole.ts'
import { stageText } from '../panes/stageText.ts'
import { chainOf } from '../subject/related.ts'
import { tipOf } from '../subject/tooltip.ts'
import { stageModel } from './stageModel.ts'

const words = createWords('en')
const modelOf = ({ now: { frame, memory, layout } }: Driver) =>
  stageModel(frame, memory, layout, words)

/** The remote follows an index that is public before its entry, and takes an old head. */
function overtaken(): Driver {
  const s = new Driver({ num: 4, buffers: 4 })
  for (let i = 0; i < 4; i++) s.send('x')
  for (let i = 0; i < 4; i++) s.take()
  for (const head of [2, 0, 1, 3]) s.complete(head)
  s.arm('skipWmb')
  s.send('late', 'step')
  s.goTo('sender1', 'add.idx')
  s.take()
  return s.finish('sender1')
}

test('a lost descriptor and its message are called lost: on the stage, in words, in the log', () => {
  const s = overtaken()
  const model = modelOf(s)
  expect([0, 1, 2, 3].map((i) => model.desc(i).owner)).toEqual(['inFlight', 'used', 'lost', 'used'])
  expect(s.fates().at(-1)).toBe('→5 lost')
  expect(model.around.census.label).toContain('lost 1')
  expect(JSON.stringify(stageText(model))).toContain('lost')
  const desc = { is: 'desc', index: 2 } as const
  const chain = chainOf(model, desc)
  const tip = chain && tipOf(model, desc, chain)
  expect(tip?.owner).toBe('lost')
  expect(tip?.seen.map((part) => part.text).join('')).toContain('Nobody will complete it')
})

test('nothing is said of lost ones where there are none', () => {
  const s = new Driver({ num: 4, buffers: 4 })
  s.send('x')
  expect(modelOf(s).around.census.label).not.toContain('lost')
})

test('an index that is visible before its entry is not called in order', () => {
  const note = (s: Driver) => modelOf(s).around.storeOrder.note
  const s = new Driver({ num: 4, buffers: 4 })
  s.send('x')
  expect(note(s)).toBe('all stores are visible, in order')
  s.arm('skipWmb')
  s.send('y', 'step')
  s.goTo('sender1', 'send.unlock')
  expect(note(s)).toBe('the index is visible before its entry')
})

test('an entry that is being taken back is not wrong', () => {
  const s = new Driver({ num: 4, buffers: 4 })
  for (let i = 0; i < 4; i++) s.send('x')
  s.take()
  s.complete(0)
  s.send('y', 'step')
  s.goTo('sender1', 'detach.token')
  while (s.frame.step?.site !== 'get.lastUsed') {
    expect([s.frame.step?.site, modelOf(s).used.slot(0).wrong]).toEqual([s.frame.step?.site, false])
    s.step('step')
  }
})
