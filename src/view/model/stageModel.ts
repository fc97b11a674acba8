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
import { type Lenses, type SceneContext, sceneContext } from '../moment/context.ts'
import { lazyList } from '../moment/lazyList.ts'
import { type BufferModel, bufferModel, openBuffer } from './buffer.ts'
import { type ChainLinks, chainLinks } from './chainLinks.ts'
import { type DescModel, descModel } from './desc.ts'
import { once } from './once.ts'
import { type Hides, hidesFromRemote, type Perspective } from './remoteVisibility.ts'
import { type BadEntry, type RingModel, ringModel } from './ring.ts'
import { type Surroundings, surroundings } from './surroundings.ts'
import { badEntry, doubledHeads } from './wrong.ts'

export interface StageModel extends SceneContext {
  readonly avail: RingModel
  readonly used: RingModel
  ringOf(name: RingModel['name']): RingModel
  /** Entry `index` of the table, from 0 up to and without `num`. */
  desc(index: number): DescModel
  /** Which descriptors form a chain. */
  readonly chains: ChainLinks
  /** Descriptors of the free list in its order; a list that runs in a circle ends. */
  readonly freeList: Iterable<number>
  /** While a chain is taken or given back, num_free and free_head do not move together. */
  readonly freeListEmpty: boolean
  /** Buffer `index`, counted from the first one of this direction, up to and without `buffers`. */
  buffer(index: number): BufferModel
  /** Number of the buffer that holds the message in hand; null: none does. */
  readonly openBuffer: number | null
  /** The entry of the used ring that the driver cannot believe. */
  readonly bad: BadEntry | null
  /** Heads that are in two places at once. */
  readonly doubled: ReadonlySet<number>
  /** What the remote cannot know of at this step. */
  readonly unseen: Hides
  /** The same where the stage is seen with the remote's eyes; null: nothing is hidden. */
  readonly hides: Hides | null
  /** What stands around the rings. */
  readonly around: Surroundings
}

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
): StageModel {
  const moment = sceneContext(frame, memory, layout, words, queue, lenses)
  const bad = once((): BadEntry | null => badEntry(moment, used))
  const doubled = once(() => doubledHeads(moment, avail, used))
  const unseen = once(() => hidesFromRemote(moment, avail, open))
  const hides = () => (perspective === 'remote' ? unseen() : null)
  const around = once(() => surroundings(moment, hides()))
  const open = openBuffer(moment)
  const avail = ringModel(moment, 'avail', bad)
  const used = ringModel(moment, 'used', bad)
  const links = chainLinks(moment)
  const parts = { used, bad, doubled, links }
  const descs = lazyList(moment.num, (i) => descModel(moment, parts, i))
  const buffers = lazyList(moment.buffers, (i) => bufferModel(moment, i, open, doubled()))
  const buffer = (index: number) => buffers[index]
  const { driver } = moment.ring
  return {
    ...moment,
    avail,
    used,
    ringOf: (name) => (name === 'avail' ? avail : used),
    desc: (index) => descs[index],
    chains: links,
    freeList: {
      *[Symbol.iterator]() {
        let desc = driver.freeHead
        for (let left = driver.numFree; left > 0 && desc < moment.num; left--) {
          yield desc
          desc = driver.next[desc]
        }
      },
    },
    freeListEmpty: driver.numFree === 0 && moment.looks[driver.freeHead] !== 'free',
    buffer,
    openBuffer: open,
    get bad() {
      return bad()
    },
    get doubled() {
      return doubled()
    },
    get unseen() {
      return unseen()
    },
    get hides() {
      return hides()
    },
    get around() {
      return around()
    },
  }
}
