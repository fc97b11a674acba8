/** What the two wires say: kick from the driver to the remote, interrupt the other way. */
import type { Moment } from '../moment.ts'
import type { Perspective } from '../remoteVisibility.ts'
import { interruptKnown, interruptSays } from './interrupt.ts'
import { kickKnown, kickSays } from './kick.ts'
import type { Said } from './said.ts'

export interface Wire extends Said {
  readonly key: 'wire.kick' | 'wire.interrupt'
  readonly title: string
}

/** @param perspective the remote knows only what it did itself and what stands in the shared memory */
export function wires(cx: Moment, perspective: Perspective): readonly [Wire, Wire] {
  const { t } = cx.words
  const all = perspective === 'all'
  return [
    { key: 'wire.kick', title: t('stage.wire.kick'), ...(all ? kickSays(cx) : kickKnown(cx)) },
    {
      key: 'wire.interrupt',
      title: t('stage.wire.interrupt'),
      ...(all ? interruptSays(cx) : interruptKnown(cx)),
    },
  ]
}
