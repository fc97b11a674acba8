import { expect, test } from 'vitest'
import type { InvariantName } from '../../core/invariants/invariants.ts'
import { INVARIANTS } from '../../core/invariants/rules.ts'
import { createWords } from '../../words/whole.ts'

const LONGEST = 110
const words = createWords('en')
const NAMES = Object.keys(INVARIANTS) as InvariantName[]

test('every rule has a short sentence for the moment at which it is broken', () => {
  const said = NAMES.map((name) => words.t(`invariant.${name}`).replaceAll('`', ''))
  expect(said.filter((text) => text.length > LONGEST || !/^[A-Zalu].*\.$/.test(text))).toEqual([])
  expect(new Set(said).size).toBe(NAMES.length)
})
