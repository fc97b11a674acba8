/** What can be pointed at, and the name that each place on the screen has for it. */
import { faultIn } from '../../core/memory/faultFields.ts'
import { bareName, type Place, type PlaceOf } from '../../core/memory/place.ts'
import type { TermName } from './terms.ts'

export type Subject =
  /** An entry of a ring. */
  | { readonly is: 'slot'; readonly ring: 'avail' | 'used'; readonly slot: number }
  | { readonly is: 'desc'; readonly index: number }
  /** Counted from the first one of the direction that is drawn. */
  | { readonly is: 'buffer'; readonly index: number }
  | { readonly is: 'message'; readonly to: 'remote' | 'linux'; readonly number: number }
  /** A byte of a vring, as an offset in memory. */
  | { readonly is: 'byte'; readonly offset: number }
  /** An index, flags or a private value, without the structure around it: `free_head`. */
  | { readonly is: 'register'; readonly name: string }
  /** A name that is no field: an actor, a wire, a state, a column. */
  | { readonly is: 'term'; readonly name: TermName }

/** The name that is shared by all places on the screen that show a thing. */
export function subjectName(thing: Subject): string {
  switch (thing.is) {
    case 'slot':
      return `${thing.ring}.ring[${thing.slot}]`
    case 'desc':
      return `desc[${thing.index}]`
    case 'buffer':
      return `buf[${thing.index}]`
    case 'message':
      return `message ${thing.to} ${thing.number}`
    case 'byte':
      return `byte ${thing.offset}`
    case 'register':
      return thing.name
    case 'term':
      return `the ${thing.name}`
    default:
      return thing satisfies never
  }
}

/** A field of which there is one: an index, flags, a private value. */
export const register = (of: PlaceOf): Subject => ({ is: 'register', name: bareName(of) })

/** A name that is no field. */
export const term = (name: TermName): Subject => ({ is: 'term', name })

/** What is said in `subjectName`, which stands on the nodes of the page. */
const SLOT_OR_DESC = /^(avail\.ring|used\.ring|desc|buf)\[(\d+)\]$/
const MESSAGE = /^message (remote|linux) (\d+)$/
const TERM = /^the ([\w.]+)$/
const BYTE = /^byte (\d+)$/
const REGISTER = /^[a-z_]+(\.(idx|flags))?$/

/** The subject of such a name: the one place where a name is read back. */
export function subjectNamed(name: string): Subject | null {
  const [, to, number] = MESSAGE.exec(name) ?? []
  if (to) return { is: 'message', to: to as 'remote' | 'linux', number: Number(number) }
  const [, said] = TERM.exec(name) ?? []
  // Only `subjectName` writes it: the list of names is not needed to read it back.
  if (said) return term(said as TermName)
  const [, offset] = BYTE.exec(name) ?? []
  if (offset) return { is: 'byte', offset: Number(offset) }
  const [, what, digits] = SLOT_OR_DESC.exec(name) ?? []
  const index = Number(digits)
  switch (what) {
    case 'desc':
      return { is: 'desc', index }
    case 'buf':
      return { is: 'buffer', index }
    case 'avail.ring':
      return { is: 'slot', ring: 'avail', slot: index }
    case 'used.ring':
      return { is: 'slot', ring: 'used', slot: index }
    default:
      return REGISTER.test(name) ? { is: 'register', name } : null
  }
}

/** The subject that a place belongs to; null for what is drawn as none. */
export function subjectAt(place: Place | null): Subject | null {
  switch (place?.of) {
    case 'desc':
    case 'vq.data':
    case 'vq.buflen':
    case 'vq.desc_state':
    case 'vq.desc_extra':
      return { is: 'desc', index: place.index }
    case 'avail.ring':
      return { is: 'slot', ring: 'avail', slot: place.index }
    case 'used.ring':
      return { is: 'slot', ring: 'used', slot: place.index }
    default:
      return place && isRegister(place) ? register(place.of) : null
  }
}

/** Is it one of its kind, and shown by its name? */
const isRegister = (place: Place): boolean =>
  place.index < 0 && faultIn(place) === null && !UNSHOWN.has(place.of)
const UNSHOWN = new Set<PlaceOf>([
  ...(['ratelimit.begin', 'ratelimit.printed', 'ratelimit.missed', 'sendq.count'] as const),
  ...(['remote.reclaimer.next', 'remote.reclaimer.prev', 'heap.answer', 'heap.fails'] as const),
])
