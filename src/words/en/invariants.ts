/** What a broken rule of the ring means, and three claims about the ring that need not be true. */
export const invariants = {
  'invariant.descriptorsConserved':
    'Free descriptors and those in flight no longer add up to the size of the ring.',
  'invariant.freeListSound':
    'The free list is broken: its links leave the table, run in a circle, or lead into a chain in flight.',
  'invariant.headInFlightOnce':
    'One head is in flight twice: two entries speak for the same buffer.',
  'invariant.availWithinNum':
    '`avail.idx` is more than a whole ring ahead of what the driver has taken back.',
  'invariant.availGoesForward': '`avail.idx` has moved by something other than one step forward.',
  'invariant.takenWithinAvail':
    'The remote’s cursor is not within one ring of `avail.idx`: it takes what was not announced.',
  'invariant.usedWithinTaken': '`used.idx` is ahead of what the remote has taken.',
  'invariant.lastUsedWithinUsed': '`last_used_idx` is not within one ring of `used.idx`.',
  'invariant.headHasToken':
    'A head is in flight for which the driver has no buffer: its return will break the queue.',
  'invariant.usedLenWritable': 'A used length is larger than what the remote may write there.',
  'invariant.bufferInFlightOnce': 'Two chains in flight carry the same message buffer.',
  'invariant.chainsEnd':
    'A chain in flight does not end: it runs in a circle, out of the table, or into another one.',
  'invariant.tableAllocated':
    'A chain in flight leads to a table in memory that nobody has allocated.',
  'invariant.sidesAgree':
    'The two sides disagree on the rings: on their size, their place, or which is which.',
  'invariant.kickWillCome':
    'A message is published, and nobody will ever look: a kick would have to reach the remote.',
  'invariant.interruptWillCome':
    'A message waits in the used ring, and nobody will ever look: an interrupt would have to come.',
  'invariant.entryAnnounced':
    'A message is published, and nobody will ever look: no index says that it is there.',
  'invariant.onlyOwnerWrites': 'One side has just written where only the other one may.',
  'invariant.availEventAgreed':
    'Somebody has just written `avail_event`, though the event index was not agreed on: something else may lie there.',
  'invariant.inFlightUntouched':
    'The driver has just written into something that the remote may be using.',
  'invariant.shadowsAgree':
    'The driver’s private copies no longer agree with `avail.idx` and `avail.flags`.',
  'invariant.callbacksFollowSleepers':
    'Tx interrupts are on though nobody sleeps for a buffer, or off though somebody does.',
  'invariant.mappedWhileInside':
    'A thread is in the middle of a send, and the driver and the memory of its rings are gone.',
  'invariant.sendersTakeTurns':
    'Two threads of the library are at work on the ring it sends on, at the same time.',
  'invariant.lockHeldInCall': 'A lock is held by a thread that is not in any call.',
  'invariant.addressBoundOnce': 'Two endpoints have the same local address.',

  'claim.usedIsLast': 'The id in `used.ring` is the number of its slot',
  'claim.usedIsLast.ended':
    'Here the id in the used ring is not the number of its slot. It never had to be.',
  'claim.availIsHead': 'The head in `avail.ring` is the number of its slot',
  'claim.availIsHead.ended':
    'Here the head in the available ring is not the number of its slot. It never had to be.',
  'claim.descIsBuffer': 'Descriptor i carries buffer i',
  'claim.descIsBuffer.ended':
    'Here a descriptor carries a buffer of another number. Nothing ties the two.',
} as const
