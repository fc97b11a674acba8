// The runner must be able to fail: traces that pass are spoiled in one place each, and the
// first difference has to be that place. Long because each kind of place is spoiled once.

import { describe, expect, test } from 'vitest'
import { carriedTraces } from './archive.ts'
import { type Access, type Line, parseTrace, type Trace } from './format.ts'
import { replay, replayText } from './replay.ts'

const texts = new Map(
  carriedTraces().flatMap(({ files }) => files.map(({ name, text }) => [name, text])),
)

type Change = (trace: { header: Trace['header']; lines: Line[]; end: Trace['end'] }) => void

/** First difference of a carried trace after a change. */
function spoiled(name: string, change: Change) {
  const { header, lines, end } = parseTrace(texts.get(name) ?? '')
  const trace = { header: { ...header }, lines: [...lines], end: { ...end } }
  change(trace)
  return replay(trace).difference
}

/** Changes the line of one operation, counted from 1. */
const inLine =
  (operation: number, change: (line: Line) => Partial<Line>): Change =>
  ({ lines }) => {
    const line = lines[operation - 1]
    lines[operation - 1] = { ...line, ...change(line) }
  }

const FIRST_LAP = 'vectors/linux-6.1/vq-first-lap'

test.each([
  FIRST_LAP,
  'vectors/linux-3.x/rpmsg-wait-wake',
  'vectors-access/linux-6.1/acc-vq-one-buffer',
])('%s passes as it is', (name) => {
  expect(spoiled(name, () => {})).toBeNull()
})

describe('a whole operation', () => {
  test('wrong byte in the ring', () => {
    // 2 add: avail.idx is the byte at 130.
    const change = inLine(2, ({ mem }) => ({
      mem: mem?.map((run) => (run[0] === 130 ? [130, '07'] : run)),
    }))
    expect(spoiled(FIRST_LAP, change)).toEqual({
      operation: 2,
      text: 'add api="outbuf" out=[[1073741824,64]] in=[] token=1',
      field: 'avail.idx',
      expected: '7',
      got: '1',
      before: [],
    })
  })

  test('byte that nobody changed', () => {
    expect(
      spoiled(
        FIRST_LAP,
        inLine(3, () => ({ mem: [[64, '01']] })),
      ),
    ).toMatchObject({
      operation: 3,
      field: 'desc[4].addr',
      expected: '1',
      got: '0',
    })
  })

  test('wrong byte in a buffer', () => {
    const change = inLine(3, ({ bufs }) => ({
      bufs: bufs?.map(([buf, at, hex]) => [buf, at, hex.replace(/30$/, '31')]),
    }))
    expect(spoiled('vectors/linux-6.1/rpmsg-wait-wake', change)).toMatchObject({
      operation: 3,
      field: 'buf[4].data[2]',
      expected: '49',
      got: '48',
    })
  })

  test('wrong private state', () => {
    const change = inLine(2, ({ driver }) => ({ driver: { ...driver, numFree: 6 } }))
    expect(spoiled(FIRST_LAP, change)).toMatchObject({
      operation: 2,
      field: 'vq.num_free',
      expected: '6',
      got: '7',
    })
  })

  test('wrong token', () => {
    const change = inLine(2, ({ driver }) => ({ driver: { ...driver, tokens: [] } }))
    expect(spoiled(FIRST_LAP, change)).toMatchObject({
      operation: 2,
      field: 'vq.desc_state[0].data',
      expected: 'null',
      got: '1',
    })
  })

  test('wrong endpoints', () => {
    const change = inLine(1, ({ driver }) => ({ driver: { ...driver, endpoints: [] } }))
    expect(spoiled('vectors/linux-3.x/rpmsg-probe', change)).toMatchObject({
      operation: 1,
      field: 'endpoints',
      expected: '[]',
      got: '[53]',
    })
  })

  test('wrong return value', () => {
    expect(
      spoiled(
        FIRST_LAP,
        inLine(3, () => ({ ret: false })),
      ),
    ).toMatchObject({
      operation: 3,
      text: 'kick',
      field: 'return value',
      expected: 'false',
      got: 'true',
    })
  })

  test('wrong return value of the device', () => {
    expect(
      spoiled(
        FIRST_LAP,
        inLine(4, () => ({ ret: null })),
      ),
    ).toMatchObject({
      operation: 4,
      text: 'dev_pop',
      field: 'return value',
    })
  })

  test('dropped event', () => {
    expect(
      spoiled(
        FIRST_LAP,
        inLine(3, () => ({ events: [] })),
      ),
    ).toMatchObject({
      operation: 3,
      field: 'event 1',
      expected: 'nothing',
      got: '{"notify":true}',
    })
  })

  test('event that does not happen', () => {
    const change = inLine(3, ({ events = [] }) => ({ events: [...events, { notify: true }] }))
    expect(spoiled(FIRST_LAP, change)).toMatchObject({
      operation: 3,
      field: 'event 2',
      expected: '{"notify":true}',
      got: 'nothing',
    })
  })

  test('store behind a barrier that belongs in front of it', () => {
    const change = inLine(2, () => ({
      barriers: [
        [
          'wmb',
          [
            [3, '40'],
            [8, '40'],
            [14, '01'],
            [66, '01'],
          ],
        ],
      ],
    }))
    expect(spoiled('vectors/linux-6.1/vq-barriers', change)).toMatchObject({
      operation: 2,
      field: 'avail.idx at barrier 1 (wmb)',
      expected: '1',
      got: '0',
    })
  })

  test('wrong kind of barrier', () => {
    const change = inLine(3, () => ({ barriers: [['wmb', []]] }))
    expect(spoiled('vectors/linux-6.1/vq-barriers', change)).toMatchObject({
      operation: 3,
      field: 'barriers',
      expected: '["wmb"]',
      got: '["mb"]',
    })
  })

  test('left out operation', () => {
    const change: Change = ({ lines }) => lines.splice(2, 1)
    expect(spoiled(FIRST_LAP, change)).toMatchObject({ operation: 7, field: 'vq.num_added' })
  })
})

