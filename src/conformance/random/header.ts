/** Headers of random traces: what is tried, and where everything lies. */
import { Vring } from '../../core/memory/vring.ts'
import type { Header } from '../format.ts'
import type { Dice } from './dice.ts'

const PAGE = 4096
const RING_BASE = 0x1000_0000
const BUFFER_BASE = 0x2000_0000

/** Where the parts of one vring are, as headers tell it. */
function ringAt(offset: number, num: number, align: number) {
  const { avail, used, end } = new Vring(offset, num, align)
  const [usedEvent, availEvent] = [avail + 4 + 2 * num, used + 4 + 8 * num]
  return { offset, desc: offset, avail, usedEvent, used, availEvent, size: end - offset }
}

/** With what only programs other than ours read from it. */
export type RandomHeader = Header & Readonly<Record<string, unknown>>

export function randomHeader(dice: Dice, seed: number): RandomHeader {
  const old = dice.oneIn(2)
  const layer = dice.pick(['virtqueue', 'rpmsg'] as const)
  const rpmsg = layer === 'rpmsg'
  // The bus of 3.x has 256 buffers for each direction, whatever the ring.
  const num = rpmsg && old ? 256 : dice.pick([2, 4, 8, 16])
  const align = dice.pick([16, 64, PAGE])
  const first = ringAt(0, num, align)
  const second = ringAt(Math.ceil(first.size / PAGE) * PAGE, num, align)
  const perSide = Math.min(num, 256)
  const buffers = {
    base: BUFFER_BASE,
    count: 2 * perSide,
    size: 512,
    rx: [0, perSide],
    tx: [perSide, 2 * perSide],
  }
  return {
    format: 1,
    source: 'random operations',
    flavor: old ? 'linux-3.x (exact)' : 'linux-6.1',
    layer,
    case: `random-${seed}`,
    num,
    align,
    base: RING_BASE,
    features: {
      indirectDesc: !rpmsg && dice.oneIn(2),
      eventIdx: dice.oneIn(2),
      ...(rpmsg ? { nameService: true } : {}),
    },
    ...(rpmsg
      ? {
          rings: { rvq: first, svq: second },
          memSize: second.offset + second.size,
          buffers,
          hz: 1000,
        }
      : { ring: first, memSize: first.size }),
    seed,
  }
}
