/** All listings as written, by function. Read at build time; the page has them highlighted. */
import type { FnName } from '../../core/sites.ts'
import type { ListingText } from '../listing.ts'
import * as openampEpt from './openampEpt.ts'
import * as openampQueue from './openampQueue.ts'
import * as openampRpmsg from './openampRpmsg.ts'
import * as pru from './pru.ts'
import * as remote from './remote.ts'
import * as remoteApp from './remoteApp.ts'
import * as ringAdd from './ringAdd.ts'
import * as ringCallbacks from './ringCallbacks.ts'
import * as ringGet from './ringGet.ts'
import * as rpmsgBus from './rpmsgBus.ts'
import * as rpmsgLite from './rpmsgLite.ts'
import * as rpmsgProbe from './rpmsgProbe.ts'
import * as rpmsgReceive from './rpmsgReceive.ts'
import * as rpmsgSend from './rpmsgSend.ts'
import * as surroundings from './surroundings.ts'

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
