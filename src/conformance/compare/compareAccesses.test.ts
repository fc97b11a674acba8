import { expect, test } from 'vitest'
import type { Access } from '../format.ts'
import { compareAccesses } from './compareAccesses.ts'

/** One entry a line, words apart: `store avail.idx 1 66 2`. */
const stream = (text: string): Access[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [kind, ...rest] = line.trim().split(' ')
      return [kind, ...rest.map((word) => (/^\d+$/.test(word) ? Number(word) : word))]
    })

const C = `
  enter virtqueue_add_outbuf
  enter virtqueue_add_split
  load vq.num_free 4
  store desc[0].flags 1 12 2
  load desc[0].flags 1 12 2
  load desc[0].flags 1 12 2
  store vq.num_free 3
  barrier wmb
  exit virtqueue_add_split
  exit virtqueue_add_outbuf`

const compared = (got: string) => compareAccesses(stream(C), stream(got), 'linux-6.x')

test('wrappers, private loads and repeated loads need not be there', () => {
  expect(
    compared(`
      enter virtqueue_add_split
      store desc[0].flags 1 12 2
      load desc[0].flags 1 12 2
      store vq.num_free 3
      barrier wmb
      exit virtqueue_add_split`),
  ).toBeNull()
})

test.each([
  ['a shared load is missing', C.replaceAll('load desc[0].flags 1 12 2', '')],
  [
    'a shared load sees another value',
    C.replaceAll('load desc[0].flags 1', 'load desc[0].flags 0'),
  ],
  ['a load is repeated later', C.replace('barrier wmb', 'barrier wmb\nload desc[0].flags 1 12 2')],
  ['a private store is missing', C.replace('store vq.num_free 3', '')],
  [
    'a store has another width',
    C.replace('store desc[0].flags 1 12 2', 'store desc[0].flags 1 12 4'),
  ],
  ['a barrier is of another kind', C.replace('barrier wmb', 'barrier mb')],
  [
    'a function ends too early',
    C.replace(
      '  barrier wmb\n  exit virtqueue_add_split',
      '  exit virtqueue_add_split\n  barrier wmb',
    ),
  ],
  ['a function is there that C does not call', C.replace('barrier wmb', 'enter virtqueue_kick')],
])('%s', (_, got) => {
  expect(compared(got.replace(/\n\s*\n/g, '\n'))).not.toBeNull()
})

test('the difference says what went before', () => {
  expect(compared(C.replace('barrier wmb', 'barrier mb'))).toEqual({
    field: 'access 5',
    expected: '["barrier","wmb"]',
    got: '["barrier","mb"]',
    before: [
      '["enter","virtqueue_add_split"]',
      '["store","desc[0].flags",1,12,2]',
      '["load","desc[0].flags",1,12,2]',
      '["store","vq.num_free",3]',
    ],
  })
})
