import { describe, expect, test } from 'vitest'
import { parseScenario } from './text.ts'

/** What is wrong with a text, one line each: `line:column field is`. */
function wrong(text: string): string[] {
  const parsed = parseScenario(text)
  if (!('problems' in parsed)) return []
  return parsed.problems.map(({ line, column, field, is }) =>
    `${line}:${column} ${field} ${is}`.replace('  ', ' '),
  )
}
/** The same of fields that a text says beside its version, from column 1 of line 2 on. */
const wrongFields = (fields: string): string[] => wrong(`{ "vringscope": 1,\n${fields}}`)

describe('a text that is not JSON', () => {
  test.each([
    ['', '1:1 emptyText'],
    [' \n', '1:1 emptyText'],
    ['{ "vringscope": 1', '1:18 braceExpected'],
    ['{ "vringscope": 1 "num": 4 }', '1:19 commaExpected'],
    ['{ "vringscope" 1 }', '1:16 colonExpected'],
    ['{ vringscope: 1 }', '1:3 badSymbol'],
    ['{ "vringscope": }', '1:17 valueExpected'],
    ['{ "vringscope": 1, "num": 0x10 }', '1:27 bareHex'],
    ['{ "vringscope": 1, "num": 1. }', '1:27 badNumber'],
    ['{ "vringscope": "1 }', '1:17 openString'],
    ['{ "vringscope": "\\q" }', '1:17 badEscape'],
    ['{ "vringscope": 1 } // …\n/* …', '2:1 openComment'],
    ['{ "vringscope": 1 } 2', '1:21 textBehind'],
    ['{ "vringscope": 1, "num": 4, "num": 8 }', '1:30 twiceNamed'],
    ['['.repeat(60_000), '1:1 tooDeep'],
    [' '.repeat(65_537), '1:65537 tooLong'],
  ])('says where and how: %.40s', (text, problem) => {
    expect(wrong(text)).toEqual([problem])
  })

  test('is read to its end, one problem a line', () => {
    expect(wrong('{ "vringscope": 1\n "num": 4,\n kernel: 3\n}')).toEqual([
      '2:2 commaExpected',
      '3:2 badSymbol',
    ])
  })
})

describe('a field', () => {
  test.each([
    ['"num": 7', '2:8 num notPowerOfTwo'],
    ['"num": 65536', '2:8 num tooBig'],
    ['"num": 1', '2:8 num tooSmall'],
    ['"num": 4.5', '2:8 num notWhole'],
    ['"num": "4"', '2:8 num notNumber'],
    ['"num": null', '2:8 num notNumber'],
    ['"align": 8192', '2:10 align tooBig'],
    ['"startIdx": "0x10000"', '2:13 startIdx tooBig'],
    ['"senders": 17', '2:12 senders tooBig'],
    ['"buffers": 257', '2:12 buffers tooBig'],
    ['"kernel": "linux-5.x"', '2:11 kernel notOneOf'],
    ['"weakBarriers": 1', '2:17 weakBarriers notBoolean'],
    ['"features": "VIRTIO_RING_F_EVENT_IDX"', '2:13 features notList'],
    ['"remote": "openamp"', '2:11 remote notObject'],
    ['"remote": []', '2:11 remote notObject'],
    ['"faults": [{}]', '2:12 faults.0.fault missing'],
    ['"faults": [{ "fault": "badId" }]', '2:12 faults.0.id idNeeded'],
    ['"faults": [{ "fault": "dropKick", "id": 0 }]', '2:41 faults.0.id idNotNeeded'],
    ['"faults": [{ "fault": "badId", "id": "0xffffffff" }]', '2:38 faults.0.id tooBig'],
    ['"endpoints": [{ "addr": "all" }]', '2:25 endpoints.0.addr notAddress'],
    ['"endpoints": [{ "addr": "0x80000000" }]', '2:25 endpoints.0.addr tooBigForLinux'],
    [
      '"remote": { "endpoints": [{ "service": "a b" }] }',
      '2:40 remote.endpoints.0.service notName',
    ],
    [
      '"features": ["VIRTIO_RING_F_INDIRECT_DESC"], "heap": { "slotBytes": 40 }',
      '2:69 heap.slotBytes notMultiple',
    ],
    ['"layer": "rpmsg"', '2:1 layer unknownKey'],
    ['"remote": { "option": [] }', '2:13 remote.option unknownKey'],
  ])('is wrong in one place: %s', (fields, problem) => {
    expect(wrongFields(fields)).toEqual([problem])
  })

  test('is checked beside all the others, in their order', () => {
    expect(wrongFields('"seed": -1, "nmu": 4,\n"num": 3, "quux": 1')).toEqual([
      '2:9 seed tooSmall',
      '2:13 nmu unknownKey',
      '3:8 num notPowerOfTwo',
      '3:11 quux unknownKey',
    ])
  })

  test('that is unknown is one of those that are known, if it is near', () => {
    const parsed = parseScenario('{ "vringscope": 1, "nmu": 4, "event": 1, "feature": [] }')
    const near = 'problems' in parsed && parsed.problems.map(({ values }) => values.nearest)
    expect(near).toEqual(['num', 'none', 'features'])
  })

  test.each(['{}', '{ "num": 4 }'])('that says the version cannot be left out: %s', (text) => {
    expect(wrong(text)).toEqual(['1:1 vringscope missing'])
  })

  test('of another version is all that is said about a text', () => {
    expect(wrong('{ "num": 3, "vringscope": 2 }')).toEqual(['1:27 vringscope version'])
  })

  test('is quoted as it was written', () => {
    const parsed = parseScenario('{ "vringscope": 1, "seed": "0xFFFFFFFFF" }')
    expect(parsed).toMatchObject({ problems: [{ values: { got: '"0xFFFFFFFFF"' } }] })
  })
})

