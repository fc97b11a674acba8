/** Runs in which the remote sees the rings otherwise than Linux has laid them out. */
import type { Trace } from '../history/trace.ts'
import {
  DEFAULT_SCENARIO,
  type KernelId,
  type RemoteId,
  type Scenario,
} from '../machine/scenario.ts'
import { Pair } from './remoteScenes.ts'

function pairThatSees(kernel: KernelId, remote: RemoteId, sees: Partial<Scenario['sees']>): Trace {
  const pair = new Pair({ kernel, remote, sees: { ...DEFAULT_SCENARIO.sees, ...sees } })
  const ept = pair.endpoint(400)
  pair.send(400, 'one')
  pair.poll()
  pair.say(ept, 'two')
  return pair.trace
}

export function* sidesScenes(kernel: KernelId): Generator<Trace> {
  yield pairThatSees(kernel, 'openamp', { align: 4096 })
  yield pairThatSees(kernel, 'rpmsg-lite', { num: 2 })
  yield pairThatSees(kernel, 'openamp', { offset: 0x200 })
}
