/** The same scenario with another remote: what each of them knows, and what it needs to answer. */

import type { RemoteId, RemoteOption, Scenario } from '../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import type { CallbackMode } from '../core/remotes/library/calls.ts'
import { REMOTE_PROFILES } from '../core/remotes/library/profiles.ts'
import { DEFAULT_MESSAGE } from './defaults.ts'

export const REMOTES: readonly RemoteId[] = ['textbook', 'openamp', 'rpmsg-lite', 'ti-pru']

/** How a library can be built. */
export const OPTIONS_OF: Readonly<Record<RemoteId, readonly RemoteOption[]>> = {
  textbook: [],
  openamp: ['VQ_RX_EMPTY_NOTIFY'],
  'rpmsg-lite': ['RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION', 'RL_CLEAR_USED_BUFFERS'],
  'ti-pru': [],
}

/** What the callback of an endpoint can do; the PRU library copies each message out at once. */
export const MODES_OF: Readonly<Record<RemoteId, readonly CallbackMode[]>> = {
  textbook: [],
  openamp: ['release', 'hold', 'hold2', 'echo'],
  'rpmsg-lite': ['release', 'hold', 'echo'],
  'ti-pru': ['release', 'echo'],
}

/** Features that the two sides can agree on: no library follows an indirect table. */
export const featuresOf = (remote: RemoteId): { eventIdx: boolean; indirectDesc: boolean } =>
  remote === 'textbook'
    ? { eventIdx: true, indirectDesc: true }
    : { eventIdx: REMOTE_PROFILES[remote].knowsEventIdx, indirectDesc: false }

/**
 * The scenario with another remote. A library gets the endpoint that messages go to as long as
 * nobody says otherwise, and Linux the one that they come from, so that it can answer; features
 * that it does not know are no longer agreed on.
 */
export function withRemote(s: Scenario, remote: RemoteId): Scenario {
  const known = featuresOf(remote)
  const features = {
    eventIdx: s.features.eventIdx && known.eventIdx,
    indirectDesc: s.features.indirectDesc && known.indirectDesc,
  }
  const other = { ...s, remote, features, remoteOptions: [], remoteTasks: 0, remoteListening: [] }
  return remote === 'textbook' ? other : withMode({ ...other, usedLen: 'descriptor' }, 'release')
}

/** The scenario in which the library's first endpoint does this with each message. */
export function withMode(s: Scenario, mode: CallbackMode): Scenario {
  const { src, dst } = DEFAULT_MESSAGE
  // Only OpenAMP's endpoints know the other end.
  const dest = s.remote === 'openamp' ? src : RPMSG_ADDR_ANY
  const [first = { service: '', addr: dst, dest, mode }, ...rest] = s.remoteListening
  return {
    ...s,
    listening: s.listening.length > 0 ? s.listening : [{ addr: src, echo: false }],
    remoteListening: [{ ...first, mode }, ...rest],
  }
}

/** The scenario with a library that is built with an option, or without. */
export const withOption = (s: Scenario, option: RemoteOption, on: boolean): Scenario => ({
  ...s,
  remoteOptions: OPTIONS_OF[s.remote].filter((o) =>
    o === option ? on : s.remoteOptions.includes(o),
  ),
})

/** Linux makes no more buffers for one direction. */
const MOST_BUFFERS = 256

/** Most buffers per direction: 6.x makes one per descriptor, 3.x as many as it was built with. */
export const mostBuffers = ({ kernel, num }: Scenario): number =>
  kernel === 'linux-6.x' ? Math.min(num, MOST_BUFFERS) : MOST_BUFFERS
