import { describe, expect, test } from 'vitest'
import {
  modesOf,
  mostBuffers,
  optionsOf,
  REMOTES,
  withMode,
  withOption,
  withRemote,
} from './remotes.ts'
import { DEFAULT_SCENARIO, type Scenario } from './types.ts'

const both: Scenario = { ...DEFAULT_SCENARIO, features: { eventIdx: true, indirectDesc: true } }

describe('another remote', () => {
  test.each([
    ['openamp', true, 0x400],
    ['rpmsg-lite', false, 0xffff_ffff],
    ['ti-pru', false, 0xffff_ffff],
  ] as const)('%s can receive and answer', (remote, eventIdx, dest) => {
    const s = withRemote(both, remote)
    expect(s).toMatchObject({
      remote,
      features: { eventIdx, indirectDesc: false },
      listening: [{ addr: 0x400, echo: false }],
      remoteListening: [{ service: '', addr: 0x401, dest, mode: 'release' }],
    })
  })

  test('leaves nothing of the one before', () => {
    const lite = withOption(withRemote(both, 'rpmsg-lite'), 'RL_CLEAR_USED_BUFFERS', true)
    expect(withRemote(lite, 'openamp').remoteOptions).toEqual([])
    expect(withRemote(lite, 'textbook')).toMatchObject({ remoteOptions: [], remoteListening: [] })
  })

  test('Linux keeps the endpoints that it has', () => {
    const listening = [{ addr: 77, echo: true }]
    expect(withRemote({ ...both, listening }, 'ti-pru').listening).toEqual(listening)
  })
})

test('options go on and off by themselves', () => {
  const [notify, clear] = optionsOf('rpmsg-lite')
  const lite = withRemote(both, 'rpmsg-lite')
  const two = withOption(withOption(lite, clear, true), notify, true)
  expect(two.remoteOptions).toEqual([notify, clear])
  expect(withOption(two, notify, false).remoteOptions).toEqual([clear])
})

test('the first endpoint changes its ways, the others stay', () => {
  const s = withRemote(both, 'openamp')
  const more = { ...s.remoteListening[0], addr: 9 }
  const changed = withMode({ ...s, remoteListening: [...s.remoteListening, more] }, 'echo')
  expect(changed.remoteListening.map(({ addr, mode }) => [addr, mode])).toEqual([
    [0x401, 'echo'],
    [9, 'release'],
  ])
})

test('every library releases when nothing is said', () => {
  for (const remote of REMOTES.slice(1)) expect(modesOf(remote)[0]).toBe('release')
})

test('6.x has a buffer per descriptor at the most', () => {
  expect(mostBuffers({ ...both, num: 8 })).toBe(8)
  expect(mostBuffers({ ...both, num: 1024 })).toBe(256)
  expect(mostBuffers({ ...both, num: 8, kernel: 'linux-3.x' })).toBe(256)
})
