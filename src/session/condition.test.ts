import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { fieldNamed } from '../core/memory/fieldNames.ts'
import { Layout } from '../core/memory/layout.ts'
import { type Field, Memory } from '../core/memory/memory.ts'
import { parseCondition } from './condition.ts'

const layout = new Layout(DEFAULT_SCENARIO)
const q = layout.queue('svq')

/** Does it hold where these fields have these values, and all others are 0? */
function holds(text: string, values: Record<string, number> = {}): boolean {
  const memory = new Memory(layout.size)
  for (const [name, value] of Object.entries(values))
    memory.store(fieldNamed(layout, q, name) as Field, value)
  const condition = parseCondition(text, layout, q)
  if (!('holds' in condition)) throw new Error(condition.is)
  return condition.holds(memory)
}
const wrong = (text: string) => {
  const problem = parseCondition(text, layout, q)
  return 'is' in problem ? `${problem.is} ${problem.at} ${problem.text}`.trim() : 'fine'
}

describe('a condition', () => {
  it.each<readonly [string, Record<string, number>, boolean]>([
    ['num_free == 0', {}, true],
    ['num_free == 0', { num_free: 1 }, false],
    ['broken', { broken: 1 }, true],
    ['!broken', { broken: 1 }, false],
    ['num_free == num', { num_free: 8 }, true],
    ['num_free', { 'rvq.num_free': 3 }, false],
    ['rvq.num_free == 3', { 'rvq.num_free': 3 }, true],
    ['avail.idx - used.idx >= 4', { 'avail.idx': 11, 'used.idx': 7 }, true],
    ['avail.idx - used.idx >= 4', { 'avail.idx': 10, 'used.idx': 7 }, false],
    ['avail.idx - used.idx == 4', { 'avail.idx': 2, 'used.idx': 65534 }, true],
    ['avail.idx + 1 == used.idx', { 'avail.idx': 65535, 'used.idx': 0 }, true],
    ['num_free - 9 < 0', { num_free: 8 }, true],
    ['avail.idx & num - 1 == 3', { 'avail.idx': 11 }, false],
    ['avail.idx & (num - 1) == 3', { 'avail.idx': 11 }, true],
    ['desc[2].addr == 0x10043400', { 'desc[2].addr': 0x10043400 }, true],
    ['desc[2].addr & 0x1ff00000000 != 0', { 'desc[2].addr': 2 ** 40 }, true],
    ['broken || num_free == 1 && !tx_lock', { num_free: 1 }, true],
    ['broken || num_free == 1 && !tx_lock', { num_free: 1, tx_lock: 1 }, false],
    ['broken || num_free == 1 && !tx_lock', { broken: 1, tx_lock: 1 }, true],
    ['(broken || num_free == 1) && !tx_lock', { broken: 1, tx_lock: 1 }, false],
    ['desc_state[0].data == NULL', { 'desc_state[0].data': 0xffffffff }, true],
    ['  num_free<=2&&true ', { num_free: 2 }, true],
  ])('%s with %j: %s', (text, values, expected) => {
    expect(holds(text, values)).toBe(expected)
  })

  it.each([
    ['', 'empty 0'],
    ['   ', 'empty 0'],
    ['num_free = 0', 'sign 9 ='],
    ['num_fre == 0', 'noName 0 num_fre'],
    ['num_free == desc[9].len', 'noName 12 desc[9].len'],
    ['num_free ==', 'unfinished 11'],
    ['num_free == && broken', 'noValue 12 &&'],
    ['(num_free == 0', 'unfinished 14'],
    ['(num_free 0)', 'noBracket 10 0'],
    ['num_free == 0 broken', 'unexpected 14 broken'],
    ['0 < num_free < 3', 'twoComparisons 13 <'],
    ['num_free == 12abc', 'sign 12 12abc'],
    ['num_free == 99999999999999999999', 'bigNumber 12 99999999999999999999'],
    ['num_free == “0”', 'sign 12 “'],
    ['constructor', 'noName 0 constructor'],
    ['__proto__', 'noName 0 __proto__'],
    ['num_free == 0;', 'sign 13 ;'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(wrong(text)).toBe(problem)
  })

  it('is not broken by what nobody types by hand', () => {
    expect(wrong(`${'('.repeat(1e5)}1`)).toBe('unexpected 41 (')
    expect(wrong('!'.repeat(1e5))).toBe('unexpected 41 !')
  })

  it('knows what it reads', () => {
    const condition = parseCondition('num_free == 0 && num_free != used.idx', layout, q)
    expect('fields' in condition && condition.fields).toEqual([q.numFree, q.vring.usedIdx])
  })
})
