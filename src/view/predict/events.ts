/** Questions about what happens: what must come before the index, whether it rings, what comes next. */
import type { KindName } from '../../core/machine/op.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import { placeText } from '../subject/valueText.ts'
import { SIGNALS, skippedBarrier } from './kind.ts'
import type { Asked, Draft, Sentence } from './types.ts'

/** Barriers, also one that a fault leaves out. */
export function barrierQuestion(asked: Asked): Draft {
  const { step, scenario } = asked
  const skipped = skippedBarrier(step.site)
  const barrier = { code: skipped ? 'wmb' : step.text || 'mb' }
  const signal = { words: step.side === 'remote' ? 'predict.interrupt' : 'predict.kick' } as const
  const nothing = { words: 'predict.nothing' } as const
  const ofEntry = step.site === 'add.wmb' && !scenario.features.indirectDesc
  const name = step.text === 'wmb' || step.text === 'rmb' ? step.text : 'mb'
  return {
    ask: (ofEntry && entryToPublish(asked)) || ['predict.ask.barrier'],
    truth: skipped ? nothing : barrier,
    wrong: [skipped ? barrier : nothing, signal],
    why: [[skipped ? 'predict.why.skipped' : `predict.why.${name}`]],
  }
}

/** The entry that waits to be published; null: none is, as far as one can look ahead. */
function entryToPublish({ lookahead, scenario, bytes }: Asked): Sentence | null {
  const idx = lookahead.steps.find((s) => s.place?.of === 'avail.idx' && s.kind === 'store')
  const q = bytes.layout.queues.find((queue) => queue.name === idx?.queue)
  if (!idx || !q) return null
  const slot = idx.before & (scenario.num - 1)
  const head = bytes.memory.load(q.vring.availRing(slot))
  return ['predict.ask.wmb', { head, slot, idx: idx.after }]
}

const SENT = { kick: 'notify.ring', interrupt: 'done.interrupt' } as const

/** What a side makes of the other one's wish, which it reads now. */
export function signalQuestion({ step, lookahead }: Asked): Draft {
  const signal = SIGNALS[step.site] ?? 'kick'
  const sent = lookahead.steps[1]?.site === SENT[signal]
  const place = placeText(step.place)
  const option = (answer: 'yes' | 'no' | 'wait') =>
    ({ words: `predict.${signal}.${answer}` }) as const
  return {
    ask: [`predict.ask.${signal}`, { place }],
    truth: option(sent ? 'yes' : 'no'),
    wrong: [option(sent ? 'no' : 'yes'), option('wait')],
    why: [[`predict.why.${signal}.${sent ? 'yes' : 'no'}`, { place, after: step.after }]],
  }
}

type OfKind = 'kick' | 'interrupt' | 'callback' | 'print' | 'event' | 'wake' | 'stop'
type Act = OfKind | 'queue' | 'sleep' | 'leave' | 'fault' | 'field'

const OF_WAITS: Readonly<Partial<Record<SiteName, Act>>> = {
  'wait.prepare': 'queue',
  'wait.schedule': 'sleep',
  'wait.finish': 'leave',
  'remote.txbuf.sleep': 'sleep',
  'remote.txbuf.slept': 'leave',
}
const ACTS: Readonly<Partial<Record<KindName, Act>>> = {
  notify: 'kick',
  interrupt: 'interrupt',
  callback: 'callback',
  print: 'print',
  event: 'event',
  wake: 'wake',
  bug: 'stop',
}

/** What it could be instead, likeliest first. */
const OTHERS: readonly Act[] = ['kick', 'callback', 'sleep', 'wake', 'field']

/** For steps that are about no field. */
export function nextQuestion({ step }: Asked): Draft {
  const act: Act =
    step.does === 'strikes' || step.does === 'heals'
      ? 'fault'
      : (OF_WAITS[step.site] ?? ACTS[step.kind] ?? 'field')
  const option = (a: Act) => ({ words: `predict.act.${a}` }) as const
  const from = step.index % OTHERS.length
  return {
    ask: ['predict.ask.next'],
    truth: option(act),
    wrong: [...OTHERS.slice(from), ...OTHERS.slice(0, from)].map(option),
    why: [[`predict.why.act.${act}`]],
  }
}
