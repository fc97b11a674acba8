import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCENARIO, type Scenario } from '../machine/scenario.ts'
import { scenarios } from '../testing/arbitraries.ts'
import { NO_TOKEN, RPMSG_ADDR_ANY } from './constants.ts'
import { blankBytes, Layout } from './layout.ts'
import { Memory, offsetOf, widthOf } from './memory.ts'
import { fullName, placeName } from './place.ts'
import {
  hdrDst,
  hdrFlags,
  hdrLen,
  hdrReserved,
  hdrSrc,
  headerPlaceAt,
  payloadOf,
} from './rpmsgHeader.ts'

const layoutOf = (change: Partial<Scenario> = {}) => new Layout({ ...DEFAULT_SCENARIO, ...change })

it('faults that strike every time take no room: all else lies where it lay', () => {
  const { notifyResult, everyTime, fault } = new Layout(DEFAULT_SCENARIO).queues[1]
  const at = offsetOf(notifyResult)
  expect([offsetOf(everyTime) - at, offsetOf(fault.skipWmb) - at]).toEqual([2, 4])
})

describe('layout', () => {
  it('names fields as Linux, OpenAMP and the specification do', () => {
    const layout = layoutOf()
    const svq = layout.queue('svq')
    const { vring } = svq
    const names: [number, string][] = [
      [vring.descNext(3), 'svq.desc[3].next'],
      [vring.availRing(3), 'svq.avail.ring[3]'],
      [vring.usedEvent, 'svq.used_event'],
      [vring.usedId(7), 'svq.used.ring[7].id'],
      [layout.queue('rvq').vring.availIdx, 'rvq.avail.idx'],
      [svq.numFree, 'svq.vq.num_free'],
      [svq.lastUsedIdx, 'svq.vq.last_used_idx'],
      [svq.extraNext(2), 'svq.vq.desc_extra[2].next'],
      [svq.data(5), 'svq.vq.desc_state[5].data'],
      [svq.lastAvailIdx, 'svq.remote.last_avail_idx'],
      [svq.held(1), 'svq.remote.held[1]'],
      [layout.lastSbuf, 'vrp.last_sbuf'],
      [layout.txLock, 'tx_lock'],
      [hdrLen(layout.bufferAt(9)), 'buf[9].hdr.len'],
    ]
    expect(names.map(([f]) => layout.name(f))).toEqual(names.map(([, name]) => name))
    const old = layoutOf({ kernel: 'linux-3.x' })
    expect(old.name(old.queue('svq').data(5))).toBe('svq.vq.data[5]')
    const bare = layoutOf({ layer: 'virtqueue' })
    expect(bare.name(bare.queues[0].vring.availIdx)).toBe('avail.idx')
    expect(bare.name(bare.queues[0].freeHead)).toBe('vq.free_head')
  })

  it('finds the place of every byte that it names, at its first byte and with its width', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const layout = new Layout(scenario)
        const wrong: number[] = []
        for (let offset = 0; offset < layout.size; ) {
          const place = layout.placeAt(offset)
          if (!place) {
            offset++
            continue
          }
          for (let byte = offset; byte < offset + place.width; byte++) {
            const found = layout.placeAt(byte)
            const same = found?.at === offset && found.width === place.width
            if (!same || fullName(found.place) !== fullName(place.place)) wrong.push(byte)
          }
          offset += place.width
        }
        expect(wrong).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  it('has regions that do not overlap, and every private field in the region of its owner', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const layout = new Layout(scenario)
        const { regions } = layout
        for (let i = 1; i < regions.length; i++)
          expect(regions[i].from).toBeGreaterThanOrEqual(regions[i - 1].to)
        expect(regions.at(-1)?.to).toBe(layout.size)
        const owner = (f: number) => layout.regionAt(offsetOf(f))?.owner
        for (const q of layout.queues) {
          expect(owner(q.vring.availEvent)).toBe('shared')
          expect(
            [q.numFree, q.data(q.vring.num - 1), q.extraNext(q.vring.num - 1)].map(owner),
          ).toEqual(['driver', 'driver', 'driver'])
          expect([q.lastAvailIdx, q.held(q.vring.num - 1)].map(owner)).toEqual(['remote', 'remote'])
          expect([q.kicks, q.interrupts, q.notifyResult].map(owner)).toEqual([
            'world',
            'world',
            'world',
          ])
        }
        expect([layout.lastSbuf, layout.sleepers].map(owner)).toEqual(['driver', 'driver'])
        const last = layout.actorCount - 1
        expect(
          [layout.txLock, layout.sleepUntil(last), layout.signalPending(last)].map(owner),
        ).toEqual(['world', 'world', 'world'])
      }),
      { numRuns: 40 },
    )
  })

  it('knows buffers by offset and by physical address', () => {
    const layout = layoutOf()
    for (let b = 0; b < layout.bufferCount; b++) {
      expect(layout.bufferOf(layout.bufferAddr(b))).toBe(b)
      expect(layout.bufferOf(layout.bufferAddr(b) + 511)).toBe(b)
      expect(layout.physical(layout.bufferAt(b))).toBe(layout.bufferAddr(b))
    }
    expect(layout.bufferOf(layout.bufferAddr(0) - 1)).toBe(-1)
    expect(layout.bufferOf(layout.bufferAddr(layout.bufferCount))).toBe(-1)
    expect(layout.physical(layout.queues[1].vring.base)).toBe(0x10041000)
  })

  it('starts blank: no tokens, no addresses, a doorbell that works, nothing else', () => {
    const layout = layoutOf({ num: 4 })
    const memory = new Memory(blankBytes(layout))
    for (const q of layout.queues) {
      for (let i = 0; i < 4; i++) {
        expect(memory.load(q.data(i))).toBe(NO_TOKEN)
        memory.store(q.data(i), 0)
      }
      expect(memory.load(q.notifyResult)).toBe(1)
      memory.store(q.notifyResult, 0)
    }
    for (let i = 0; i < layout.bus.endpoints; i++) {
      expect(memory.load(layout.bus.eptAddr(i))).toBe(RPMSG_ADDR_ANY)
      memory.store(layout.bus.eptAddr(i), 0)
    }
    expect(memory.bytes.every((byte) => byte === 0)).toBe(true)
  })

  it('knows no queue that is not there', () => {
    expect(() => layoutOf({ layer: 'virtqueue' }).queue('svq')).toThrow('no queue svq')
  })
})

describe('rpmsg header', () => {
  it('is struct rpmsg_hdr: src, dst, reserved, len, flags, then the payload', () => {
    const parts = [hdrSrc(512), hdrDst(512), hdrReserved(512), hdrLen(512), hdrFlags(512)]
    expect(parts.map((f) => [offsetOf(f) - 512, widthOf(f)])).toEqual([
      [0, 4],
      [4, 4],
      [8, 4],
      [12, 2],
      [14, 2],
    ])
    expect(payloadOf(512)).toBe(528)
  })

  it('names each of its bytes', () => {
    const names = Array.from({ length: 18 }, (_, at) => placeName(headerPlaceAt(9, at).place))
    const times = (n: number, name: string) => Array.from({ length: n }, () => name)
    expect(names).toEqual([
      ...times(4, 'buf[9].hdr.src'),
      ...times(4, 'buf[9].hdr.dst'),
      ...times(4, 'buf[9].hdr.reserved'),
      ...times(2, 'buf[9].hdr.len'),
      ...times(2, 'buf[9].hdr.flags'),
      ...['buf[9].data', 'buf[9].data[1]'],
    ])
  })
})
