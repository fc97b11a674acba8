/** The page's copy of what a session tells, as tests use it: each moment has bytes of its own. */
import { derivedViews } from '../../core/history/derivedRegion.ts'
import { updated } from '../../core/memory/bytesUpdate.ts'
import { Layout } from '../../core/memory/layout.ts'
import { Memory } from '../../core/memory/memory.ts'
import type { Event, Frame, SentFrame } from '../../protocol/protocol.ts'

export interface Moment {
  readonly frame: Frame
  readonly memory: Memory
  readonly layout: Layout
  /** The memory, and what the history says behind it. */
  readonly bytes: Uint8Array
}

export class Follower {
  #now: Moment | null = null

  get now(): Moment {
    if (!this.#now) throw new Error('no frame yet')
    return this.#now
  }

  /** Keeps the moment of the last of these events that is a frame. */
  hear(events: readonly Event[]): Frame {
    for (const event of events) if (event.is === 'frame') this.#now = this.#after(event.frame)
    return this.now.frame
  }

  #after(sent: SentFrame): Moment {
    const old = this.#now
    const layout = old?.frame.scenario === sent.scenario ? old.layout : new Layout(sent.scenario)
    const bytes = updated(old?.bytes.slice() ?? null, sent.memory)
    const frame = { ...sent, ...derivedViews(layout, bytes, layout.size) }
    return { frame, memory: new Memory(bytes.subarray(0, layout.size)), layout, bytes }
  }
}
