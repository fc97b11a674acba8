/** kmalloc and kfree of Linux, for indirect tables: first fit, deterministic. */

import { event, peek, type Routine, tell } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import type { Heap } from '../../memory/indirectHeap.ts'

/** @returns the physical address of `bytes` bytes, or 0 */
export function* kmalloc(heap: Heap, bytes: number): Routine<number> {
  const fails = yield peek(heap.fails)
  const answer = yield peek(heap.answer)
  const slot = fails ? -1 : answer ? heap.slotOf(answer) : yield* lowestFree(heap, bytes)
  if (slot < 0 || slot + heap.slotsFor(bytes) > heap.shape.slots) {
    yield tell(SITE['alloc.fails'], heap.fails, 0, { kmallocFail: bytes })
    return 0
  }
  const address = answer || heap.addressOf(slot)
  yield tell(SITE['alloc.kmalloc'], heap.size(slot), bytes, { kmalloc: [address, bytes] })
  return address
}

/** @param address what kmalloc returned, or what the remote made of it */
export function* kfree(heap: Heap, address: number): Routine {
  if (heap.holds(address, 1))
    yield tell(SITE['alloc.kfree'], heap.size(heap.slotOf(address)), 0, { kfree: address })
  else yield event(SITE['alloc.kfree'], { kfree: address })
}

/** @returns the first of as many free slots as `bytes` need, or -1 */
function* lowestFree(heap: Heap, bytes: number): Routine<number> {
  const wanted = heap.slotsFor(bytes)
  let free = 0
  for (let slot = 0; slot < heap.shape.slots; ) {
    const taken = heap.slotsFor(yield peek(heap.size(slot)))
    free = taken ? 0 : free + 1
    slot += taken || 1
    if (free === wanted) return slot - wanted
  }
  return -1
}
