/** How an execution comes to its starting point: the calls that a scenario stands for. */

import { clockActor, handActor, remoteActor } from './actors.ts'
import type { Call } from './calls.ts'
import type { Scenario } from './scenario.ts'

export interface StartingCall {
  readonly actor: number
  readonly call: Call
}

/**
 * Calls that make the starting point out of a blank world, to be run one by one and each to its
 * end: probe, the endpoints on both sides, a real remote's start, then the faults.
 *
 * A real remote may announce its endpoints; whoever runs the calls answers its interrupts in
 * between, as the driver would.
 */
export function startingCalls(scenario: Scenario): StartingCall[] {
  const hand = handActor(scenario)
  const remote = remoteActor(scenario)
  const calls: StartingCall[] = []
  const by = (actor: number, ...list: readonly Call[]) => {
    for (const call of list) calls.push({ actor, call })
  }
  if (scenario.layer === 'virtqueue') {
    by(hand, { fn: 'newVirtqueue', q: 0 })
  } else {
    by(hand, { fn: 'probe', nameService: true })
    for (const ept of scenario.listening) by(hand, { fn: 'createEpt', ...ept })
    if (scenario.remote !== 'textbook') by(remote, ...remoteCalls(scenario))
    // The kick of probe was read long ago.
    else if (scenario.mailbox.places > 0) by(remote, { fn: 'readMailbox' })
  }
  for (const fault of scenario.faults) by(clockActor(scenario), { fn: 'arm', ...fault })
  return calls
}

function remoteCalls(scenario: Scenario): Call[] {
  const calls: Call[] = [{ fn: 'remoteStart', nameService: true }]
  // The first kick: RPMsg-Lite sends nothing before it has arrived. Where the rings are as if
  // they had gone round, it came long ago.
  calls.push({ fn: 'remotePoll', q: 0 })
  scenario.remoteListening.forEach((listening, ept) => {
    const { service } = listening
    calls.push({ fn: 'remoteCreateEpt', ...listening })
    // OpenAMP announces a new endpoint itself.
    if (service !== '' && scenario.remote !== 'openamp')
      calls.push({ fn: 'remoteAnnounce', ept, service, flags: 0 })
  })
  return calls
}
