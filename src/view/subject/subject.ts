/** What can be pointed at, and the name that each place on the screen has for it. */
import { faultIn } from '../../core/memory/faultFields.ts'
import { type Place, type PlaceOf, shortName } from '../../core/memory/place.ts'

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
    default:
      return thing satisfies never
  }
}

/** The thing of such a name. */
export function subjectNamed(name: string): Subject | null {
  const [, to, number] = /^message (remote|linux) (\d+)$/.exec(name) ?? []
  if (to) return { is: 'message', to: to as 'remote' | 'linux', number: Number(number) }
  const [, what, digits] = /^(?:(buf)\[|byte )(\d+)\]?$/.exec(name) ?? []
  if (digits)
    return what ? { is: 'buffer', index: Number(digits) } : { is: 'byte', offset: Number(digits) }
  return subjectOfField(name)
}

/** The thing that a field belongs to: `avail.ring[3]`, `desc[1].addr`, `vq.free_head`. */
export function subjectOfField(field: string): Subject | null {
  const [, what, digits] = /^(avail\.ring|used\.ring|desc)\[(\d+)\]/.exec(field) ?? []
  const index = Number(digits)
  if (what === 'desc') return { is: 'desc', index }
  if (what) return { is: 'slot', ring: what === 'avail.ring' ? 'avail' : 'used', slot: index }
  const entry = /^(?:vq\.)?(?:data|desc_state|desc_extra|next)\[(\d+)\]/.exec(field)
  if (entry) return { is: 'desc', index: Number(entry[1]) }
  const name = field.replace(/^(vq|vrp|remote)\./, '')
  return /^[a-z_]+(\.(idx|flags))?$/.test(name) ? { is: 'register', name } : null
}

/** The subject that a place belongs to; null for what is drawn as none. */
export function subjectAt(place: Place | null): Subject | null {
  switch (place?.of) {
    case 'desc':
    case 'vq.data':
    case 'vq.desc_state':
    case 'vq.desc_extra':
      return { is: 'desc', index: place.index }
    case 'avail.ring':
      return { is: 'slot', ring: 'avail', slot: place.index }
    case 'used.ring':
      return { is: 'slot', ring: 'used', slot: place.index }
    default:
      return place && isRegister(place) ? { is: 'register', name: shortName(place) } : null
  }
}

/** Is it one of its kind, and shown by its name? */
const isRegister = (place: Place): boolean =>
  place.index < 0 && faultIn(place) === null && !UNSHOWN.has(place.of)
const UNSHOWN = new Set<PlaceOf>([
  ...(['ratelimit.begin', 'ratelimit.printed', 'ratelimit.missed', 'sendq.count'] as const),
  ...(['remote.reclaimer.next', 'remote.reclaimer.prev', 'heap.answer', 'heap.fails'] as const),
])
