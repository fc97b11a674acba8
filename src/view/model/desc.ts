/** The descriptors: what each says, who holds it, what it is part of and what it carries. */
import { OWNER_NAMES } from '../../core/history/owner.ts'
import { VRING_DESC_F_INDIRECT } from '../../core/memory/constants.ts'
import type { Subject } from '../subject/subject.ts'
import type { ChainLinks } from './chainLinks.ts'
import { bufferOfDesc, type Moment, messageOfDesc } from './moment.ts'
import type { BadEntry, RingModel } from './ring.ts'
import { tableBehind } from './tables.ts'

export type DescModel = Readonly<ReturnType<typeof descModel>>

interface Parts {
  readonly used: RingModel
  readonly bad: () => BadEntry | null
  readonly doubled: () => ReadonlySet<number>
  readonly chains: ChainLinks
}

export function descModel(m: Moment, parts: Parts, index: number) {
  const { ring, owners, facts, q } = m
  const { addr, len, flags, next } = ring.desc[index]
  const owner = OWNER_NAMES[owners[index]]
  const free = owner === 'free'
  const buffer = bufferOfDesc(m, index)
  const bad = parts.bad()
  const follows = parts.chains.next(index)
  const inner = parts.chains.before(index) !== null
  const role: 'single' | 'head' | 'member' = inner ? 'member' : follows === null ? 'single' : 'head'
  const subject: Subject = { is: 'desc', index }
  return {
    subject,
    index,
    /** `desc[index].addr`, where it begins. */
    field: q.vring.descAddr(index),
    addr,
    len,
    flags,
    /** The link that counts: of a free descriptor the one of the free list, which may be private. */
    // What 6.x links by is private; desc.next is only a copy of it, made when it is used.
    next: free ? ring.driver.next[index] : next,
    owner,
    free,
    /** Nothing has ever been described by it. */
    fresh: addr === 0,
    /** Its state is about to change: it is being filled, or an entry that names it is not announced. */
    hatched: owner === 'filling' || isBeingReturned(parts.used, index, m.num),
    /** The descriptor in hand: the call that is going on adds, takes or completes it. */
    current: facts.head === index && !facts.ended && !free,
    /** Its part in a chain of several, and the descriptor that it leads to there. */
    role,
    follows,
    /** The driver found that no chain begins here, or it is in two places at once. */
    wrong: parts.doubled().has(index) || (bad?.why === 'head' && bad.id === index),
    /** Buffer that it carries, counted from the first of its direction; and that this is not its own number. */
    buffer,
    moved: buffer !== null && buffer !== index,
    /** Number of the message in that buffer; 0: none. */
    message: messageOfDesc(m, index),
    /** It points to an indirect table; the table itself, where that lies in the heap. */
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
