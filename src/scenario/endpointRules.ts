/** What goes together in the endpoints of both sides, and in what the remote is. */

import type { RemoteId, RemoteListening, Scenario } from '../core/machine/scenario.ts'
import {
  RPMSG_RESERVED_ADDRESSES as FIRST_FREE,
  RPMSG_ADDR_ANY,
  RPMSG_NS_ADDR,
} from '../core/memory/constants.ts'
import { builtWith, featuresOf, modesOf } from '../core/remotes/library/profiles.ts'
import { RPMSG_ADDR_BMP_SIZE } from '../core/remotes/openamp/codes.ts'
import { type Finding, finding, type Path } from './problem.ts'

/** Endpoints at addresses that cannot be had. */
export function endpointFindings(s: Scenario): Finding[] {
  const { remote, listening, remoteListening, endpoints } = s
  const linux = listening.map(({ addr }) => addr)
  const found = taken('listening', linux, FIRST_FREE)
  // One row is the name service's.
  if (listening.length >= endpoints)
    found.push(finding(['endpoints'], 'noRoom', { rows: endpoints, needed: listening.length + 1 }))
  if (remote === 'textbook') return found
  return found.concat(
    taken(
      'remoteListening',
      remoteListening.map(({ addr }) => addr),
      remote === 'openamp' ? FIRST_FREE : 1,
    ),
    remoteListening.flatMap(({ addr }, i) => {
      const path = ['remoteListening', i, 'addr']
      if (remote === 'ti-pru' && addr === RPMSG_ADDR_ANY) return [finding(path, 'anyNotForPru')]
      const last = FIRST_FREE + RPMSG_ADDR_BMP_SIZE - 1
      return remote === 'openamp' && addr > last && addr !== RPMSG_ADDR_ANY
        ? [finding(path, 'openampAddress', { last: `0x${last.toString(16)}` })]
        : []
    }),
  )
}

/** @param first RPMSG_ADDR_ANY is the lowest free address from here on */
function taken(list: string, addresses: readonly number[], first: number): Finding[] {
  const used = new Set<number>([RPMSG_NS_ADDR])
  return addresses.flatMap((wanted, i) => {
    let addr = wanted
    if (wanted === RPMSG_ADDR_ANY) for (addr = first; used.has(addr); ) addr++
    const path: Path = [list, i, 'addr']
    if (addr === RPMSG_NS_ADDR) return [finding(path, 'nameServiceAddress')]
    if (used.has(addr)) return [finding(path, 'addressTaken', { at: `0x${addr.toString(16)}` })]
    used.add(addr)
    return []
  })
}

/** What is said to a remote that does not know it. */
export function remoteFindings(s: Scenario): Finding[] {
  const { remote, remoteOptions, features } = s
  const found: Finding[] = remoteOptions.flatMap((option, i) => {
    const path = ['remoteOptions', i]
    const of = builtWith(option)
    if (of !== remote) return [finding(path, 'optionOfOther', { option, of, remote })]
    return remoteOptions.indexOf(option) < i ? [finding(path, 'twice', { what: option })] : []
  })
  if (remote === 'textbook') {
    if (s.remoteTasks > 0) found.push(finding(['remoteTasks'], 'libraryOnly', { key: 'tasks' }))
    if (!s.remoteLocks) found.push(finding(['remoteLocks'], 'libraryOnly', { key: 'locks' }))
    if (s.remoteListening.length > 0)
      found.push(finding(['remoteListening'], 'libraryOnly', { key: 'endpoints' }))
    return found
  }
  for (const feature of ['eventIdx', 'indirectDesc'] as const)
    if (features[feature] && !featuresOf(remote)[feature])
      found.push(finding(['features', feature], 'featureUnknown', { remote }))
  if (s.usedLen !== 'descriptor') found.push(finding(['usedLen'], 'textbookOnly', { remote }))
  s.remoteListening.forEach((ept, i) => {
    found.push(...libraryFindings(remote, ept, ['remoteListening', i]))
  })
  return found
}

function libraryFindings(remote: RemoteId, { dest, mode }: RemoteListening, path: Path): Finding[] {
  const found: Finding[] = []
  if (dest !== RPMSG_ADDR_ANY && remote !== 'openamp')
    found.push(finding([...path, 'dest'], 'openampOnly', { remote }))
  const modes = modesOf(remote)
  if (!modes.includes(mode)) {
    const problem = mode === 'hold2' && modes.includes('hold') ? 'cannotHoldTwice' : 'cannotHold'
    found.push(finding([...path, 'mode'], problem, { remote }))
  }
  return found
}
