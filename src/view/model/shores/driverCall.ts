/** "In this call": what the driver's call has in its hands. */
import { sideOfActor } from '../../../core/machine/actors.ts'
import { cName, type FnName } from '../../../core/machine/functions.ts'
import { shortName } from '../../../core/memory/place.ts'
import type { CallInfo } from '../../../protocol/protocol.ts'
import { term } from '../../subject/subject.ts'
import { hex } from '../../subject/valueText.ts'
import type { Look, Moment } from '../moment.ts'
import { answerOf } from '../returnValue.ts'
import { senderLetter } from './people.ts'
import type { Register } from './register.ts'

/** A local of the call: what it has read, what it is about to write. */
export interface Local extends Register {
  /** The head of the entry in hand, by the look of its descriptor. */
  readonly head: { readonly look: Look; readonly hatched: boolean; readonly live: boolean } | null
}

export type DriverCall = ReturnType<typeof driverCall>

export function driverCall(cx: Moment) {
  const { facts, words } = cx
  const { message } = facts
  const own = facts.side === 'driver' && message > 0
  return {
    // Several senders may be at work: the heading names the message of the one that steps.
    heading: own ? words.t('stage.call.of', { message }) : words.t('stage.call'),
    locals: locals(cx),
    /** Said where there are none. */
    said: callLine(cx),
  }
}

const local = (name: string, value: string, head: Local['head'] = null): Local => ({
  key: `driver.local.${name}`,
  name,
  field: '',
  subject: term('local'),
  value,
  note: '',
  change: null,
  head,
})

function locals(cx: Moment): Local[] {
  const { facts } = cx
  if (facts.side !== 'driver' || facts.ended || facts.kicking) return []
  const all = read(cx)
  const other = all.length < 2 ? otherField(cx) : null
  if (other) all.push(other)
  else if (facts.slot !== null && facts.progress !== 'published')
    all.push(local('avail', String(facts.slot)))
  return all
}

function read(cx: Moment): Local[] {
  const { facts, looks, step, bufferName } = cx
  if (facts.head !== null) {
    const look = looks[facts.head] ?? 'free'
    const live = step?.site === 'add.ring' || step?.site === 'add.desc.flags'
    return [local('head', String(facts.head), { look, hatched: look === 'filling', live })]
  }
  if (facts.dst !== null)
    return [local('msg', `${bufferName}[${facts.buffer}]`), local('dst', hex(facts.dst))]
  if (facts.length !== null) return [local('len', String(facts.length))]
  return [
    ...(facts.id !== null ? [local('id', String(facts.id))] : []),
    ...(facts.len !== null ? [local('len', String(facts.len))] : []),
  ]
}

/** A private field of the driver that has no place of its own on the stage. */
function otherField({ step }: Moment): Local | null {
  if (!step) return null
  const { place } = step
  switch (place?.of) {
    case 'vq.desc_extra': {
      const value = place.part === 'addr' ? hex(step.after) : String(step.after)
      return local(`extra[${place.index}].${place.part}`, value)
    }
    case 'vq.event_triggered':
    case 'vq.avail_flags_shadow':
    case 'vq.avail_idx_shadow':
      return local(shortName(place), String(step.after))
    default:
      return null
  }
}

/** What is said of a call, and whether that is a name in C. */
interface Said {
  readonly text: string
  readonly code: boolean
}

const text = (said: string): Said => ({ text: said, code: false })
const code = (said: string): Said => ({ text: said, code: true })

function callLine(cx: Moment): Said {
  const { facts, frame, layout } = cx
  if (facts.side === 'driver') {
    if (facts.ended)
      return returned(
        cx,
        frame.calls.find((c) => c.index === frame.step?.call),
      )
    if (facts.kicking) return code('virtqueue_kick()')
    if (frame.step?.does === 'waits') return code('wait_event(sendq)')
    return inCall(cx, frame.step?.actor ?? 0, facts.message, facts.fn)
  }
  const own = frame.actors.find(
    (a) => sideOfActor(layout.scenario, a.index) === 'driver' && a.call >= 0,
  )
  if (own) return inCall(cx, own.index, own.message, own.fn)
  const kind = cx.receiving ? 'interrupt' : 'send'
  return returned(
    cx,
    frame.calls.findLast((c) => c.call.fn === kind && c.end !== null),
  )
}

/** Who sends what; of a function that a person called by hand, or the handler, its name in C. */
function inCall({ words, layout }: Moment, actor: number, message: number, fn: FnName | ''): Said {
  if (message > 0) return text(words.t('stage.call.send', { sender: senderLetter(actor), message }))
  return fn ? code(`${cName(fn, layout.scenario.kernel)}()`) : text(words.t('stage.call.none'))
}

/** What a call of the driver answered, if C would. */
function returned({ words }: Moment, call: CallInfo | undefined): Said {
  const answer = call && answerOf(call)
  return text(
    answer ? words.t('stage.call.returned', { value: answer.text }) : words.t('stage.call.none'),
  )
}
