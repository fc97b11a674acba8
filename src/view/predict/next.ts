/** "What comes next?": for steps that are about no field. */
import type { KindName } from '../../core/machine/op.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import { type Asked, type Option, type Question, shuffled } from './types.ts'

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

export function nextQuestion({ step }: Asked): Question {
  const act: Act =
    step.does === 'strikes' || step.does === 'heals'
      ? 'fault'
      : (OF_WAITS[step.site] ?? ACTS[step.kind] ?? 'field')
  const option = (a: Act): Option => ({ words: `predict.act.${a}` })
  const from = step.index % OTHERS.length
  const wrong = [...OTHERS.slice(from), ...OTHERS.slice(0, from)]
  return {
    ask: ['predict.ask.next'],
    ...shuffled(step.index, option(act), wrong.map(option)),
    why: [[`predict.why.act.${act}`]],
  }
}
