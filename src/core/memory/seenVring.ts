/**
 * A vring where the remote believes it to be, with the sizes that it believes in. What it reads
 * there are the bytes that are there; where there is no memory, it faults.
 */
import { DESC_SIZE, DescTable } from './desc.ts'
import { type Field, offsetOf } from './memory.ts'
import { USED_EVENT_SIZE, Vring } from './vring.ts'

/** Leads from a field of the vring, as if that began at offset 0, to the bytes that lie there. */
type Finds = (f: Field) => Field

class SeenDescs extends DescTable {
  constructor(readonly finds: Finds) {
    super(0)
  }
  override addr(i: number): Field {
    return this.finds(super.addr(i))
  }
  override len(i: number): Field {
    return this.finds(super.len(i))
  }
  override flags(i: number): Field {
    return this.finds(super.flags(i))
  }
  override next(i: number): Field {
    return this.finds(super.next(i))
  }
}

export class SeenVring extends Vring {
  /** @param finds of a field that is nowhere, one that no memory has */
  constructor(
    num: number,
    align: number,
    readonly finds: Finds,
    readonly isSomewhere: (f: Field) => boolean,
    usedEvent = USED_EVENT_SIZE,
  ) {
    super(0, num, align, usedEvent, new SeenDescs(finds))
  }

  override withoutUsedEvent(): Vring {
    return new SeenVring(this.num, this.align, this.finds, this.isSomewhere, 0)
  }
  override hasDesc(i: number): boolean {
    return this.isSomewhere(DESC_SIZE * i * 16 + 1)
  }
  override isInUsed(f: Field): boolean {
    const first = offsetOf(this.finds(super.usedId(0)))
    const at = offsetOf(f) - first
    return at >= 0 && at < 8 * this.num
  }
  override get availFlags(): Field {
    return this.finds(super.availFlags)
  }
  override get availIdx(): Field {
    return this.finds(super.availIdx)
  }
  override availRing(slot: number): Field {
    return this.finds(super.availRing(slot))
  }
  override get usedEvent(): Field {
    return this.finds(super.usedEvent)
  }
  override get usedFlags(): Field {
    return this.finds(super.usedFlags)
  }
  override get usedIdx(): Field {
    return this.finds(super.usedIdx)
  }
  override usedId(slot: number): Field {
    return this.finds(super.usedId(slot))
  }
  override usedLen(slot: number): Field {
    return this.finds(super.usedLen(slot))
  }
  override get availEvent(): Field {
    return this.finds(super.availEvent)
  }
}
