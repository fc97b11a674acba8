import { expect, test } from 'vitest'
import { engineLine } from './engines.mjs'

test.each([
  ['webkit: /usr/lib/MiniBrowser 2.50.6', { path: '/usr/lib/MiniBrowser', version: '2.50.6' }],
  ['webkit: not found, its walks are skipped', { path: '', version: '', without: 'not found' }],
  [
    'webkit: /usr/lib/MiniBrowser: needs Xvfb, its walks are skipped',
    { path: '/usr/lib/MiniBrowser', version: '', without: 'needs Xvfb' },
  ],
])('%s', (line, found) => {
  expect(engineLine({ name: 'webkit', ...found })).toBe(line)
})
