/** Sites of what neither side does: time, signals, faults that wait and strike. */
import type { SiteRows } from './siteFacts.ts'

export const WORLD_SITES = {
  'clock.tick': '',
  'world.signal': '',
  'world.signalled': '',
  'world.failAlloc': '',
  'world.notifyResult': '',
  'world.arm': '',
  'world.every': '',
  'world.preset': '',
  // a fault that waited does its harm; a restart ends one
  'fault.skipWmb': 'strikes',
  'fault.badId': 'strikes',
  'fault.duplicateId': 'strikes',
  'fault.tornPublish': 'strikes',
  'fault.healed': 'heals',
} as const satisfies SiteRows
