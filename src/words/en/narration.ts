/** Words of the captions and tooltips, by the part of the code that they tell of. */
import { fields } from './fields.ts'
import { sayBus } from './say/bus.ts'
import { sayFaults } from './say/faults.ts'
import { sayLibraries } from './say/libraries.ts'
import { sayLibrariesSend } from './say/librariesSend.ts'
import { sayReceive } from './say/receive.ts'
import { sayRemote } from './say/remote.ts'
import { sayRing } from './say/ring.ts'
import { sayRpmsg } from './say/rpmsg.ts'
import { sayTables } from './say/tables.ts'
import { start } from './start.ts'

export const narration = {
  ...start,
  ...sayRpmsg,
  ...sayTables,
  ...sayReceive,
  ...sayBus,
  ...sayRing,
  ...sayRemote,
  ...sayLibraries,
  ...sayLibrariesSend,
  ...sayFaults,
  ...fields,
} as const
