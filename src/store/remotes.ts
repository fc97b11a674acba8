/** The same scenario with another remote: what it needs to answer. */
import type { CallbackMode, RemoteId, RemoteOption, Scenario } from '../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../core/memory/constants.ts'
import { featuresOf, optionsOf } from '../core/remotes/library/profiles.ts'
import { DEFAULT_MESSAGE } from '../protocol/messages.ts'

export { disagrees, mostBuffers, poolSize, REMOTES } from '../core/machine/scenario.ts'
export { modesOf, offers } from '../core/remotes/library/profiles.ts'
export { featuresOf, optionsOf }

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
  const other = {
    ...s,
    remote,
    features,
    remoteOptions: [],
    remoteTasks: 0,
    remoteLocks: true,
    remoteListening: [],
  }
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
  remoteOptions: optionsOf(s.remote).filter((o) =>
    o === option ? on : s.remoteOptions.includes(o),
  ),
})
