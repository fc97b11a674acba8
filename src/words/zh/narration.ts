/** Words of the captions and tooltips, by the part of the code that they tell of. */
import { fields } from './fields.ts'
import { sayBus } from './sayBus.ts'
import { sayFaults } from './sayFaults.ts'
import { sayLibraries } from './sayLibraries.ts'
import { sayLibrariesSend } from './sayLibrariesSend.ts'
import { sayReceive } from './sayReceive.ts'
import { sayRemote } from './sayRemote.ts'
import { sayRing } from './sayRing.ts'
import { sayRpmsg } from './sayRpmsg.ts'
import { sayTables } from './sayTables.ts'
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