describe('fields that do not go together', () => {
  const EVENT_IDX = '"features": ["VIRTIO_RING_F_EVENT_IDX"]'
  const INDIRECT = '"features": ["VIRTIO_RING_F_INDIRECT_DESC"]'
  const library = (profile: string, rest: string) =>
    `"remote": { "profile": "${profile}",\n${rest} }`
  const endpoints = (profile: string, ...list: string[]) =>
    library(profile, `"endpoints": [${list.join(', ')}]`)
  test.each([
    ['"num": 4, "buffers": 8', '2:22 buffers moreBuffersThanRing'],
    ['"ringBase": "0x10040008"', '2:13 ringBase notAligned'],
    ['"align": 4096, "ringBase": "0x10040100"', '2:28 ringBase notAligned'],
    ['"ringBase": "0xfffff000"', '2:13 ringBase tooHigh'],
    ['"bufferBase": "0xffffe004"', '2:15 bufferBase tooHigh'],
    ['"bufferBase": "0x10041000"', '2:15 bufferBase overlaps'],
    [`${INDIRECT}, "heap": { "base": "0x10042000" }`, '2:64 heap.base overlaps'],
    ['"heap": { "slots": 4 }', '2:9 heap heapUnused'],
    ['"faults": [{ "fault": "dropKick" }, { "fault": "dropKick" }]', '2:48 faults.1.fault twice'],
    ['"endpoints": [{ "addr": 53 }]', '2:25 endpoints.0.addr nameServiceAddress'],
    ['"endpoints": [{}, { "addr": 1024 }]', '2:29 endpoints.1.addr addressTaken'],
    ['"endpoints": [{}], "room": { "endpoints": 1 }', '2:43 room.endpoints noRoom'],
    ['"remote": { "tasks": 1 }', '2:22 remote.tasks libraryOnly'],
    ['"remote": { "endpoints": [{}] }', '2:26 remote.endpoints libraryOnly'],
    ['"remote": { "options": ["RL_CLEAR_USED_BUFFERS"] }', '2:25 remote.options.0 optionOfOther'],
    [
      library('openamp', '"options": ["VQ_RX_EMPTY_NOTIFY", "VQ_RX_EMPTY_NOTIFY"]'),
      '3:35 remote.options.1 twice',
    ],
    [library('openamp', '"moves": "outOfOrder"'), '3:10 remote.moves movesInOrder'],
    [library('openamp', '"usedLen": "written"'), '3:12 remote.usedLen textbookOnly'],
    [`${EVENT_IDX}, "remote": { "profile": "rpmsg-lite" }`, '2:14 features.0 featureUnknown'],
    [`${EVENT_IDX}, "remote": { "profile": "ti-pru" }`, '2:14 features.0 featureUnknown'],
    [`${INDIRECT}, "remote": { "profile": "openamp" }`, '2:14 features.0 featureUnknown'],
    [endpoints('openamp', '{ "addr": "0x480" }'), '3:25 remote.endpoints.0.addr openampAddress'],
    [
      endpoints('openamp', '{ "addr": 5 }', '{ "addr": 5 }'),
      '3:40 remote.endpoints.1.addr addressTaken',
    ],
    [endpoints('rpmsg-lite', '{}', '{ "addr": 1 }'), '3:29 remote.endpoints.1.addr addressTaken'],
    [endpoints('rpmsg-lite', '{ "dest": 1 }'), '3:25 remote.endpoints.0.dest openampOnly'],
    [
      endpoints('rpmsg-lite', '{ "mode": "hold2" }'),
      '3:25 remote.endpoints.0.mode cannotHoldTwice',
    ],
    [
      endpoints('ti-pru', '{ "addr": 30, "mode": "hold" }'),
      '3:37 remote.endpoints.0.mode cannotHold',
    ],
    [endpoints('ti-pru', '{}'), '3:15 remote.endpoints.0.addr anyNotForPru'],
  ])('say so: %s', (fields, problem) => {
    expect(wrongFields(fields)).toEqual([problem])
  })

  test.each([
    ['"kernel": "linux-3.x", "num": 4, "buffers": 8'],
    [`${EVENT_IDX}, "remote": { "profile": "openamp" }`],
    [endpoints('openamp', '{ "addr": "0x47f", "dest": 7, "mode": "hold2" }')],
    ['"bufferBase": "0x10042000", "num": "0x10"'],
  ])('are told from those that do: %s', (fields) => {
    expect(wrongFields(fields)).toEqual([])
  })
})
