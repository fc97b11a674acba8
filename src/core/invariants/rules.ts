/**
 * The table of what must hold at every moment. Sections are those of virtio 1.2; "Linux" names
 * the function that relies on the rule.
 *
 * Long because each rule has its row here, and nowhere else.
 */

import { mayWrite } from '../history/stepWrites.ts'
import type { FnName } from '../machine/functions.ts'
import { disagrees } from '../machine/scenario.ts'
import {
  NO_TOKEN,
  RPMSG_ADDR_ANY,
  RPMSG_BUF_SIZE,
  VRING_AVAIL_F_NO_INTERRUPT,
  VRING_DESC_F_INDIRECT,
  VRING_DESC_F_WRITE,
} from '../memory/constants.ts'
import type { Layout } from '../memory/layout.ts'
import type { Memory } from '../memory/memory.ts'
import { DESC_SIZE } from '../memory/vring.ts'
import { Vdev } from '../memory/worldState.ts'
import { isInSendRing } from './libraryTurns.ts'
import type { Moment } from './moment.ts'
import {
  allDifferent,
  distance,
  freeListIsSound,
  markChain,
  type QueueFacts,
} from './queueFacts.ts'

/** What a rule about the whole world is asked about. */
export interface Surroundings {
  readonly memory: Memory
  readonly layout: Layout
  readonly moment: Moment
}

/** What a rule about one queue is asked about. */
export interface Subject extends Surroundings {
  readonly facts: QueueFacts
  /** Is one of these functions running on this queue? */
  busy(...names: readonly FnName[]): boolean
}

interface Rule {
  /** Section of virtio 1.2, or the Linux function. */
  readonly clause: string
  /** The rule in one sentence, for the reader of a test; the screen has its own words. */
  readonly sentence: string
}
/** Asked once for each queue. */
export interface QueueRule extends Rule {
  readonly of: 'queue'
  holds(s: Subject): boolean
}
/** Asked once. */
export interface WorldRule extends Rule {
  readonly of: 'world'
  holds(s: Surroundings): boolean
}
export type Invariant = QueueRule | WorldRule

