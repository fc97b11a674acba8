import { expect, test } from 'vitest'
import { isInstalled } from './ensure.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-for-another-platform': { version: '1.0.0', optional: true },
}

test.each([
  ['nothing installed', undefined, false],
  ['a package missing', {}, false],
  ['a package in another version', { 'node_modules/a': { version: '1.0.1' } }, false],
  ['the binary of another platform missing', { 'node_modules/a': { version: '1.0.0' } }, true],
])('%s', (_, installed, expected) => {
  expect(isInstalled(wanted, installed)).toBe(expected)
})
