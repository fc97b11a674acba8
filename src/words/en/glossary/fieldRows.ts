/** What stands on the cards of fields below their sentence: who, which values, since when. */
export const fieldRows = {
  'field.desc[].flags/0': 'the chain ends here; the remote may only read',
  'field.desc[].flags/1': '`NEXT`: the chain goes on at `next`',
  'field.desc[].flags/2': '`WRITE`: the remote may write into this buffer',
  'field.desc[].flags/4': '`INDIRECT`: `addr` leads to a table of descriptors',
  'field.desc[].next/since': '3.14 also links its free list here; 6.1 keeps that list private',
  'field.desc[].addr/reads': 'the remote; 3.14 too, when it unmaps',

  'field.avail.flags/reads': 'the remote, before every interrupt',
  'field.avail.flags/0': 'interrupt after completing: a sender sleeps',
  'field.avail.flags/1':
    '`NO_INTERRUPT`, no need to interrupt. Only a hint: one that comes does no harm',
  'field.avail.flags/not': 'with the event index: then `used_event` decides',
  'field.avail.idx/reads': 'the remote: everything below it may be taken',
  'field.avail.idx/rule': 'slot = index & (num − 1); lap = index / num + 1. After 65535 comes 0',
  'field.avail.idx/since': '3.14 reads it back; 6.1 counts in a private copy',
  'field.avail.ring[]/reads': 'the remote, once `avail.idx` has passed the slot',
  'field.avail.ring[]/rule': 'the slot gives the order, the value names the head of the chain',

  'field.used_event/reads': 'the remote, before every interrupt',
  'field.used_event/rule':
    'interrupt if `used.idx` moves past it: `(new − event − 1) < (new − old)`, in 16 bits',
  'field.used_event/not': 'without the event index: then `avail.flags` decides',

  'field.used.flags/reads': 'the driver, before every kick',
  'field.used.flags/0': 'kick after publishing',
  'field.used.flags/1': '`NO_NOTIFY`, no need to kick. Only a hint: one that comes does no harm',
  'field.used.flags/not': 'with the event index: then `avail_event` decides',
  'field.used.idx/reads': 'the driver: everything below it may be taken back',
  'field.used.idx/rule': 'slot = index & (num − 1); lap = index / num + 1. After 65535 comes 0',
  'field.used.ring[].id/reads': 'the driver, once `used.idx` has passed the slot',
  'field.used.ring[].id/rule': 'the slot gives the order, the id says which chain came back',
  'field.used.ring[].len/rule':
    'what the device wrote. Libraries report the length of the descriptor, so after a send it means nothing',

  'field.avail_event/reads': 'the driver, before every kick',
  'field.avail_event/rule':
    'kick if `avail.idx` moves past it: `(new − event − 1) < (new − old)`, in 16 bits',
  'field.avail_event/not': 'without the event index: then `used.flags` decides',

  'field.buf[].hdr.reserved/since':
    'OpenAMP and RPMsg-Lite keep the head and a count of holders here',

  'field.vq.num_free/writes': 'the driver: less when it adds, more when it takes back',
  'field.vq.num_free/reads': 'the driver, before it adds',
  'field.vq.num_free/0':
    'adding returns `-ENOSPC`. Used buffers count only once they are taken back',
  'field.vq.num_free/num': 'no descriptor is in use',
  'field.vq.free_head/rule': 'a stack: what came back last is used first',
  'field.vq.last_used_idx/reads': 'the driver alone: the remote cannot see how far it has read',
  'field.vq.num_added/0': 'nothing new to kick for',
  'field.vq.num_added/more': 'that many entries are new since the last kick',
  'field.vq.broken/0': 'the queue works',
  'field.vq.broken/1': 'given up after a bad id or a failed kick: nothing is taken back any more',
  'field.vq.broken/since': '6.1 refuses to add with `-EIO`; 3.14 goes on adding',
  'field.vrp.last_sbuf/rule':
    'buffers that were never used go first; only then are completed ones taken back',
  'field.vrp.last_sbuf/since': '3.14 has 256 per direction; 6.1 one per descriptor, at most 256',
  'field.vrp.sleepers/0': 'no sender sleeps: interrupts are off',
  'field.vrp.sleepers/more': 'interrupts are on, so that a completed buffer wakes them',
  'field.vrp.sleepers/since':
    '3.14 and 6.1. A change of December 2025 drops the count: interrupts stay on, so that `poll` can report `EPOLLOUT`',
  'field.tx_lock/writes': 'a sender, while it looks for a buffer and while it adds one',
  'field.tx_lock/0': 'free',
  'field.tx_lock/more': 'one sender is inside; others wait',
  'field.clock/writes': 'this simulation: time passes only when you let it',
  'field.remote.last_avail_idx/reads':
    'the remote alone: the driver cannot see how far it has read',
} as const
