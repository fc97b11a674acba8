/** All listings as written, by function. Read at build time; the page has them highlighted. */
import type { FnName } from '../../core/sites.ts'
import type { ListingText } from '../listing.ts'
import { remote } from './remote.ts'
import { ringAdd } from './ringAdd.ts'
import { ringCallbacks } from './ringCallbacks.ts'
import { ringGet } from './ringGet.ts'
import { rpmsgProbe } from './rpmsgProbe.ts'
import { rpmsgSend } from './rpmsgSend.ts'

export const LISTING_TEXTS = {
  ...rpmsgSend,
  ...rpmsgProbe,
  ...ringAdd,
  ...ringGet,
  ...ringCallbacks,
  ...remote,
} satisfies Record<FnName, ListingText>
