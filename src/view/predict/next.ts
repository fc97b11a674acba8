/** "What comes next?": for steps that are about no field. */
import { type Asked, type Option, type Question, shuffled } from './types.ts'

const OF_WAITS: Readonly<Record<string, Act>> = {
  'wait.prepare': 'queue',
  'wait.schedule': 'sleep',
  'wait.finish': 'leave',
  'remote.txbuf.sleep': 'sleep',
  'remote.txbuf.slept': 'leave',
}
const ACTS = {
  notify: 'kick',
  interrupt: 'interrupt',
  callback: 'callback',
  print: 'print',
  event: 'event',
  wake: 'wake',
  bug: 'stop',
} as const
type Act = (typeof ACTS)[keyof typeof ACTS] | 'queue' | 'sleep' | 'leave' | 'fault' | 'field'

/** What it could be instead, likeliest first. */
const OTHERS: readonly Act[] = ['kick', 'callback', 'sleep', 'wake', 'field']

export function nextQuestion({ step }: Asked): Question {
  const act: Act = step.site.startsWith('fault.')
    ? 'fault'
    : (OF_WAITS[step.site] ?? ACTS[step.kind as keyof typeof ACTS] ?? 'field')
  const option = (a: Act): Option => ({ words: `predict.act.${a}` })
  const from = step.index % OTHERS.length
  const wrong = [...OTHERS.slice(from), ...OTHERS.slice(0, from)]
  return {
    ask: ['predict.ask.next'],
    ...shuffled(step.index, option(act), wrong.map(option)),
    why: [[`predict.why.act.${act}`]],
  }
}
