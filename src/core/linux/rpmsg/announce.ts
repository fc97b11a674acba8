/** Telling the remote's name service about a service of ours. */

import { FN } from '../../machine/functions.ts'
import { call, print, type Routine } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_NAME_SIZE, RPMSG_NS_ADDR } from '../../memory/constants.ts'
import { rpmsgSendOffchannelRaw } from './send.ts'
import { nameBytes } from './serviceName.ts'
import type { Virtproc } from './virtproc.ts'

/** Length in bytes of struct rpmsg_ns_msg: the name, an address, flags. */
export const NS_MSG_SIZE = RPMSG_NAME_SIZE + 8

/**
 * Tells the remote about a service at a local address.
 *
 * @param flags 0, or RPMSG_NS_DESTROY: it is gone
 * @returns what the send answers
 */
export function* announce(
  vrp: Virtproc,
  service: string,
  addr: number,
  flags: number,
): Routine<number> {
  const data = new Uint8Array(NS_MSG_SIZE)
  data.set(nameBytes(service))
  const view = new DataView(data.buffer)
  view.setUint32(RPMSG_NAME_SIZE, addr, true)
  view.setUint32(RPMSG_NAME_SIZE + 4, flags, true)
  const msg = { src: addr, dst: RPMSG_NS_ADDR, len: NS_MSG_SIZE, data, wait: true, kick: true }
  const err = yield* call(FN.send, rpmsgSendOffchannelRaw(vrp, msg))
  if (err) yield print(SITE['announce.failed'], 'err', `failed to announce service ${err}\n`)
  return err
}