describe('single accesses', () => {
  const ONE_BUFFER = 'vectors-access/linux-6.1/acc-vq-one-buffer'

  /** Exchanges two entries of operation 2, the add. */
  const exchanged = (one: string, other: string): Change =>
    inLine(2, ({ accesses = [] }) => {
      const out: Access[] = [...accesses]
      const at = (name: string) => out.findIndex((entry) => entry.slice(0, 2).join(' ') === name)
      const [i, j] = [at(one), at(other)]
      ;[out[i], out[j]] = [out[j], out[i]]
      return { accesses: out }
    })

  test('avail.idx stored before avail.ring', () => {
    const change = exchanged('store avail.ring[0]', 'store avail.idx')
    expect(spoiled(ONE_BUFFER, change)).toMatchObject({
      operation: 2,
      expected: '["store","avail.idx",1,66,2]',
      got: '["store","avail.ring[0]",0,68,2]',
      before: expect.arrayContaining(['["store","vq.desc_state[0].data",1]']),
    })
  })

  test('private stores in another order', () => {
    const change = exchanged('store vq.num_free', 'store vq.free_head')
    expect(spoiled(ONE_BUFFER, change)).toMatchObject({
      operation: 2,
      expected: '["store","vq.free_head",1]',
      got: '["store","vq.num_free",3]',
    })
  })
})

