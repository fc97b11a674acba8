import { expect, test } from 'vitest'
import { closingOf } from './closing.ts'

test.each([
  [': nothing has come back', ':'],
  ['”. Then', '”.'],
  ['，然后', '，'],
  [' and then', ''],
  ['(in brackets)', ''],
  ['...', '...'],
  ['', ''],
])('%j begins with %j', (text, closing) => expect(closingOf(text)).toBe(closing))
