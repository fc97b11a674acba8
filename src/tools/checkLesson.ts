/** A lesson held against the model: read, carried out, its questions answered by execution. */
import type { Lesson } from '../lessons/lesson.ts'
import { FEWEST_MINUTES, MOST_MINUTES, minutesOf } from '../lessons/minutes.ts'
import { parseLesson } from '../lessons/parseLesson.ts'
import { faultLine, faultWords, problemWords } from '../lessons/wrongWords.ts'
import type { Lookahead } from '../protocol/protocol.ts'
import { performLesson } from '../session/script/performLesson.ts'
import { Session } from '../session/session.ts'
import { Follower } from '../session/testing/follower.ts'
import { questionOf } from '../view/predict/predict.ts'
import { createWords } from '../words/whole.ts'

export interface Finding {
  readonly line: number
  readonly what: string
}
export interface Checked {
  readonly findings: readonly Finding[]
  /** What there is, where nothing is wrong. */
  readonly told: string
}

const words = createWords('en')

export function checkLesson(text: string): Checked {
  const wrong = (line: number, what: string): Checked => ({ findings: [{ line, what }], told: '' })
  const read = parseLesson(text)
  if ('problem' in read) return wrong(read.problem.line, problemWords(words, read.problem))
  const { lesson } = read
  const run = performLesson({ ...lesson.start, parts: lesson.stops })
  if ('fault' in run)
    return wrong(faultLine(lesson, run.fault), faultWords(words, lesson, run.fault))
  const findings = [...questions(lesson, run), ...lengths(lesson)]
  const asked = run.asks.filter((at) => at !== null).length
  return {
    findings,
    told: `${run.stops.length} stops, ${asked} questions, ${run.stops.at(-1)} steps`,
  }
}

/** Every question has three answers that differ, and the right one is what the step does. */
function questions(
  { start, stops }: Lesson,
  run: Extract<ReturnType<typeof performLesson>, { choices: unknown }>,
): Finding[] {
  const session = new Session()
  const page = new Follower()
  page.hear(session.handle({ do: 'open', ...start, choices: run.choices, cursor: 0 }))
  return run.asks.flatMap((at, i) => {
    if (at === null) return []
    page.hear(session.handle({ do: 'seek', to: at }))
    const { frame, memory, layout } = page.now
    const args = { src: 0, dst: 0, data: new Uint8Array(), wait: false }
    const [event] = session.handle({ do: 'lookahead', args })
    const lookahead = (event as { lookahead: Lookahead }).lookahead
    const [step] = lookahead.steps
    const { scenario } = frame
    const { options } = questionOf({ step, lookahead, scenario, bytes: { memory, layout } })
    const differ = new Set(options.map((option) => JSON.stringify(option))).size
    return differ === 3 ? [] : [{ line: stops[i].lines.asks, what: words.t('lesson.fault.answer') }]
  })
}

function lengths(lesson: Lesson): Finding[] {
  return lesson.languages.flatMap((language) => {
    const minutes = minutesOf(lesson, language)
    const fits = minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES
    return fits
      ? []
      : [
          {
            line: 1,
            what: words.t('lesson.fault.minutes', { minutes: minutes.toFixed(1), language }),
          },
        ]
  })
}
