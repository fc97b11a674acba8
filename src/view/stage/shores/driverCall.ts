/** "In this call": what the driver's call has in its hands. */

import { type FnName, FUNCTIONS } from '../../../core/machine/functions.ts'
import type { ActorInfo, CallInfo } from '../../../protocol/protocol.ts'
import type { SceneContext } from '../../moment/context.ts'
import { answerOf } from '../../moment/returnValue.ts'
import { hex } from '../../subject/valueText.ts'
import { CALL_Y, SHORE_TEXT } from '../geometry/stage.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
import { chip } from '../marks/parts.ts'
import type { ChipScene, LineScene, RegisterScene } from '../marks/types.ts'
import { senderLetter } from './waiting.ts'

const { left: LEFT, right: RIGHT } = SHORE_TEXT.driver

export const driverLine = (key: string, text: string, y: number): LineScene => ({
  key: `driver.line.${key}`,
  text,
  y,
  glyph: null,
  alarm: false,
})

/** Locals of the call: what it has read, what it is about to write. */
export function inThisCall(cx: SceneContext): { rows: RegisterScene[]; lines: LineScene[] } {
  const { facts, words } = cx
  const first = CALL_Y + 22
  const rows: RegisterScene[] = []
  const add = (
    name: string,
    value: string,
    made: ChipScene | null = null,
    y = first + 24 * rows.length,
  ) => {
    rows.push({
      key: `driver.local.${name || 'value'}`,
      name,
      y,
      value,
      note: '',
      capsule: null,
      chip: made && { ...made, x: RIGHT - made.width, y: y - 14.5 },
      field: '',
    })
  }
  if (facts.side === 'driver' && !facts.ended && !facts.kicking) {
    if (facts.head !== null) add('head', '', headChip(cx))
    else if (facts.dst !== null) {
      add('msg', `${cx.bufferName}[${facts.buffer}]`)
      add('dst', hex(facts.dst))
    } else if (facts.length !== null) add('len', String(facts.length))
    else {
      if (facts.id !== null) add('id', String(facts.id))
      if (facts.len !== null) add('len', String(facts.len))
    }
    const other = rows.length < 2 ? otherField(cx) : null
    if (other && fits(other.name, other.value)) add(other.name, other.value)
    else if (other) {
      add(other.name, '', null, first + 22 * rows.length)
      add('', other.value, null, rows[rows.length - 1].y + 14)
    } else if (facts.slot !== null && facts.progress !== 'published')
      add('avail', String(facts.slot))
  }
  if (rows.length > 0) return { rows, lines: [] }
  const text = callLine(cx)
  return { rows, lines: [driverLine('call', text || words.t('stage.call.none'), first - 2)] }
}

/** Can a name and its value share a line? */
const fits = (name: string, value: string): boolean =>
  monoWidth(name, 10.5) + monoWidth(value, 12.5) + 8 <= RIGHT - LEFT

function headChip({ facts, looks, step }: SceneContext): ChipScene {
  const head = facts.head ?? 0
  const look = looks[head] ?? 'free'
  const moving = step?.site === 'add.ring' || step?.site === 'add.desc.flags'
  return chip(String(head), 0, 0, look, { hatched: look === 'filling', live: moving })
}

const PLACED =
  /^(vq\.(free_head|num_free|num_added|last_used_idx|broken|data|desc_state)|vrp\.|remote\.)/

/** A private field of the driver that has no place of its own on the stage. */
function otherField({ step }: SceneContext): { name: string; value: string } | null {
  if (!step) return null
  if (!step.name.startsWith('vq.') || PLACED.test(step.name)) return null
  const value = /addr$/.test(step.name) ? `0x${step.after.toString(16)}` : String(step.after)
  return {
    name: step.name.replace(/^vq\./, '').replace(/^desc_extra\[(\d+)\]/, 'extra[$1]'),
    value,
  }
}

function callLine(cx: SceneContext): string {
  const { facts, frame } = cx
  if (facts.side === 'driver') {
    if (facts.ended)
      return returned(
        cx,
        frame.calls.find((c) => c.index === frame.step?.call),
      )
    if (facts.kicking) return 'virtqueue_kick()'
    const site = frame.step?.site ?? ''
    if (site.startsWith('wait.')) return 'wait_event(sendq)'
    const sender = frame.actors[frame.step?.actor ?? 0]
    return facts.message > 0 ? sends(cx, sender, facts.message) : subjectName(cx, facts.fn)
  }
  const own = frame.actors.find((a) => /^(sender|irq|hand)/.test(a.name) && a.call >= 0)
  if (own) return own.message > 0 ? sends(cx, own, own.message) : subjectName(cx, own.fn)
  const kind = cx.receiving ? 'interrupt' : 'send'
  const last = frame.calls.findLast((c) => c.call.fn === kind && c.end !== null)
  return returned(cx, last)
}

const sends = ({ words }: SceneContext, { index }: ActorInfo, message: number): string =>
  words.t('stage.call.send', { sender: senderLetter(index), message })

/** A function that a person called by hand, or the interrupt handler, by its name in C. */
function subjectName({ layout }: SceneContext, fn: string): string {
  if (!(fn in FUNCTIONS)) return ''
  const name = `${FUNCTIONS[fn as FnName][layout.scenario.kernel]}()`
  return textWidth(name, 12) <= RIGHT - LEFT ? name : `${name.slice(0, 17)}…`
}

/** What a call of the driver answered, if C would. */
function returned({ words }: SceneContext, call: CallInfo | undefined): string {
  const answer = call && answerOf(call)
  return answer ? words.t('stage.call.returned', { value: answer.text }) : ''
}
