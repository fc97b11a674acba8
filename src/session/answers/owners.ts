/**
 * Who holds what, for the page: all of it once, then what changed. A frame of a ring of thousands
 * is no larger than one of eight.
 */
import { About, type Lives } from '../../core/history/ownership.ts'
import { bufferOwners } from '../../core/history/ownershipFromBytes.ts'
import { BUFFER_OWNER, MESSAGE_IN } from '../../protocol/ownerUpdate.ts'
import type { MemoryUpdate, OwnerUpdate } from '../../protocol/protocol.ts'
import type { Play } from '../execution.ts'

/** Beyond so many changes all of it is cheaper. */
const MOST_CHANGES = 4096

export class Owners {
  readonly #lives: Lives
  /** OwnerId per buffer of the pool at the cursor of the last frame. */
  #buffers: Uint8Array = new Uint8Array(0)
  /** About and index of each change since the last frame: `about << 16 | index`. */
  readonly #changed = new Set<number>()

  constructor(readonly play: Play) {
    this.#lives = play.lives
    play.lives.onChange = (about, index) => this.#changed.add((about << 16) | index)
  }

  get buffers(): Uint8Array {
    return this.#buffers
  }

  /**
   * What the page has to be told.
   *
   * @param memory what changed in the memory since the last frame
   * @param whole the page knows nothing yet
   */
  update(memory: MemoryUpdate, whole: boolean): OwnerUpdate {
    const all = whole || this.#buffers.length === 0 || this.#changed.size > MOST_CHANGES
    const before = this.#buffers
    if (all || this.#changed.size > 0 || this.#touches(memory)) {
      const { machine, layout } = this.play
      this.#buffers = bufferOwners(machine.memory, layout, this.#lives.descOwner)
    }
    const update = all ? this.#all() : this.#changes(before)
    this.#changed.clear()
    return update
  }

  #all(): OwnerUpdate {
    const { descOwner, bufferMessage } = this.#lives
    return {
      desc: descOwner.map((owners) => owners.slice()),
      buffer: this.#buffers.slice(),
      message: bufferMessage.slice(),
    }
  }

  #changes(before: Uint8Array): OwnerUpdate {
    const { descOwner, bufferMessage } = this.#lives
    const out: { about: number[]; index: number[]; value: number[] } = {
      about: [],
      index: [],
      value: [],
    }
    const add = (about: number, index: number, value: number) => {
      out.about.push(about)
      out.index.push(index)
      out.value.push(value)
    }
    for (const key of this.#changed) {
      const [about, index] = [key >>> 16, key & 0xffff]
      if (about === About.message) add(MESSAGE_IN, index, bufferMessage[index])
      else add(about, index, descOwner[about][index])
    }
    if (before !== this.#buffers)
      this.#buffers.forEach((owner, b) => {
        if (owner !== before[b]) add(BUFFER_OWNER, b, owner)
      })
    return {
      about: Uint8Array.from(out.about),
      index: Uint16Array.from(out.index),
      value: Uint32Array.from(out.value),
    }
  }

  /** Does the change concern what tells whose a buffer is, besides the descriptors? */
  #touches(memory: MemoryUpdate): boolean {
    if ('full' in memory) return true
    const { queues, lastSbuf } = this.play.layout
    return memory.at.some(
      (at) =>
        at === lastSbuf >>> 4 ||
        queues.some(({ data, vring }) => at >= data(0) >>> 4 && at < data(vring.num) >>> 4),
    )
  }
}
