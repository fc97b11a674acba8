/** All listings as written, by function. Read at build time; the page has them highlighted. */
import type { FnName } from '../../core/sites.ts'
import type { ListingText } from '../listing.ts'
import * as remote from './remote.ts'
import * as ringAdd from './ringAdd.ts'
import * as ringCallbacks from './ringCallbacks.ts'
import * as ringGet from './ringGet.ts'
import * as rpmsgProbe from './rpmsgProbe.ts'
import * as rpmsgSend from './rpmsgSend.ts'

export const LISTING_TEXTS = {
  ...rpmsgSend,
  ...rpmsgProbe,
  ...ringAdd,
  ...ringGet,
  ...ringCallbacks,
  ...remote,
} satisfies Record<FnName, ListingText>
