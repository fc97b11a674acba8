/** All listings as written, by function. Read at build time; the page has them highlighted. */
import type { FnName } from '../../core/machine/functions.ts'
import type { ListingText } from '../listing.ts'
import { openampEpt } from './openampEpt.ts'
import { openampQueue } from './openampQueue.ts'
import { openampRpmsg } from './openampRpmsg.ts'
import { pru } from './pru.ts'
import { remote } from './remote.ts'
import { remoteApp } from './remoteApp.ts'
import { ringAdd } from './ringAdd.ts'
import { ringCallbacks } from './ringCallbacks.ts'
import { ringGet } from './ringGet.ts'
import { rpmsgBus } from './rpmsgBus.ts'
import { rpmsgLite } from './rpmsgLite.ts'
import { rpmsgProbe } from './rpmsgProbe.ts'
import { rpmsgReceive } from './rpmsgReceive.ts'
import { rpmsgSend } from './rpmsgSend.ts'
import { surroundings } from './surroundings.ts'

export const LISTING_TEXTS = {
  ...rpmsgSend,
  ...rpmsgReceive,
  ...rpmsgBus,
  ...rpmsgProbe,
  ...ringAdd,
  ...ringGet,
  ...ringCallbacks,
  ...remote,
  ...remoteApp,
  ...openampQueue,
  ...openampRpmsg,
  ...openampEpt,
  ...rpmsgLite,
  ...pru,
  ...surroundings,
} satisfies Record<FnName, ListingText>
