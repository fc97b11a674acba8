import { expect, test } from 'vitest'
import { TEXT_ROWS } from '../../../scenario/rows.ts'
import { saidOf } from '../../../scenario/testing/saidOf.ts'
import { createWords } from '../../../words/whole.ts'

const told = TEXT_ROWS.filter((row) => saidOf(row).length > 0)

test.each(told)('the reference in the page knows what $field may be', (row) => {
  const text = createWords('en').t(`scenario.ref.${row.field}`)
  const missing = saidOf(row).filter((said) => !text.includes(said))
  // Of a number that says nothing by its size only the usual one is told.
  expect(row.field === 'seed' ? missing.slice(2) : missing).toEqual([])
})
