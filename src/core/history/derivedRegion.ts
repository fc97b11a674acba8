/**
 * The bytes behind the memory: what the history says of each descriptor, buffer and ring. They
 * are laid out here for whoever writes them and whoever has a copy.
 */
import type { Layout } from '../memory/layout.ts'

export interface DerivedViews {
  /** OwnerId per descriptor, per queue. */
  readonly descOwner: readonly Uint8Array[]
  /** OwnerId per buffer of the pool. */
  readonly bufferOwner: Uint8Array
  /**
   * Number of the message in each buffer of the pool: to Linux in the receive half, to the remote
   * in the transmit half. 0: never used, or offered by Linux to be received in.
   */
  readonly bufferMessage: Uint32Array
  /**
   * Entries that are written and not announced by their index: of the available and of the used
   * ring of each queue, in this order. They are the next ones from the index on.
   */
  readonly unannounced: Uint16Array
}

/** Bytes behind the memory. */
export const derivedSize = ({ queues, bufferCount, scenario }: Layout): number =>
  5 * bufferCount + queues.length * (4 + scenario.num)

/** @param from where in `bytes` the region begins; a multiple of 4 */
export function derivedViews(layout: Layout, bytes: Uint8Array, from: number): DerivedViews {
  const { queues, bufferCount, scenario } = layout
  const { buffer } = bytes
  const messages = bytes.byteOffset + from
  const entries = messages + 4 * bufferCount
  const owners = entries + 4 * queues.length
  return {
    bufferMessage: new Uint32Array(buffer, messages, bufferCount),
    unannounced: new Uint16Array(buffer, entries, 2 * queues.length),
    bufferOwner: new Uint8Array(buffer, owners, bufferCount),
    descOwner: queues.map(
      (_, q) => new Uint8Array(buffer, owners + bufferCount + q * scenario.num, scenario.num),
    ),
  }
}
