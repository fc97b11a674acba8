/** Captions of faults: what waits, what goes wrong, and what it makes of the usual steps. */
export const sayFaults = {
  'say.world.arm.skipWmb': 'A fault is armed: the driver’s next add will skip its write barrier.',
  'say.world.arm.dropKick':
    'A fault is armed: the next kick of this queue will be lost on the way.',
  'say.world.arm.notifyFails': 'A fault is armed: the next call of the notify hook will fail.',
  'say.world.arm.dropInterrupt':
    'A fault is armed: the next interrupt of this queue will be lost on the way.',
  'say.world.arm.badId': 'A fault is armed: the next entry of the used ring will carry id {id}.',
  'say.world.arm.duplicateId': 'A fault is armed: the remote will return the next buffer twice.',
  'say.world.arm.tornPublish':
    'A fault is armed: the remote’s next `used.idx` will be visible before its entry.',
  'say.world.arm.stopConsuming':
    'The remote hangs: it takes nothing more from this ring, however often the driver kicks.',
  'say.world.every': 'Not only once: it will strike every time, until it is switched off.',
  'say.world.every.off': 'It no longer strikes every time.',
  'say.world.arm.off': 'The fault is switched off: nothing is armed here any more.',

  'say.fault.skipWmb':
    'Fault: no write barrier. Nothing keeps the two stores in order, and this time the index is visible first.',
  'say.fault.badId':
    'Fault: the remote mixes up its descriptors. The entry that it writes next will carry id {id}.',
  'say.fault.duplicateId':
    'Fault: the remote returns one buffer twice. Two entries of the used ring will name it.',
  'say.fault.tornPublish':
    'Fault: nothing keeps the remote’s stores in order. `used.idx` will be visible before the entry that it announces.',
  'say.fault.tornPublish.always':
    'The fault changes nothing here: this library always moves `used.idx` before it writes the entry.',
  'say.fault.healed': 'The restart ends the hang: the remote looks at this ring again.',

  'say.notify.ring.full':
    'The driver kicks, but the mailbox is full: the notify hook fails, and the remote hears nothing new.',
  'say.remote.mailbox':
    'The remote reads its mailbox: the kicks of this queue are taken out, and their places are free again.',
  'say.notify.ring.dropped':
    'The driver kicks, but the kick is lost on the way. The notify hook reports success, and the remote hears nothing.',
  'say.notify.ring.fails':
    'The driver kicks, and this once the notify hook fails: the remote hears nothing, and the hook reports it.',
  'say.add.noSpaceNotify.unheard':
    '{free, plural, =0 {No descriptor is free} one {One descriptor is free} other {# descriptors are free}}, and this needs {need}. The driver kicks, but the kick is lost. The add returns `-ENOSPC`.',
  'say.done.interrupt.dropped':
    'The remote interrupts, but the interrupt is lost on the way. The driver doesn’t hear that something is in the used ring.',
  'end.send.unheard':
    '{message, select, 0 {This message} other {Message #{message}}} is published, and the driver believes that it kicked. The remote has heard nothing. The send returns 0.',

  'say.add.idx.early':
    '`avail.idx` `{before} → {after}`, but slot {slot} still holds `{head}` from before. A remote that looks now takes that.',
  'say.add.ring.late':
    'Only now does the driver write head `{after}` into `avail.ring[{i}]`. `avail.idx` has announced this slot already.',
  'say.done.idx.twice':
    '`used.idx` `{before} → {after}`: everything written is now visible, and one buffer is in it twice.',
  'say.done.idx.bad':
    '`used.idx` `{before} → {after}`: the entry is visible. What it names is not the buffer that the remote has finished with.',
  'say.done.idx.again':
    '`used.idx` `{before} → {after}`: the same buffer is given back a second time.',
  'say.remote.boot.lost.textbook':
    'The remote is reset: it forgets what it holds, and its cursor is 0. What it has already handled looks new to it.',

  'say.stray.driver':
    'A stray write of the driver: `{place}` `{was} → {text}`. Only the remote may write there.',
  'say.stray.driver.own':
    'A stray write of the driver: `{place}` `{was} → {text}`. The field is its own, but its code would not write this now.',
  'say.stray.remote':
    'A stray write of the remote: `{place}` `{was} → {text}`. Only the driver may write there.',
  'say.stray.remote.own':
    'A stray write of the remote: `{place}` `{was} → {text}`. The field is its own, but its code would not write this now.',
} as const
