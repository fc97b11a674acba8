/** The moments of any recorded run, without a session: what a caption is made from. */

import type { Trace } from '../../core/history/trace.ts'
import { actorName, actorRole } from '../../core/machine/actors.ts'
import { FN_NAMES } from '../../core/machine/functions.ts'
import { KIND_NAMES } from '../../core/machine/op.ts'
import { SITE_NAMES, SITES } from '../../core/machine/sites.ts'
import { NO_BOUNDS } from '../../protocol/bounds.ts'
import {
  type CallInfo,
  DEFAULT_SETTINGS,
  type Frame,
  type StepInfo,
} from '../../protocol/protocol.ts'
import { whereOf } from '../../session/answers/stepInfo.ts'
import type { Moment } from '../../session/testing/follower.ts'

/**
 * Walks through a run from its first step to its last. Each moment is only good until the next.
 */
export function* moments(trace: Trace): Generator<Omit<Moment, 'bytes'>> {
  const { layout, memory } = trace.machine
  const { scenario } = layout
  const calls = callInfos(trace)
  const stepsOf: StepInfo[][] = calls.map(() => [])
  const bufferMessage = new Uint32Array(layout.bufferCount).fill(1)
  for (let i = 0; i < trace.length; i++) {
    trace.seek(i + 1)
    const step = stepInfo(trace, i)
    const callSteps = stepsOf[step.call]
    callSteps.push(step)
    const frame: Frame = {
      scenario,
      settings: DEFAULT_SETTINGS,
      cursor: i + 1,
      length: trace.length,
      revision: 0,
      memory: { full: memory.bytes },
      step,
      callSteps,
      calls: [calls[step.call]],
      actors: trace.machine.actors.map((_, index) => ({
        index,
        role: actorRole(scenario, index),
        name: actorName(scenario, index),
        state: 'ready',
        message: 0,
        call: -1,
        fn: '',
      })),
      ownerCounts: [],
      descOwner: [],
      bufferOwner: new Uint8Array(),
      bufferMessage,
      unannounced: new Uint16Array(4),
      rungFor: 0,
      publishedUpTo: 0,
      messages: 0,
      branches: [],
      breakpoints: [],
      bounds: NO_BOUNDS,
      stops: [],
      met: [],
      canUndoRestart: false,
      suggestion: { name: 'redo' },
      violated: [],
      round: 0,
      misconceptions: [],
      log: [],
      problem: '',
    }
    yield { frame, memory, layout }
  }
}

function callInfos(trace: Trace): CallInfo[] {
  let message = 0
  return trace.calls.map(({ actor, call, start, end, result }, index) => ({
    index,
    actor,
    call,
    start,
    end,
    result,
    message: call.fn === 'send' ? ++message : 0,
  }))
}

function stepInfo(trace: Trace, i: number): StepInfo {
  const { columns } = trace
  const field = columns.place(i)
  const site = SITE_NAMES[columns.site(i)]
  const kind = KIND_NAMES[columns.kind(i) - 1]
  const note = trace.notes.get(i)
  const written = trace.isRange(i) ? trace.range(i) : null
  return {
    index: i,
    actor: columns.actor(i),
    site,
    ...SITES[site],
    kind,
    ...whereOf(trace.machine.layout, field),
    before: columns.before(i),
    after: columns.after(i),
    range: written ? { from: written.from, length: written.after.length } : null,
    stack: trace.stack(i).map((f) => FN_NAMES[trace.frames.fn(f)]),
    call: trace.callOf(i),
    text:
      typeof note === 'object' && note && 'text' in note ? String(note.text) : String(note ?? ''),
  }
}
