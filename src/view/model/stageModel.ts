/**
 * Everything that is true at a step and can be shown, without a place on the screen: one entry for
 * each slot, descriptor and buffer of a queue. Whatever tells of a ring reads it here: the stage,
 * its text, the memory pane, tooltips, what is lit up together, and what the remote cannot know.
 *
 * Entries are made when they are asked for: of a ring of thousands only a few are ever looked at.
 */
import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import type { Frame } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import { bufferModel, openBuffer } from './buffer.ts'
import { census } from './census.ts'
import { chainLinks } from './chainLinks.ts'
import { descModel } from './desc.ts'
import { lazyList, once } from './lazy.ts'
import { type Lenses, momentOf } from './moment.ts'
import { storeOrder } from './order/storeOrder.ts'
import { hidesFromRemote, type Perspective, type RemoteVisibility } from './remoteVisibility.ts'
import { type BadEntry, type RingName, ringModel } from './ring.ts'
import { controls } from './shores/controls.ts'
import { driver } from './shores/driver.ts'
import { remote } from './shores/remote.ts'
import { wires } from './wires/wires.ts'
import { badEntry, doubledHeads } from './wrong.ts'

export type StageModel = Readonly<ReturnType<typeof stageModel>>

/**
 * @param frame what the worker says about the step at hand
 * @param memory bytes at the cursor
 * @param words the language of what is written
 * @param queue index of the queue that is shown; the last one unless told
 * @param lenses where a person has put the lenses of a long ring
 * @param perspective whose eyes it is seen with
 */
export function stageModel(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue = layout.queues.length - 1,
  lenses: Lenses = {},
  perspective: Perspective = 'all',
) {
  const moment = momentOf(frame, memory, layout, words, queue, lenses)
  const bad = once((): BadEntry | null => badEntry(moment, used))
  const doubled = once(() => doubledHeads(moment, avail, used))
  const unseen = once(() => hidesFromRemote(moment, avail, open))
  const hides = (): RemoteVisibility | null => (perspective === 'remote' ? unseen() : null)
  const around = once(() => {
    const [kick, interrupt] = wires(moment, perspective)
    return {
      driver: driver(moment, perspective === 'remote'),
      remote: remote(moment),
      kick,
      interrupt,
      census: census(moment, hides()),
      storeOrder: storeOrder(moment),
      controls: controls(moment),
    }
  })
  const open = openBuffer(moment)
  const avail = ringModel(moment, 'avail', bad)
  const used = ringModel(moment, 'used', bad)
  const chains = chainLinks(moment)
  const parts = { used, bad, doubled, chains }
  const descs = lazyList(moment.num, (i) => descModel(moment, parts, i))
  const buffers = lazyList(moment.buffers, (i) => bufferModel(moment, i, open, doubled()))
  const { freeHead, numFree, next } = moment.ring.driver
  return {
    ...moment,
    avail,
    used,
    ringOf: (name: RingName) => (name === 'avail' ? avail : used),
    /** Entry `index` of the table, from 0 up to and without `num`. */
    desc: (index: number) => descs[index],
    /** Which descriptors form a chain. */
    chains,
    /** Descriptors of the free list in its order; a list that runs in a circle ends. */
    freeList: {
      *[Symbol.iterator]() {
        let desc = freeHead
        for (let left = numFree; left > 0 && desc < moment.num; left--) {
          yield desc
          desc = next[desc]
        }
      },
    },
    /** While a chain is taken or given back, num_free and free_head do not move together. */
    freeListEmpty: numFree === 0 && moment.looks[freeHead] !== 'free',
    /** Buffer `index`, counted from the first one of this direction, up to and without `buffers`. */
    buffer: (index: number) => buffers[index],
    /** Number of the buffer that holds the message in hand; null: none does. */
    openBuffer: open,
    /** The entry of the used ring that the driver cannot believe. */
    get bad() {
      return bad()
    },
    /** Heads that are in two places at once. */
    get doubled() {
      return doubled()
    },
    /** What the remote cannot know of at this step. */
    get unseen() {
      return unseen()
    },
    /** The same where the stage is seen with the remote's eyes; null: nothing is hidden. */
    get hides() {
      return hides()
    },
    /** What stands around the rings: both shores, the wires between them, counts, the order of stores. */
    get around() {
      return around()
    },
  }
}