export const INVARIANTS = {
  descriptorsConserved: {
    clause: '§2.7.13.1',
    sentence:
      'Free descriptors and those of chains in flight add up to num; only an add or a detach in progress has some in hand.',
    of: 'queue',
    holds: ({ facts: { numFree, chained, num }, busy }) =>
      busy('add', 'detachBuf') ? numFree + chained <= num : numFree + chained === num,
  },
  freeListSound: {
    clause: '§2.7.13.1',
    sentence:
      'From free_head, num_free links lead through num_free different descriptors, none of them in flight.',
    of: 'queue',
    // detach_buf counts the links of a longer chain before it joins them to the list.
    holds: ({ facts, layout, busy }) => busy('detachBuf') || freeListIsSound(facts, layout),
  },
  headInFlightOnce: {
    clause: '§2.7.13',
    sentence: 'A head is published, held by the remote or waiting in the used ring once at most.',
    of: 'queue',
    holds: ({ facts: { published, held, used }, busy }) => {
      // The remote writes down what it holds before it moves its cursor past the entry.
      const taking = busy('take') && held.includes(published[0])
      const all = [...(taking ? published.slice(1) : published), ...held, ...used]
      return allDifferent(all)
    },
  },
  availWithinNum: {
    clause: '§2.7',
    sentence: 'avail.idx is at most num ahead of last_used_idx.',
    of: 'queue',
    holds: ({ facts: { lastUsedIdx, availIdx, num } }) => distance(lastUsedIdx, availIdx) <= num,
  },
  availGoesForward: {
    clause: '§2.7.6.1',
    sentence: 'A store to avail.idx moves it forward by one.',
    of: 'queue',
    holds: ({ facts: { q }, moment: { write } }) =>
      write?.field !== q.vring.availIdx ||
      write.teardown ||
      distance(write.before, write.after) === 1,
  },
  takenWithinAvail: {
    clause: '§2.7.13.3',
    sentence: 'The remote takes nothing that avail.idx has not announced.',
    of: 'queue',
    holds: ({ facts: { lastAvailIdx, availIdx, num } }) => distance(lastAvailIdx, availIdx) <= num,
  },
  usedWithinTaken: {
    clause: '§2.7.8',
    sentence: 'used.idx never runs ahead of what the remote has taken.',
    of: 'queue',
    holds: ({ facts: { usedIdx, lastAvailIdx, num } }) => distance(usedIdx, lastAvailIdx) <= num,
  },
  lastUsedWithinUsed: {
    clause: '§2.7.14',
    sentence: 'last_used_idx never runs ahead of used.idx.',
    of: 'queue',
    holds: ({ facts: { lastUsedIdx, usedIdx, num } }) => distance(lastUsedIdx, usedIdx) <= num,
  },
  headHasToken: {
    clause: 'Linux virtqueue_get_buf',
    sentence: 'Every head in flight has a token, or get_buf would say that it is not a head.',
    of: 'queue',
    holds: ({ facts: { memory, q, num, published, held, used }, busy }) => {
      const known = (head: number) => head < num && memory.load(q.data(head)) !== NO_TOKEN
      // get_buf clears the token of its entry before it counts the entry as seen.
      const waiting = busy('getBuf') ? used.slice(1) : used
      return published.every(known) && held.every(known) && waiting.every(known)
    },
  },
  usedLenWritable: {
    clause: '§2.7.8',
    sentence:
      'A used length is at most what the device may write; asked where somebody relies on it.',
    of: 'queue',
    // On the way to the remote nothing is writable, and libraries put the descriptor's length there:
    // nobody minds but a kernel that checks.
    holds: ({ layout: { scenario }, facts, busy }) => {
      if (scenario.layer !== 'rpmsg') return true
      if (facts.q.name === 'svq' && !scenario.validateUsedLen) return true
      const { memory, q, num, lastUsedIdx, used } = facts
      return used.every((id, n) => {
        if (id >= num || memory.load(q.data(id)) === NO_TOKEN || (n === 0 && busy('getBuf')))
          return true
        const writes = memory.load(q.vring.descFlags(id)) & VRING_DESC_F_WRITE
        const most = writes ? memory.load(q.vring.descLen(id)) : 0
        return memory.load(q.vring.usedLen(q.vring.slot(lastUsedIdx + n))) <= most
      })
    },
  },
  bufferInFlightOnce: {
    clause: 'Linux get_a_tx_buf',
    sentence: 'No two chains in flight carry the same message buffer.',
    of: 'queue',
    holds: ({ layout, facts: { tokens } }) =>
      layout.scenario.layer !== 'rpmsg' || allDifferent(tokens),
  },
  chainsEnd: {
    clause: '§2.7.5.2',
    sentence:
      'Every chain in flight ends: no loop, no link out of the table or into another chain.',
    of: 'queue',
    holds: ({ facts }) => facts.chainsEnd,
  },
  tableAllocated: {
    clause: 'Linux detach_buf',
    sentence: 'A chain in flight whose head is a table has its table in memory that is allocated.',
    of: 'queue',
    holds: ({ layout: { heap }, facts }) =>
      tablesOf(facts).every(({ addr, len }) => {
        if (!heap.holds(addr, len)) return false
        return facts.memory.load(heap.size(heap.slotOf(addr))) === len
      }),
  },
  sidesAgree: {
    clause: '§2.7',
    sentence: 'Both sides have the same rings at the same addresses, of the same size.',
    of: 'world',
    holds: ({ layout }) => !disagrees(layout.scenario),
  },
  kickWillCome: {
    clause: '§2.7.13.4',
    sentence: 'What is published is looked at some day: the remote runs, or a kick reaches it.',
    of: 'queue',
    holds: ({ facts: { q }, moment: { wanted } }) => wanted?.[q.index] !== 'kick',
  },
  interruptWillCome: {
    clause: '§2.7.8',
    sentence: 'What is in the used ring is looked at some day: an interrupt reaches the driver.',
    of: 'queue',
    holds: ({ facts: { q }, moment: { wanted } }) => wanted?.[q.index] !== 'interrupt',
  },
  entryAnnounced: {
    clause: '§2.7.13.3',
    sentence: 'What the driver has published is between the remote’s cursor and avail.idx.',
    of: 'queue',
    holds: ({ facts: { q }, moment: { wanted } }) => wanted?.[q.index] !== 'announcement',
  },
  onlyOwnerWrites: {
    clause: '§2.7',
    sentence:
      'The driver writes descriptors, the available ring and its own buffers; the remote writes the used ring and its own.',
    of: 'world',
    holds: ({ layout, moment: { write } }) => write === null || mayWrite(layout, write),
  },
  availEventAgreed: {
    clause: '§2.7.8',
    sentence: 'avail_event exists with the event index only: without it, nobody writes there.',
    of: 'queue',
    holds: ({ layout, facts: { q }, moment: { write } }) =>
      layout.scenario.features.eventIdx || write?.field !== q.vring.availEvent,
  },
  inFlightUntouched: {
    clause: '§2.7.13.3',
    sentence: 'The driver leaves alone what it has published until the remote gives it back.',
    of: 'queue',
    holds: (s) => !touchesInFlight(s),
  },
  shadowsAgree: {
    clause: 'Linux virtqueue_add_split',
    sentence:
      'Between operations, the private copies of avail.idx and avail.flags equal the shared ones.',
    of: 'queue',
    holds: ({ layout, facts: { memory, q, availIdx }, busy }) => {
      const { kernel, features } = layout.scenario
      if (kernel === 'linux-3.x') return true
      const idx = busy('add', 'detachUnusedBuf') || memory.load(q.availIdxShadow) === availIdx
      const flags =
        // With the event index, avail.flags stays 0 whatever the driver wishes.
        features.eventIdx ||
        busy('enableCbPrepare', 'enableCbDelayed', 'disableCb') ||
        memory.load(q.availFlagsShadow) === memory.load(q.vring.availFlags)
      return idx && flags
    },
  },
  callbacksFollowSleepers: {
    clause: 'Linux rpmsg_upref_sleepers',
    sentence: 'Tx interrupts are on exactly while somebody sleeps for a buffer.',
    of: 'queue',
    holds: ({ layout, facts: { memory, q }, busy }) => {
      if (q.name !== 'svq' || busy('uprefSleepers', 'downrefSleepers', 'probe')) return true
      const shadow = layout.scenario.kernel === 'linux-6.x'
      const flags = memory.load(shadow ? q.availFlagsShadow : q.vring.availFlags)
      const on = (flags & VRING_AVAIL_F_NO_INTERRUPT) === 0
      return on === memory.load(layout.sleepers) > 0
    },
  },
  mappedWhileInside: {
    clause: 'Linux rpmsg_remove',
    sentence:
      'While a thread is inside of a send, the driver and the memory of its rings are there.',
    of: 'world',
    holds: ({ memory, layout, moment: { running } }) =>
      memory.load(layout.vdev) !== Vdev.gone || !running.some((r) => r?.call.fn === 'send'),
  },
  sendersTakeTurns: {
    clause: 'OpenAMP rpmsg_virtio.c, rdev->lock',
    sentence:
      'One thread of a library at a time takes from, or completes on, the ring that it sends on.',
    of: 'world',
    holds: ({ moment: { running } }) => running.filter(isInSendRing).length <= 1,
  },
  lockHeldInCall: {
    clause: 'Linux rpmsg_send_offchannel_raw',
    sentence: 'tx_lock and endpoints_lock are free or held by one actor that is inside a call.',
    of: 'world',
    holds: ({ memory, layout: { txLock, endpointsLock }, moment: { running } }) =>
      [txLock, endpointsLock].every((lock) => {
        const holder = memory.load(lock)
        return holder === 0 || Boolean(running[holder - 1])
      }),
  },
  addressBoundOnce: {
    clause: 'Linux __rpmsg_create_ept',
    sentence: 'No two endpoints have the same local address.',
    of: 'world',
    holds: ({ memory, layout: { bus } }) => {
      const addrs: number[] = []
      for (let ept = 0; ept < bus.endpoints; ept++) {
        const addr = memory.load(bus.eptAddr(ept))
        if (addr !== RPMSG_ADDR_ANY) addrs.push(addr)
      }
      return allDifferent(addrs)
    },
  },
} as const satisfies Record<string, Invariant>

