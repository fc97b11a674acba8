import { expect, test } from 'vitest'
import type { Carried } from './archive.ts'
import { Found, proofFiles, summaryOf } from './proof.ts'

const file = (set: string, flavor: string, name: string, header: object) => ({
  name: `${set}/${flavor}/${name}`,
  case: name,
  text: `${JSON.stringify({ format: 1, layer: 'rpmsg', case: name, flavor, ...header })}\n{"end":true,"ops":0}\n`,
})
const carried: Carried[] = [
  {
    set: 'vectors',
    flavor: 'linux-3.x',
    files: [file('vectors', 'linux-3.x', 'a', {}), file('vectors', 'linux-3.x', 'left-out', {})],
  },
  {
    set: 'vectors-remote',
    flavor: 'openamp',
    files: ['b', 'c'].map((name, on) =>
      file('vectors-remote', 'openamp', name, {
        flavor: 'linux-6.1',
        remote: { impl: 'OpenAMP', options: { VQ_RX_EMPTY_NOTIFY: on } },
      }),
    ),
  },
]
const found = new Found()
found.note('vectors/linux-3.x/a', { operations: 12, difference: null })
found.note('vectors-remote/openamp/b', { operations: 30, difference: null })
found.note('vectors-remote/openamp/c', {
  operations: 7,
  difference: {
    operation: 7,
    text: 'kick',
    field: 'used.idx',
    expected: '1',
    got: '2',
    before: [],
  },
})
const groups = found.groups(carried)

test('the list says what became of each trace that was replayed', () => {
  expect(proofFiles(groups)['traces.json']).toBe(`[
  {
    "set": "vectors",
    "kernel": "linux-3.x",
    "remote": null,
    "options": [],
    "traces": [
      ["a", 12]
    ]
  },
  {
    "set": "vectors-remote",
    "kernel": "linux-6.x",
    "remote": "openamp",
    "options": ["VQ_RX_EMPTY_NOTIFY"],
    "traces": [
      ["b", 30],
      ["c", 7, "operation 7: used.idx"]
    ]
  }
]
`)
})

test('the summary counts them', () => {
  expect(summaryOf(groups)).toEqual({
    traces: 3,
    operations: 49,
    failed: 1,
    kernels: ['linux-3.x', 'linux-6.x'],
  })
})
