/**
 * What people ask in forums, each with the very situation that answers it: acts on an empty ring,
 * and the step to stand at. The question and its sentence are words (`ask.NAME`, `ask.NAME.tells`);
 * what the sentence claims stands here too, and a test holds it against the state.
 */
import { DEFAULT_SCENARIO, type Scenario } from '../core/machine/scenario.ts'
import type { Act, SendArgs } from '../protocol/act.ts'
import type { Doing, Script, Stand } from '../protocol/script.ts'
import { DEFAULT_SETTINGS } from '../protocol/settings.ts'

export interface Question extends Script {
  /** What its sentence says of the state, as conditions of a breakpoint; see session/condition.ts. */
  readonly claims: readonly string[]
  /** What the last send returns, where the sentence says so. */
  readonly returns?: number
}

const doing = (act: Act, times = 1): Doing => ({ act, times, steps: null })
const sends = (times: number, args?: SendArgs): Doing =>
  doing(args ? { name: 'send', args } : { name: 'send' }, times)
const takes = (times: number): Doing => doing({ name: 'take' }, times)
const completes = (head: number): Doing => doing({ name: 'complete', head })

/** A message between the usual two addresses. */
const message = (change: Partial<SendArgs>): SendArgs => ({
  src: 0x400,
  dst: 0x401,
  data: new TextEncoder().encode('hello world!'),
  wait: true,
  ...change,
})

const END: Stand = { is: 'end' }
/** Behind the step with which it comes true. */
const when = (text: string): Stand => ({ is: 'condition', text, nth: 1 })

const FOUR: Partial<Scenario> = { num: 4, buffers: 4 }

function question(
  doings: readonly Doing[],
  stand: Stand,
  scenario: Partial<Scenario>,
  claims: readonly string[],
  returns?: number,
): Question {
  return {
    scenario: { ...DEFAULT_SCENARIO, ...scenario },
    settings: DEFAULT_SETTINGS,
    choices: [],
    doings,
    stand,
    claims,
    returns,
  }
}

/** In the order of the list. */
export const QUESTIONS = {
  block: question([sends(5)], END, FOUR, [
    'num_free == 0',
    'last_sbuf == 4',
    'used.idx == 0',
    'sleepers == 1',
    'sendq[0].asleep == 1',
    'sendq[0].until - clock == 15000',
  ]),
  nomem: question(
    [sends(4), sends(1, message({ wait: false }))],
    END,
    FOUR,
    ['num_free == 0', 'last_sbuf == 4', 'used.idx == 0', 'sleepers == 0'],
    -12,
  ),
  size: question(
    [sends(1, message({ data: new Uint8Array(496).fill(0x61) }))],
    when('desc[0].len != 0'),
    {},
    ['desc[0].len == 512', 'sbuf[0].hdr.len == 496'],
  ),
  buffers: question([sends(8)], END, {}, ['num == 8', 'last_sbuf == 8', 'num_free == 0']),
  order: question([sends(3), takes(3), completes(2)], END, {}, [
    'used.idx == 1',
    'used.ring[0].id == 2',
    'held[0] && held[1] && !held[2]',
  ]),
  event: question([sends(2)], END, { features: { ...DEFAULT_SCENARIO.features, eventIdx: true } }, [
    'avail_event == 0',
    'avail.idx == 2',
    'kicks == 1',
  ]),
  kick: question([sends(1)], when('kicks == 1'), {}, [
    'avail.idx == 1',
    'kicks == 1',
    'interrupts == 0',
    'used.idx == 0',
  ]),
  usedLen: question([sends(1), takes(1), completes(0)], when('used.ring[0].len != 0'), {}, [
    'used.ring[0].id == 0',
    'used.ring[0].len == desc[0].len',
    'desc[0].flags == 0',
  ]),
} as const satisfies Readonly<Record<string, Question>>

export type QuestionName = keyof typeof QUESTIONS

export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[]

/** The address of the list; of one question: `ask.block`. */
export const ASK = 'ask'

/** The question that an address names, or null. */
export const questionAt = (address: string): QuestionName | null =>
  QUESTION_NAMES.find((name) => address === addressOf(name)) ?? null

export const addressOf = (name: QuestionName): string => `${ASK}.${name}`

/** Key of the sentence that is told at its step. */
export const tellsOf = (name: QuestionName) => `ask.${name}.tells` as const
