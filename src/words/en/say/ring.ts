/** Captions of virtio_ring.c: adding, kicking, taking back, interrupts. */
export const sayRing = {
  'say.add.noSpaceNotify':
    '{free, plural, =0 {No descriptor is free} one {One descriptor is free} other {# descriptors are free}}, and this needs {need}. The driver kicks at once, whatever the flags say, and returns `-ENOSPC`.',
  'say.add.desc.flags':
    '`free_head` is {i}, so descriptor {i} is taken. The driver writes its flags: `NEXT`, as if another one followed.',
  'say.add.desc.flags.write':
    '`free_head` is {i}, so descriptor {i} is taken. `WRITE` in its flags: this buffer is for the remote to fill.',
  'say.add.desc.flags.more':
    'The buffer has another part: descriptor {i}, the next free one, joins the chain.',
  'say.add.desc.flags.more.write':
    'Descriptor {i} joins the chain. `WRITE` in its flags: this part is for the remote to fill.',
  'say.add.desc.addr':
    '`desc[{i}].addr` = `{address}`: `{buffer}` begins there. The ring carries addresses, never the message itself.',
  'say.add.desc.addr.raw': '`desc[{i}].addr` = `{address}`: the buffer begins there.',
  'say.add.desc.len': '`desc[{i}].len` = `{after}`: 16 bytes of header and {payload} of payload.',
  'say.add.desc.len.room':
    '`desc[{i}].len` = `{after}`: room for one whole message, which the remote will write.',
  'say.add.desc.len.raw': '`desc[{i}].len` = `{after}`: the length of this part in bytes.',
  'say.add.desc.nextLoad':
    'Linux 3.x keeps the free list in the shared `next` fields. `desc[{i}].next` says: descriptor {after} is free as well.',
  'say.add.desc.nextLoad.last':
    '`desc[{i}].next` is `{after}`, but no descriptor is free any more. It is an old value, and nothing follows it.',
  'say.add.desc.next':
    'Linux 6.x keeps the free list to itself. It copies the link `{after}` from `desc_extra[{i}]` into the shared `desc[{i}].next`.',
  'say.add.extra.addr':
    'The driver notes the address in `desc_extra[{i}]` too: private memory, where the remote can’t change it.',
  'say.add.extra.len':
    'A private note of the length, `{after}`. When Linux unmaps a buffer, it uses this note, not shared memory.',
  'say.add.extra.flags':
    'A private note of the flags, `{after}`. Everything the driver wrote into descriptor {i} is now noted.',
  'say.add.last.load':
    'The driver reads `desc[{i}].flags` back: `{after}`. Nothing follows this descriptor, so `NEXT` must be cleared.',
  'say.add.last.store':
    '`desc[{i}].flags` `{before} → {after}`. Without `NEXT` the chain ends with descriptor {i}.',
  'say.add.numFree':
    '`num_free` `{before} → {after}`: {taken, plural, one {one descriptor is} other {# descriptors are}} no longer free.',
  'say.add.numFree.first':
    'Linux 3.x counts first: `num_free` `{before} → {after}`, before any descriptor is written.',
  'say.add.freeHead': '`free_head` `{change}`: the free list now begins with descriptor {after}.',
  'say.add.freeHead.empty':
    '`free_head` `{change}`. The free list is empty, so the value means nothing until a buffer comes back.',
  'say.add.buflen':
    '`{place}` = `{after}`: the remote may write that many bytes. This kernel checks the used length against it.',
  'say.add.token':
    '`{place}` = `{token}`: when head {i} comes back, the driver knows which buffer it is.',
  'say.add.slotLoad':
    'Linux 3.x reads `avail.idx` from shared memory: `{after}`. The entry goes into slot `{after} & {mask} = {slot}`.',
  'say.add.ring':
    'The driver writes head `{after}` into `avail.ring[{i}]`. The remote can’t see it yet: `avail.idx` still says `{idx}`.',
  'say.add.wmb':
    'Write barrier: descriptor and ring entry must be in memory before the index that announces them.',
  'say.add.idxLoad':
    'Linux 3.x reads `avail.idx` once more: `{after}`. It will write back one more, and that publishes the entry.',
  'say.add.idxShadow':
    '`avail_idx_shadow` `{before} → {after}`. Linux 6.x counts in private memory and never reads `avail.idx` back.',
  'say.add.idx':
    '`avail.idx` `{before} → {after}`: this store publishes the entry. From now on the remote may take descriptor {head}.',
  'say.add.idx.wrap':
    '`avail.idx` `{before} → {after}`: the counter has run through all 16 bits. The remote may take descriptor {head} all the same.',
  'say.add.numAdded':
    '`num_added` `{before} → {after}`: it counts the entries published since the last kick.',

  'say.kick.mb':
    'Full memory barrier: the new index must be visible before the driver reads whether the remote wants a kick.',
  'say.kick.idxLoad':
    'Linux 3.x reads `avail.idx`: `{after}`. With `num_added` = `{added}` it knows which entries are new to the remote.',
  'say.kick.numAdded':
    '`num_added` `{before} → {after}`: the count starts again, whether there is a kick or not.',
  'say.kick.numAdded.none':
    '`num_added` is 0: nothing was published since the last kick. The driver goes on all the same.',
  'say.kick.event':
    '`avail_event` is `{after}`: the remote wants a kick for entry {after}. That one is new, so the driver will kick.',
  'say.kick.event.no':
    '`avail_event` is `{after}`: the remote wants a kick for entry {after} only. That one is not new, so there is no kick.',
  'say.kick.flags':
    '`used.flags` is `{after}`: the remote has not switched kicks off, so the driver will kick.',
  'say.kick.flags.no':
    '`used.flags` is `{after}`: with `NO_NOTIFY` the remote says that it checks the ring on its own. No kick.',
  'say.kick.flags.broken':
    '`used.flags` allows a kick, but the queue is broken: `virtqueue_notify` does not kick.',
  'say.notify.ring':
    'The driver kicks: an interrupt on the remote’s side. It says only that `avail.idx` has moved.',
  'say.notify.ring.rvq':
    'The driver kicks for the receive queue: there are empty buffers for the remote to fill.',
  'say.notify.ring.failed': 'The driver kicks, but the notify hook reports that it failed.',
  'say.notify.broken':
    'The kick failed, so `broken` becomes true. The driver gives the queue up: it takes nothing back from it any more.',

  'say.used.idx':
    '`used.idx` is `{after}` and `last_used_idx` is `{last}`: {waiting, plural, one {one completed buffer waits} other {# completed buffers wait}} to be taken back.',
  'say.used.idx.none':
    '`used.idx` is `{after}`, and so is `last_used_idx`: no buffer has come back.',
  'say.used.idx.irq':
    'An interrupt. The handler reads `used.idx`: `{after}`, ahead of `last_used_idx` = `{last}`, so something did come back.',
  'say.used.idx.irq.none':
    'An interrupt, but `used.idx` and `last_used_idx` are both `{after}`: nothing is new. The handler returns `IRQ_NONE`.',
  'say.get.rmb': 'Read barrier: the entry must not be read before the index that announced it.',
  'say.get.id':
    '`used.ring[{i}].id` is `{after}`: descriptor {after} has come back. The slot gives the order, the id says which one.',
  'say.get.len':
    '`used.ring[{i}].len` is `{after}`, as the remote reports it. After a send nobody uses this number.',
  'say.get.len.in':
    '`used.ring[{i}].len` is `{after}`: the remote says that it has written that many bytes.',
  'say.get.outOfRange':
    'The remote returned id `{id}`, but this ring has {num} descriptors. The driver reports it and stops trusting the queue.',
  'say.get.notHead':
    'The remote returned id `{id}`, but no buffer is out under this head. The driver reports it and stops trusting the queue.',
  'say.get.tooLong':
    'The remote reports {len} bytes, but it may write only {most} for this head. This kernel checks that: the driver reports it and stops trusting the queue.',
  'say.get.broken':
    '`broken` becomes true and `last_used_idx` stays at `{last}`. The driver takes nothing back from this queue any more.',
  'say.get.lastUsed':
    '`last_used_idx` `{before} → {after}`: this entry of the used ring has been handled.',
  'say.get.flagsLoad':
    'Linux 3.x reads its own `avail.flags` back: `{after}`. Interrupts are off, so there is nothing to ask for.',
  'say.get.flagsLoad.on':
    'Linux 3.x reads its own `avail.flags` back: `{after}`. Interrupts are on, so it asks for the next one.',
  'say.get.usedEvent':
    'Interrupts are on, so the driver asks for the next one: `used_event` = `{after}`. Without the event index nobody reads it.',
  'say.get.usedEvent.event':
    'Interrupts are on, so the driver asks for the next one: `used_event` = `{after}`, the entry it waits for.',
  'say.get.mb':
    'Full memory barrier: the request for an interrupt must be visible before the used ring is read again.',

  'say.detach.token':
    '`{place}` gives `{token}` back and is empty now: a second return of head {i} would be noticed.',
  'say.detach.flags':
    '`desc[{i}].flags` is `{after}`: no `NEXT`, so the chain ends with this descriptor.',
  'say.detach.flags.next': '`desc[{i}].flags` is `{after}`: with `NEXT` the chain goes on.',
  'say.detach.next': 'Linux 3.x follows the shared `desc[{i}].next` to descriptor {after}.',
  'say.detach.numFree':
    '`num_free` `{before} → {after}`: one more descriptor of this chain is free.',
  'say.detach.circle':
    'The chain goes in a circle. Linux follows it forever, in this loop and with all the locks it holds: a soft lockup.',
  'say.detach.link':
    '`{place}` = `{after}`: behind the returned descriptor, the free list goes on as before.',
  'say.detach.link.empty':
    '`{place}` = `{after}`, the old `free_head`. The free list was empty, so nobody will follow this link.',
  'say.detach.freeHead':
    '`free_head` `{change}`. The free list is a stack: what came back last is used first.',
  'say.detach.lastFree': '`num_free` `{before} → {after}`: the returned descriptor is free.',

  'say.enable.triggered':
    '`event_triggered` `{before} → {after}`: the driver forgets the interrupt that came and wants new ones.',
  'say.enable.flagsLoad': 'To switch interrupts on, Linux 3.x reads `avail.flags` back: `{after}`.',
  'say.enable.shadow':
    '`avail_flags_shadow` `{before} → {after}`: interrupts are to be on. The private copy changes first.',
  'say.enable.shadow.event':
    '`avail_flags_shadow` `{before} → {after}`: interrupts are to be on. With the event index, `avail.flags` itself stays as it is.',
  'say.enable.flags':
    '`avail.flags` `{change}`: the driver asks the remote for an interrupt when a buffer is completed.',
  'say.enable.idxLoad': 'Linux 3.x reads `avail.idx`: `{after}`, to see how many buffers are out.',
  'say.enable.usedEvent':
    '`used_event` = `{after}`: the entry for which the driver wants an interrupt. Without the event index nobody reads it.',
  'say.enable.usedEvent.event':
    '`used_event` = `{after}`: the remote is to interrupt when it completes entry {after}.',
  'say.enable.usedEvent.delayed':
    '`used_event` = `{after}`: an interrupt only when three quarters of the buffers that are out have come back.',
  'say.enable.mb':
    'Full memory barrier: the request for an interrupt must be visible before the driver looks at the used ring.',
  'say.enable.usedIdx':
    '`used.idx` is `{after}`. If too much has come back in the meantime, the driver should look now and not wait.',
  'say.poll.mb':
    'Full memory barrier: the request for an interrupt must be visible before the driver looks at the used ring.',
  'say.poll.usedIdx':
    '`used.idx` is still `{after}`: nothing came back while the interrupt was off. The next completion will interrupt.',
  'say.poll.usedIdx.moved':
    '`used.idx` is `{after}`: something came back while the interrupt was off, and no interrupt said so.',

  'say.disable.flagsLoad':
    'To switch interrupts off, Linux 3.x reads `avail.flags` back: `{after}`.',
  'say.disable.shadow':
    '`avail_flags_shadow` `{before} → {after}`: interrupts are to be off. The private copy changes first.',
  'say.disable.shadow.triggered':
    '`avail_flags_shadow` `{before} → {after}`: interrupts are to be off. One has just come, so no other follows, and no store is needed.',
  'say.disable.flags':
    '`avail.flags` `{change}`: the driver wants no interrupts. Completed buffers now wait until the driver looks.',
  'say.disable.usedEvent':
    '`used_event` = `{after}`: with the event index, Linux 6.x asks for an interrupt at an entry that is usually far away.',

  'say.unused.idxLoad': 'Linux 3.x reads `avail.idx`: `{after}`.',
  'say.unused.shadow':
    '`avail_idx_shadow` `{before} → {after}`: one entry fewer, as this buffer will never be completed.',
  'say.unused.idx':
    '`avail.idx` `{before} → {after}`: the index goes back by one, as this buffer will never be completed.',
  'say.break.broken':
    '`{place}` = `{after}`: the driver gives this queue up, as if the device were gone.',
  'say.break.sound':
    '`{place}` = `{after}`: the driver uses this queue again. What failed in the meantime stays failed.',
  'say.unused.bug':
    '`BUG_ON`: all {num} descriptors should be free now, but only {free} are: one was overwritten. The thread stops here for good.',

  'say.irq.triggered':
    '`event_triggered` `{before} → {after}`: a hint that an interrupt has come. It can save the next `disable_cb` a store.',
  'say.irq.callback': 'The handler calls `{callback}`, which was registered for this queue.',

  'say.new.numFree': '`num_free` = `{after}`: every descriptor of a new queue is free.',
  'say.new.broken': '`broken` = `{after}`: a new queue is trusted.',
  'say.new.lastUsed': '`last_used_idx` = `{after}`: the driver has taken nothing back yet.',
  'say.new.numAdded': '`num_added` = `{after}`: there is nothing to kick for.',
  'say.new.triggered': '`event_triggered` = `{after}`: no interrupt has come yet.',
  'say.new.flagsLoad': 'No callback was given. Linux 3.x reads `avail.flags`: `{after}`.',
  'say.new.flagsShadow':
    '`avail_flags_shadow` = `{after}`: {after, plural, =0 {interrupts are on} other {no callback, so no interrupts}}.',
  'say.new.idxShadow': '`avail_idx_shadow` = `{after}`: nothing was published yet.',
  'say.new.flags': '`avail.flags` `{change}`: no callback was given, so no interrupts are wanted.',
  'say.new.freeHead': '`free_head` = `{after}`: the free list begins with descriptor {after}.',
  'say.new.clearExtra': 'The driver clears `desc_extra`, its private notes on each descriptor.',
  'say.new.clearState': 'The driver clears `desc_state`: no buffer is out.',
  'say.new.link':
    '`{place}` = `{after}`: descriptor {i} is free, and {after} follows it in the list.',
  'say.new.token': '`{place}` is empty: no buffer is out under head {i}.',
} as const
