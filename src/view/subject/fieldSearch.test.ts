import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import { Layout } from '../../core/memory/layout.ts'
import { findFields, termsNamed } from './fieldSearch.ts'

const layout = new Layout(DEFAULT_SCENARIO)
const [rvq, svq] = layout.queues
const first = (text: string, q = svq) => findFields(layout, q, text)[0]

test.each([
  ['num_free', 'num_free'],
  ['NUM_FR', 'num_free'],
  ['avail.ring[3]', 'avail.ring[3]'],
  ['ring3', 'avail.ring[3]'],
  ['desc[2].len', 'desc[2].len'],
  ['desc 2 len', 'desc[2].len'],
  ['used.ring[7].id', 'used.ring[7].id'],
  ['sbuf[1].hdr', 'sbuf[1].hdr.src'],
  ['tx_lock', 'tx_lock'],
  ['avail.id', 'avail.idx'],
])('%s is %s', (text, name) => {
  expect(first(text)?.name).toBe(name)
})

test('a register is pinned as such, every other field by its bytes', () => {
  expect(first('num_free')).toMatchObject({ thing: 'num_free', queue: 1, field: svq.numFree })
  const ring = svq.vring.availRing(3)
  expect(first('avail.ring[3]')).toMatchObject({ thing: `byte ${ring >>> 4}`, field: ring })
})

test('a queue that is said is meant, else the one at hand', () => {
  expect(first('rvq.num_free')).toMatchObject({
    name: 'rvq.num_free',
    field: rvq.numFree,
    queue: 0,
  })
  expect(first('num_free', rvq)).toMatchObject({ name: 'num_free', field: rvq.numFree })
})

test('nothing is found for nothing, nor for what does not exist', () => {
  for (const text of ['', ' ', 'rvq.', 'desc[8].len', 'avail.ring[300]', 'qqq'])
    expect([text, findFields(layout, svq, text)]).toEqual([text, []])
})

test('names that are no field are found by what they are called', () => {
  const called = (name: string) =>
    ({ kick: '通知', kickPolicy: '通知', free: '空闲' })[name] ?? name
  expect(termsNamed('通', called).others.map(({ thing }) => thing)).toEqual([
    'the kick',
    'the kickPolicy',
  ])
  expect(termsNamed('空闲', called)).toEqual({
    exact: [{ name: '空闲', thing: 'the free' }],
    others: [],
  })
  expect(termsNamed(' ', called)).toEqual({ exact: [], others: [] })
})
