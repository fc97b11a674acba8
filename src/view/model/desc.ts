/** The descriptors: what each says, who holds it, what it is part of and what it carries. */
import { OWNER_NAMES, type OwnerName } from '../../core/history/ownershipFromBytes.ts'
import { VRING_DESC_F_INDIRECT } from '../../core/memory/constants.ts'
import type { Field } from '../../core/memory/memory.ts'
import { bufferOfDesc, messageOfDesc, type SceneContext } from '../moment/context.ts'
import type { Subject } from '../subject/subject.ts'
import type { ChainLinks } from './chainLinks.ts'
import type { BadEntry, RingModel } from './ring.ts'
import { type IndirectTable, tableBehind } from './tables.ts'

export interface DescModel {
  readonly subject: Subject
  readonly index: number
  /** `desc[index].addr`, where it begins. */
  readonly field: Field
  readonly addr: number
  readonly len: number
  readonly flags: number
  /** The link that counts: of a free descriptor the one of the free list, which may be private. */
  readonly next: number
  readonly owner: OwnerName
  readonly free: boolean
  /** Nothing has ever been described by it. */
  readonly fresh: boolean
  /** Its state is about to change: it is being filled, or an entry that names it is not announced. */
  readonly hatched: boolean
  /** The descriptor in hand: the call that is going on adds, takes or completes it. */
  readonly current: boolean
  /** Its part in a chain of several, and the descriptor that it leads to there. */
  readonly role: 'single' | 'head' | 'member'
  readonly follows: number | null
  /** The driver found that no chain begins here, or it is in two places at once. */
  readonly wrong: boolean
  /** Buffer that it carries, counted from the first of its direction; and that this is not its own number. */
  readonly buffer: number | null
  readonly moved: boolean
  /** Number of the message in that buffer; 0: none. */
  readonly message: number
  /** It points to an indirect table; the table itself, where that lies in the heap. */
  readonly indirect: boolean
  readonly table: IndirectTable | null
}

export interface DescParts {
  readonly used: RingModel
  readonly bad: () => BadEntry | null
  readonly doubled: () => ReadonlySet<number>
  readonly links: ChainLinks
}

export function descModel(m: SceneContext, parts: DescParts, index: number): DescModel {
  const { ring, owners, facts, q } = m
  const { addr, len, flags, next } = ring.desc[index]
  const owner = OWNER_NAMES[owners[index]]
  const free = owner === 'free'
  const buffer = bufferOfDesc(m, index)
  const bad = parts.bad()
  const follows = parts.links.next(index)
  return {
    subject: { is: 'desc', index },
    index,
    field: q.vring.descAddr(index),
    addr,
    len,
    flags,
    // What 6.x links by is private; desc.next is only a copy of it, made when it is used.
    next: free ? ring.driver.next[index] : next,
    owner,
    free,
    fresh: addr === 0,
    hatched: owner === 'filling' || isBeingReturned(parts.used, index, m.num),
    current: facts.head === index && !facts.ended && !free,
    role: parts.links.before(index) !== null ? 'member' : follows === null ? 'single' : 'head',
    follows,
    wrong: parts.doubled().has(index) || (bad?.why === 'head' && bad.id === index),
    buffer,
    moved: buffer !== null && buffer !== index,
    message: messageOfDesc(m, index),
    indirect: (flags & VRING_DESC_F_INDIRECT) !== 0,
    table: tableBehind(m, index),
  }
}

/** Does an entry of the used ring name it that is not announced yet? */
function isBeingReturned({ unannounced, idx, slot }: RingModel, index: number, num: number) {
  for (let n = 0; n < unannounced; n++)
    if (slot((idx + n) & (num - 1)).leadsTo === index) return true
  return false
}
