/** The name service of rpmsg (3.x: in the bus, 6.x: rpmsg_ns.c): what the remote announces. */

import { FN } from '../../machine/functions.ts'
import { call, load, print, type Routine, store } from '../../machine/op.ts'
import { peekBytes, readBytes } from '../../machine/readBytes.ts'
import { SITE } from '../../machine/sites.ts'
import { RPMSG_ADDR_ANY, RPMSG_NAME_SIZE, RPMSG_NS_DESTROY } from '../../memory/constants.ts'
import { field } from '../../memory/memory.ts'
import { NS_MSG_SIZE } from './announce.ts'
import { rpmsgCreateChannel, rpmsgDestroyChannel } from './channel.ts'
import type { Received } from './client.ts'
import { NONE } from './endpoint.ts'
import { nameIn } from './serviceName.ts'
import type { Virtproc } from './virtproc.ts'

/** rpmsg_ns_cb: the remote tells that a service is there, or gone. */
export function* rpmsgNsCb(vrp: Virtproc, msg: Received): Routine {
  const { k } = vrp
  const { len, payload } = msg
  if (len !== NS_MSG_SIZE) {
    yield print(SITE['ns.malformed'], 'err', `malformed ns msg (${len})\n`)
    return
  }
  const addrAt = field(payload + RPMSG_NAME_SIZE, 4)
  const flagsAt = field(payload + RPMSG_NAME_SIZE + 4, 4)
  // The remote is not trusted to end the name.
  yield store(SITE['ns.terminate'], field(payload + RPMSG_NAME_SIZE - 1, 1), 0)
  const first = k.nameReadFirst ? yield* readBytes(SITE['ns.name'], payload, RPMSG_NAME_SIZE) : null
  let dst = yield load(SITE['ns.addr'], addrAt)
  let flags = yield load(SITE['ns.flags'], flagsAt)
  const shown = nameIn(first ?? (yield* peekBytes(payload, RPMSG_NAME_SIZE)))
  const verb = flags & RPMSG_NS_DESTROY ? 'destroy' : 'creat'
  yield print(SITE['ns.print'], 'info', `${verb}ing channel ${shown} addr 0x${dst.toString(16)}\n`)
  const copied = first ?? (yield* readBytes(SITE['ns.name'], payload, RPMSG_NAME_SIZE))
  if (!k.nameReadFirst) dst = yield load(SITE['ns.addrAgain'], addrAt)
  flags = yield load(SITE['ns.flagsAgain'], flagsAt)

  const info = { service: nameIn(copied), src: RPMSG_ADDR_ANY, dst }
  if (flags & RPMSG_NS_DESTROY) {
    const err = yield* call(FN.destroyChannel, rpmsgDestroyChannel(vrp, info))
    if (err) yield print(SITE['ns.destroyFailed'], 'err', `rpmsg_destroy_channel failed: ${err}\n`)
  } else if ((yield* call(FN.createChannel, rpmsgCreateChannel(vrp, info))) === NONE) {
    yield print(SITE['ns.createFailed'], 'err', 'rpmsg_create_channel failed\n')
  }
}
