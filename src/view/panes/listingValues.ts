/** The values beside the lines of the source pane. */
import type { SiteName } from '../../core/machine/sites.ts'
import { NO_TOKEN } from '../../core/memory/constants.ts'
import type { PlaceOf } from '../../core/memory/place.ts'
import type { Watch } from '../../listings/index.ts'
import type { CallInfo, Frame, StepInfo } from '../../protocol/protocol.ts'
import { tokenText, valueText } from '../subject/valueText.ts'

export interface About {
  readonly scenario: Frame['scenario']
  /** The call that the steps belong to. */
  readonly call: CallInfo | null
}

const VALUED = new Set(['load', 'store', 'rmw', 'copy', 'read', 'tick'])
/** Places of which the new value says enough: they belong to the entry being written. */
const PLAIN = new Set<PlaceOf>([
  ...(['desc', 'buf', 'used.ring', 'vq.desc_extra', 'vq.data', 'vq.desc_state'] as const),
])

/** Value of a step beside its line: what was read, what was written, or the change. */
export function stepValue(step: StepInfo, { scenario }: About): string | null {
  const { kind, place, before, after, range } = step
  if (!VALUED.has(kind)) return null
  if (range) return `${range.length} B`
  if (kind === 'tick') return `${after - before} ms`
  const text = (value: number) => valueText(place, value, scenario)
  const cleared = step.site === 'detach.token'
  const plain = place !== null && PLAIN.has(place.of) && !cleared
  if (kind === 'load' || before === after || plain) return text(after)
  return `${text(before)} → ${text(after)}`
}

/** @param known has the line been left? @returns null if the steps do not tell yet */
type Watcher = (steps: readonly StepInfo[], known: boolean, about: About) => string | null

const find = (steps: readonly StepInfo[], ...sites: SiteName[]): StepInfo | undefined =>
  steps.findLast((step) => sites.includes(step.site))
const indexOf = (step: StepInfo): string => String(step.place?.index ?? -1)
const change = (step: StepInfo | undefined): string | null =>
  step ? `${step.before} → ${step.after}` : null

/** Buffer that a run of get_a_tx_buf or virtqueue_get_buf came back with. */
const buffer: Watcher = (steps, known, { scenario }) => {
  if (!known) return null
  const run = steps.slice(steps.findLastIndex((step) => step.site === 'tx.lock') + 1)
  const fresh = find(run, 'tx.fresh')
  if (fresh) return `sbuf[${fresh.before}]`
  const token = find(run, 'detach.token')
  return tokenText(token ? token.before : NO_TOKEN, scenario)
}

const WATCHERS: Record<Watch, Watcher> = {
  msg: buffer,
  buf: buffer,
  wait: (_steps, known, { call }) =>
    known && call?.call.fn === 'send' ? `wait = ${call.call.wait ? 1 : 0}` : null,
  len: (_steps, _known, { call }) => (call?.call.fn === 'send' ? String(call.call.len) : null),
  lastSbuf: (steps, known, { scenario }) => {
    const fresh = find(steps, 'tx.fresh')
    if (fresh) return `${fresh.before} < ${scenario.buffers}`
    return known ? `${scenario.buffers} ≥ ${scenario.buffers}` : null
  },
  sleepers: (steps) => change(find(steps, 'up.sleepers', 'down.sleepers')),
  head: (steps) => {
    const first = steps.find((step) => step.site === 'add.desc.flags')
    return first ? indexOf(first) : null
  },
  slot: (steps, _known, { scenario }) => {
    const ring = find(steps, 'add.ring')
    if (ring) return indexOf(ring)
    const idx = find(steps, 'add.slotLoad')
    return idx ? String(idx.after % scenario.num) : null
  },
  usedSlot: (steps) => {
    const id = find(steps, 'get.id')
    return id ? indexOf(id) : null
  },
  idInRange: (steps, known, { scenario: { num } }) => {
    const id = find(steps, 'get.id')
    return id && known ? `${id.after} ${id.after < num ? '<' : '≥'} ${num}` : null
  },
  token: (steps, known, { scenario }) => {
    if (find(steps, 'get.notHead')) return 'NULL'
    const token = find(steps, 'detach.token')
    return token && known ? tokenText(token.before, scenario) : null
  },
  takeSlot: (steps) => {
    const head = find(steps, 'take.head')
    return head ? indexOf(head) : null
  },
}

export const watchValue = (
  watch: Watch,
  steps: readonly StepInfo[],
  known: boolean,
  about: About,
): string | null => WATCHERS[watch](steps, known, about)
