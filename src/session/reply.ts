/** The call with which a remote sends a message to Linux. */
import type { Call } from '../core/machine/calls.ts'
import { RPMSG_BUF_SIZE, RPMSG_HDR_SIZE, RPMSG_MAX_PAYLOAD } from '../core/memory/constants.ts'
import { RL_BLOCK } from '../core/remotes/rpmsgLite/codes.ts'
import type { Problem, SendArgs } from '../protocol/protocol.ts'
import type { Play } from './execution.ts'
import { remoteEndpoints } from './remoteEndpoints.ts'

/** A library sends from its endpoint with the address `src`, else from its oldest one. */
export function replyCall({ scenario, machine, layout }: Play, args: SendArgs): Call | Problem {
  const { src, dst, wait } = args
  if (scenario.remote === 'textbook') {
    // What does not fit is cut off, as OpenAMP does it.
    const data = args.data.slice(0, RPMSG_MAX_PAYLOAD)
    const written = RPMSG_HDR_SIZE + data.length
    const usedLen = scenario.usedLen === 'written' ? written : RPMSG_BUF_SIZE
    return { fn: 'deliver', src, dst, reserved: 0, len: data.length, flags: 0, data, usedLen }
  }
  const endpoints = remoteEndpoints(machine.memory, layout)
  const ept = endpoints.find(({ addr }) => addr === src) ?? endpoints[0]
  if (!ept) return 'noRemoteEndpoint'
  const patience = scenario.remote === 'rpmsg-lite' ? RL_BLOCK : 1
  return { fn: 'remoteSend', ept: ept.handle, dst, data: args.data, wait: wait ? patience : 0 }
}
