/** Captions of faults: what waits, what goes wrong, and what it makes of the usual steps. */
export const sayFaults = {
  'say.world.arm.skipWmb':
    'A fault waits: the driver’s next add will go without its write barrier.',
  'say.world.arm.dropKick': 'A fault waits: the next kick of this queue will be lost on the way.',
  'say.world.arm.notifyFails': 'A fault waits: the next call of the notify hook will fail.',
  'say.world.arm.dropInterrupt':
    'A fault waits: the next interrupt of this queue will be lost on the way.',
  'say.world.arm.badId': 'A fault waits: the next entry of the used ring will carry id {id}.',
  'say.world.arm.duplicateId': 'A fault waits: the remote will return the next buffer twice.',
  'say.world.arm.tornPublish':
    'A fault waits: the remote’s next `used.idx` will be out before its entry.',
  'say.world.arm.stopConsuming':
    'The remote hangs: it takes nothing more from this ring, however often the driver rings.',
  'say.world.arm.off': 'The fault is taken back: nothing waits here any more.',

  'say.fault.skipWmb':
    'Fault: no write barrier. Nothing keeps the two stores in order, and this time the index is the faster one.',
  'say.fault.badId':
    'Fault: the remote mixes up its descriptors. The entry that it writes next will carry id {id}.',
  'say.fault.duplicateId':
    'Fault: the remote returns one buffer twice. Two entries of the used ring will name it.',
  'say.fault.tornPublish':
    'Fault: nothing keeps the remote’s stores in order. `used.idx` will be out before the entry that it announces.',
  'say.fault.tornPublish.always':
    'The fault changes nothing here: this library always moves `used.idx` before it writes the entry.',
  'say.fault.healed': 'The restart ends the hang: the remote looks at this ring again.',

  'say.remote.scribble':
    'A stray write of the remote: `{place}` = `{text}`. Only the driver may write there.',
} as const
