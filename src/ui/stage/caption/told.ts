/** What is told of a moment: its sentence, and what the call returned that ended with it. */
import type { MemoryReplica } from '../../../store/memoryReplica.ts'
import type { Asked } from '../../../store/state.ts'
import type { CallInfo, Frame } from '../../../store/types.ts'
import { type Answer, answerOf } from '../../../view/model/returnValue.ts'
import type { narrate, saysResult } from '../../../view/narrate/narrate.ts'
import { narrateStart } from '../../../view/narrate/start.ts'
import type { MessageKey, RichPart, Words } from '../../context/words.tsx'
import { metText } from '../../menus/breakpoints/spotText.ts'
import { type Ending, endingOf } from './ending.ts'

/** What tells a step: the sentences and who chooses among them. */
export interface Narrator {
  readonly narrate: typeof narrate
  readonly saysResult: typeof saysResult
}

export interface Told {
  /** Is there a sentence for it yet? */
  readonly known: boolean
  readonly sentence: readonly RichPart[]
  readonly answer: Answer | null
  readonly tone: 'plain' | 'refused' | 'broken'
  readonly ending: Ending
  /** All of it, for whoever hears it. */
  readonly said: string
}

/** A step that is done before there is somebody to tell it. */
const UNTOLD = { key: null, values: {}, tone: 'plain' } as const

/** @param asked what the ring was opened with, which is answered at its step */
export function toldAt(
  frame: Frame,
  replica: MemoryReplica,
  asked: Asked | null,
  words: Words,
  narrator: Narrator | null,
): Told {
  const answers = askedAt(frame, asked)
  const { key, values, tone } = frame.step
    ? (narrator?.narrate(frame.step, frame, replica) ?? UNTOLD)
    : atStart(frame, replica)
  // Who has asked is answered; the step itself says the rest.
  const sentence = answers && key ? words.rich(answers) : key ? words.rich(key, values) : []
  const ended = answers || !key || narrator?.saysResult(key) ? undefined : endedHere(frame)
  const answer = (ended && answerOf(ended)) ?? null
  const pieces = [
    sentence.map((part) => part.text).join(''),
    metText(frame, words),
    answer ? words.t('caption.answer', { answer: answer.text }) : '',
  ]
  return {
    known: key !== null,
    ...{ sentence, answer, tone },
    ending: endingOf(frame.step, tone),
    said: pieces.filter(Boolean).join(' '),
  }
}

/** The sentence that answers what was asked, at the step that it is about. */
const askedAt = ({ cursor, revision }: Frame, asked: Asked | null) =>
  asked?.cursor === cursor && asked.revision === revision ? (asked.tells as MessageKey) : null

function atStart(frame: Frame, replica: MemoryReplica) {
  const [key, values] = narrateStart(frame, replica)
  return { key, values, tone: 'plain' } as const
}

/** The call that ended with the step at hand. */
const endedHere = (frame: Frame): CallInfo | undefined =>
  frame.calls.find((c) => c.index === frame.step?.call && c.end === frame.cursor)

/** As wide as the pill of an answer. */
export const pillOf = ({ text }: Answer): readonly RichPart[] => [
  { code: false, text: ' ' },
  { code: true, text: `returns ${text}` },
]
