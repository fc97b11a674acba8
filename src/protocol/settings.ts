/** How things go by themselves. Part of a link and of a scenario's text; never part of the truth. */
import {
  oneOf,
  type RowsValue,
  row,
  U32,
  usualValues,
  whole,
} from '../core/machine/scenarioFields.ts'

export const SETTINGS_ROWS = {
  /** Does a send ring the doorbell itself, or does a person kick? */
  kick: row('kick', oneOf(['send', 'hand']), 'send'),
  /** Who moves the remote. */
  remote: row('remote.moves', oneOf(['hand', 'inOrder', 'outOfOrder']), 'hand'),
  /** Seed of the order in which an out-of-order remote completes. */
  seed: row('seed', whole(0, U32), 1),
} as const

export type Settings = RowsValue<typeof SETTINGS_ROWS>
export const DEFAULT_SETTINGS: Settings = usualValues(SETTINGS_ROWS)