/** Places and lengths of the tables of all chains that have a token. */
function tablesOf({ memory, q, heads }: QueueFacts): readonly { addr: number; len: number }[] {
  return heads
    .filter((head) => memory.load(q.vring.descFlags(head)) & VRING_DESC_F_INDIRECT)
    .map((head) => ({
      addr: memory.load(q.vring.descAddr(head)),
      len: memory.load(q.vring.descLen(head)),
    }))
}

/** Does the driver's write lie in a descriptor or a buffer that the remote may be using? */
function touchesInFlight({ layout, facts, moment: { write } }: Subject): boolean {
  const { memory, q, num, published, held } = facts
  if (write?.side !== 'driver') return false
  const { base, avail } = q.vring
  const { from } = write
  if (from >= layout.heap.at && from < layout.heap.end) {
    const address = layout.physical(from)
    return tablesOf(facts).some(({ addr, len }) => address >= addr && address < addr + len)
  }
  const desc = from < base || from >= avail ? -1 : Math.floor((from - base) / DESC_SIZE)
  const buffer =
    from < layout.buffersAt ? -1 : Math.floor((from - layout.buffersAt) / RPMSG_BUF_SIZE)
  if (desc < 0 && (buffer < 0 || buffer >= layout.bufferCount)) return false
  const theirs = new Uint8Array(num)
  for (const head of [...published, ...held]) markChain(memory, q, head, theirs)
  if (desc >= 0) return theirs[desc] === 1
  return theirs.some((mine, i) => mine === 1 && memory.load(q.data(i)) === buffer)
}