describe('situations that no carried trace has', () => {
  /** What differs when the operations behind the first one are these. */
  const afterwards = (name: string, ...then: readonly Line[]) =>
    spoiled(name, ({ lines }) => lines.splice(1, lines.length, ...then))
  /** All operations are as they should be; the end mark is that of the whole trace. */
  const UP_TO_THE_END = { operation: 0, field: 'number of operations' }
  const add = (out: number): Line['op'] => ({
    name: 'add',
    out: Array.from({ length: out }, (_, i) => [0x40000000 + i, 1] as const),
    in: [],
    token: 1,
  })

  test('3.x: a chain longer than the ring is a BUG, and the end', () => {
    const events = [{ bug: 'total_sg > vq->vring.num' }]
    const line = { op: add(9), ret: 'BUG', events }
    expect(afterwards('vectors/linux-3.x/vq-first-lap', line)).toMatchObject(UP_TO_THE_END)
  })

  test('6.x: a chain longer than the ring is warned about once', () => {
    const warning = { warn: 'total_sg > vq->split.vring.num && !vq->indirect' }
    const refused = { op: add(9), ret: -28 }
    expect(
      afterwards(
        FIRST_LAP,
        { ...refused, events: [warning, { notify: true }] },
        { ...refused, events: [{ notify: true }] },
      ),
    ).toMatchObject(UP_TO_THE_END)
  })

  test('a sender that a signal keeps awake looks again at once', () => {
    const name = 'vectors/linux-6.1/rpmsg-wait-timeout'
    const { lines } = parseTrace(texts.get(name) ?? '')
    const asleep = lines.findIndex(({ ret }) => (ret as { blocked?: string })?.blocked === 'sleep')
    const { op, events: _, ...changes } = lines[asleep]
    const run = { op: { name: 'run', sender: op.sender }, ret: { blocked: 'mutex' } }
    const change = afterwards(
      name,
      ...lines.slice(1, asleep),
      { op: { ...op, step: true }, ret: { blocked: 'mutex' } },
      run,
      { ...changes, ...run },
      run,
      { op: { name: 'signal', sender: op.sender }, ret: null },
      run,
    )
    expect(change).toMatchObject(UP_TO_THE_END)
  })

  test('a sender with a signal that nobody handles spins until there is a buffer', () => {
    const name = 'vectors/linux-6.1/rpmsg-wait-timeout'
    const { lines } = parseTrace(texts.get(name) ?? '')
    const asleep = lines.findIndex(({ ret }) => (ret as { blocked?: string })?.blocked === 'sleep')
    const { sender } = lines[asleep].op
    const run = { op: { name: 'run', sender } }
    const change = afterwards(
      name,
      ...lines.slice(1, asleep + 1),
      { op: { name: 'signal', sender }, ret: null },
      { ...run, ret: { blocked: 'spin' } },
      { ...run, ret: { blocked: 'spin' } },
    )
    expect(change).toMatchObject(UP_TO_THE_END)
  })
})

test.each([
  [true, null],
  [false, { operation: 3, field: 'event 3', got: '{"notify":"svq","ret":false}' }],
])('the notify hooks of all queues answer %s', (value, difference) => {
  const change: Change = ({ lines, end }) => {
    lines.splice(1, 0, { op: { name: 'env_notify_ret', value }, ret: null })
    Object.assign(end, { ops: end.ops + 1 })
  }
  const found = spoiled('vectors/linux-6.1/rpmsg-local-channel', change)
  if (difference) expect(found).toMatchObject(difference)
  else expect(found).toBeNull()
})

describe('a file that cannot be replayed', () => {
  test('operation that the core does not know', () => {
    const change = inLine(2, () => ({ op: { name: 'dev_reset' } }))
    expect(spoiled(FIRST_LAP, change)).toMatchObject({
      operation: 2,
      field: 'model',
      got: 'unknown operation: dev_reset',
    })
  })

  test('wrong checksum', () => {
    const change: Change = (trace) => {
      trace.end = { ...trace.end, memCrc32: '00000000' }
    }
    expect(spoiled(FIRST_LAP, change)).toMatchObject({
      operation: 0,
      field: 'CRC-32 of the rings',
      expected: '00000000',
    })
  })

  test.each([
    ['', 'line 1 is no header of format 1'],
    ['{"format":2}\n', 'line 1 is no header of format 1'],
    ['{"format":1,"layer":"virtqueue"}\n{"op":{"name":"new"}}\n', 'the end mark is missing'],
    ['{"format":1,', 'line 1 is not JSON'],
  ])('%j', (text, reason) => {
    expect(replayText(text).difference).toMatchObject({ operation: 0, got: reason })
  })
})
