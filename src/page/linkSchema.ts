/**
 * The shape of what a link says. A link comes from outside: nothing else sees it before it has
 * been through here.
 */
import * as v from 'valibot'
import { misplacedChoice } from '../scenario/choiceRules.ts'
import * as f from '../scenario/fields.ts'
import {
  MOST_REMOTE_ENDPOINTS,
  MOST_REMOTE_TASKS,
  MOST_ROOM,
  MOST_SENDERS,
  U32,
} from '../scenario/limits.ts'
import type { Finding } from '../scenario/problem.ts'
import { impossible } from '../scenario/rules.ts'
import { DEFAULT_SCENARIO } from '../store/types.ts'
import { callSchema } from './callSchema.ts'

/** A history of a million steps takes up to some hundred thousand. */
const MOST_CHOICES = 500_000
const MOST_STEPS = 10_000_000
const MOST_FAULTS = 16

const object = <E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, f.objectSays)

/** Fields with a default are those that links of the first days do not have. */
const scenario = object({
  kernel: f.kernel,
  num: f.num,
  align: f.align,
  ringBase: f.memoryAddress,
  bufferBase: v.nullable(f.memoryAddress),
  buffers: f.buffers,
  features: object({ indirectDesc: f.yesNo, eventIdx: f.yesNo }),
  weakBarriers: f.yesNo,
  senders: f.senders,
  // A bare virtqueue is for tests; the page shows rpmsg.
  layer: f.oneOf(['rpmsg']),
  usedLen: f.usedLen,
  startIdx: v.optional(f.startIdx, DEFAULT_SCENARIO.startIdx),
  heap: v.optional(
    object({ base: v.nullable(f.memoryAddress), slotBytes: f.slotBytes, slots: f.slots }),
    DEFAULT_SCENARIO.heap,
  ),
  endpoints: v.optional(f.room, DEFAULT_SCENARIO.endpoints),
  channels: v.optional(f.room, DEFAULT_SCENARIO.channels),
  remote: v.optional(f.remote, DEFAULT_SCENARIO.remote),
  remoteOptions: v.optional(f.remoteOptions, []),
  remoteTasks: v.optional(f.remoteTasks, DEFAULT_SCENARIO.remoteTasks),
  listening: v.optional(f.listOf(object({ addr: f.address, echo: f.yesNo }), MOST_ROOM), []),
  remoteListening: v.optional(
    f.listOf(
      object({ service: f.serviceName, addr: f.address, dest: f.address, mode: f.callbackMode }),
      MOST_REMOTE_ENDPOINTS,
    ),
    [],
  ),
  faults: v.optional(
    f.listOf(object({ fault: f.fault, q: f.integer(0, 1), value: f.integer(1, U32) }), MOST_FAULTS),
    [],
  ),
})

const settings = object({ kick: f.kick, remote: f.moves, seed: f.seed })

const actor = f.integer(0, MOST_SENDERS + 3 + MOST_REMOTE_TASKS)
const steps = object({ actor, steps: f.integer(1, MOST_STEPS) })
const called = object({ actor, call: callSchema })
/** Not a union: the message should be about the kind of choice that was meant. */
const choice = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'call' in input ? called : steps,
)

export const linkSchema = object({
  scenario,
  settings,
  choices: f.listOf(choice, MOST_CHOICES),
  cursor: f.integer(0, MOST_STEPS),
})
type Link = v.InferOutput<typeof linkSchema>

/** What is wrong with a link whose fields are right one by one: the first thing, or null. */
export function wrongTogether({ scenario, choices }: Link): Finding | null {
  const [cannotBe] = impossible(scenario)
  if (cannotBe) return { ...cannotBe, path: ['scenario', ...cannotBe.path] }
  return misplacedChoice(scenario, choices)
}
