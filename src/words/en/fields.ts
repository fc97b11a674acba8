/** What each field is, who writes it and who reads it: for tooltips and the state pane. */
export const fields = {
  'field.desc[].addr': 'Physical address of a buffer.',
  'field.desc[].len': 'Length of the buffer in bytes.',
  'field.desc[].flags':
    'What this row is: does the chain go on, may the remote write, is there a table behind it?',
  'field.desc[].next': 'The next descriptor of the chain, if `NEXT` is set.',
  'field.avail.flags':
    'A note from the driver to the remote: does it want an interrupt when a buffer is completed?',
  'field.avail.idx':
    'How many entries the driver has ever published, in 16 bits. Moving it is what announces them.',
  'field.avail.ring[]': 'Head of a chain that the driver makes available.',
  'field.used_event':
    'With the event index: the entry of the used ring for which the driver wants an interrupt.',
  'field.used.flags':
    'A note from the remote to the driver: does it want a kick when an entry is published?',
  'field.used.idx':
    'How many buffers the remote has ever completed, in 16 bits. Moving it is what gives them back.',
  'field.used.ring[].id': 'Head of a completed chain.',
  'field.used.ring[].len': 'Length that the remote reports, in bytes.',
  'field.avail_event':
    'With the event index: the entry of the available ring for which the remote wants a kick.',
  'field.buf[].hdr.src': 'Address of the sender.',
  'field.buf[].hdr.dst': 'Address of the endpoint that gets the message.',
  'field.buf[].hdr.reserved':
    'Linux writes 0. A remote may keep its own notes here while it holds the buffer.',
  'field.buf[].hdr.len': 'Length of the payload in bytes, up to 496.',
  'field.buf[].hdr.flags': 'Always 0: no flag is defined.',
  'field.buf[].data': 'First byte of the payload.',
  'field.buf[].data[]': 'A byte of the payload.',
  'field.indirect[].addr': 'Entry of an indirect table: physical address of a buffer.',
  'field.indirect[].len': 'Entry of an indirect table: length of the buffer in bytes.',
  'field.indirect[].flags':
    'Entry of an indirect table: `NEXT` (1) and `WRITE` (2), as in the ring.',
  'field.indirect[].next': 'Entry of an indirect table: the next one, if `NEXT` is set.',
  'field.vq.num_free':
    'How many descriptors the driver may still use. It counts descriptors, not buffers.',
  'field.vq.free_head':
    'First descriptor of the free list, a stack. Without meaning while none is free.',
  'field.vq.last_used_idx': 'How far the driver has read the used ring.',
  'field.vq.num_added': 'Entries published since the last kick.',
  'field.vq.broken': 'True once the driver has given the queue up.',
  'field.vq.event_triggered':
    'Linux 6.x: an interrupt has come since callbacks were enabled. Used with the event index.',
  'field.vq.avail_flags_shadow':
    'Linux 6.x: private copy of `avail.flags`, so that it need not be read back.',
  'field.vq.avail_idx_shadow':
    'Linux 6.x: private copy of `avail.idx`, so that it need not be read back.',
  'field.vq.buflen[]':
    'Bytes that the remote may write for this head; a longer used length breaks the queue. Only where used lengths are checked.',
  'field.vq.data[]':
    'Linux 3.x: what `virtqueue_get_buf` gives back for this head. Empty if it is not out.',
  'field.vq.desc_state[].data':
    'Linux 6.x: what `virtqueue_get_buf` gives back for this head. Empty if it is not out.',
  'field.vq.desc_state[].indir_desc': 'Linux 6.x: the indirect table of this head, if it has one.',
  'field.vq.desc_extra[].addr': 'Linux 6.x: private copy of `desc.addr`.',
  'field.vq.desc_extra[].len': 'Linux 6.x: private copy of `desc.len`.',
  'field.vq.desc_extra[].flags': 'Linux 6.x: private copy of `desc.flags`.',
  'field.vq.desc_extra[].next': 'Linux 6.x: the link of the free list, and of chains that are out.',
  'field.vrp.last_sbuf': 'How many tx buffers have ever been used: the next fresh one.',
  'field.vrp.sleepers': 'How many senders wait for a buffer.',
  'field.ept[].addr': 'Local address of the endpoint; `0xffffffff` while it has none.',
  'field.ept[].cb':
    'What happens to its messages. 0: nothing, 1: name service, 2: a client, 3: a client that sends them back.',
  'field.ept[].refs': 'References to the endpoint; 0 if there is none.',
  'field.ept[].cb_lock': 'Who holds the lock of its callback; 0 if it is free.',
  'field.channel[].number': 'Number of the channel plus 1; 0 for a device of the bus itself.',
  'field.channel[].src': 'Local address of the channel; `0xffffffff` for any.',
  'field.channel[].dst': 'Address on the other side.',
  'field.channel[].ept': 'Endpoint of the channel plus 1; 0 if there is none.',
  'field.channel[].announce': '1 if the remote is to be told of the channel.',
  'field.channel[].state':
    '0: no device, 1: being made or removed, 16: on the bus, 17: bound to a driver.',
  'field.channel.name[]': 'A character of the name of a service, 32 for each device.',
  'field.ns_ept': 'The name service endpoint plus 1; 0 if there is none.',
  'field.ratelimit.begin': 'Linux 6.x: when the five seconds of a limited warning began, plus 1.',
  'field.ratelimit.printed': 'Linux 6.x: warnings printed in this interval.',
  'field.ratelimit.missed': 'Linux 6.x: warnings left out in this interval.',
  'field.warned': 'Linux 6.x: 1 once it has warned of a chain longer than the ring.',
  'field.warned.start': '1 once `idr_alloc` has warned of an address above `INT_MAX`.',
  'field.remote.last_avail_idx': 'How far the remote has read the available ring.',
  'field.remote.taken': 'How many buffers the remote has taken so far.',
  'field.remote.held[]':
    'Not 0 while the remote holds this head; the numbers give the order of taking.',
  'field.remote.queued_cnt': 'OpenAMP: completions since the last decision about an interrupt.',
  'field.remote.link_state':
    'RPMsg-Lite: 1 once the driver has kicked the receive queue; before, nothing is sent.',
  'field.remote.support_ns': '1 if the name service was negotiated.',
  'field.remote.bitnext': 'OpenAMP: where the search for a free address begins, counted from 1024.',
  'field.remote.reclaimer.next': 'OpenAMP: first of the buffers that were given back unsent.',
  'field.remote.reclaimer.prev': 'OpenAMP: last of the buffers that were given back unsent.',
  'field.remote.ept[].handle': 'Handle of the endpoint plus 1; 0 if this row is free.',
  'field.remote.ept[].addr': 'Local address of the endpoint.',
  'field.remote.ept[].dest': 'OpenAMP: address of its other end; `0xffffffff` if it has none yet.',
  'field.remote.ept[].mode':
    'What its callback does with a buffer. 0: gives it back, 1: keeps it, 2: keeps it twice, 3: sends it back.',
  'field.remote.ept[].name': 'Characters 0 to 7 of the name of its service.',
  'field.remote.ept[].name+8': 'Characters 8 to 15 of the name of its service.',
  'field.remote.ept[].name+16': 'Characters 16 to 23 of the name of its service.',
  'field.remote.ept[].name+24': 'Characters 24 to 31 of the name of its service.',
  'field.remote.held_buf[].handle':
    'A received buffer that the application holds: its handle plus 1; 0 if this row is free.',
  'field.remote.held_buf[].buffer': 'Which buffer it is.',
  'field.remote.held_buf[].count': 'How often the application must release it.',
  'field.remote.taken_buf[].handle':
    'A buffer that the application has taken to send in: its handle plus 1; 0 if this row is free.',
  'field.remote.taken_buf[].buffer': 'Which buffer it is.',
  'field.remote.taken_buf[].endpoint': 'Handle of the endpoint that sends it, plus 1.',
  'field.remote.endpoints': 'How many endpoints the application of the remote ever created.',
  'field.remote.held_bufs': 'How many received buffers it ever kept.',
  'field.remote.taken_bufs': 'How many buffers it ever took to send in.',
  'field.rdev_lock': 'Who holds the lock of the library on the remote; 0 if it is free.',
  'field.kicks': 'How often the driver kicked for this queue.',
  'field.interrupts': 'How often the remote interrupted for this queue.',
  'field.mailbox.read': 'Up to which kick of this queue the remote has emptied its mailbox.',
  'field.notify_result': 'What the notify hook returns: 1 if it works.',
  'field.fault.skip_wmb': '1 if the driver’s next add will go without its write barrier.',
  'field.fault.drop_kick': '1 if the next kick of this queue will be lost.',
  'field.fault.notify_fails': '1 if the next call of the notify hook will fail.',
  'field.fault.drop_interrupt': '1 if the next interrupt of this queue will be lost.',
  'field.fault.bad_id':
    'The id that the next entry of the used ring will carry, plus 1; 0 if it will be the right one.',
  'field.fault.duplicate_id': '1 if the remote will return the next buffer twice.',
  'field.fault.every':
    'A bit for each fault of this queue that strikes every time, until it is switched off.',
  'field.fault.torn_publish': '1 if the next `used.idx` will be visible before its entry.',
  'field.fault.stop_consuming':
    '1 while the remote hangs and takes nothing from this ring; a restart of the remote ends it.',
  'field.vdev':
    '0 while the rpmsg driver has the device, 1 after its reset, 2 without a driver: the memory of the rings was given back.',
  'field.clock': 'Virtual time in milliseconds.',
  'field.channels': 'How many channels were created so far.',
  'field.heap.size[]': 'Length in bytes of the indirect table that begins here; 0 if none does.',
  'field.heap.answer': 'Address that the next allocation returns; 0 for the first free one.',
  'field.heap.fails': '1 if the next allocation of a table fails.',
  'field.tx_lock': 'Who holds the lock of the send queue; 0 if it is free.',
  'field.endpoints_lock': 'Who holds the lock of the endpoints; 0 if it is free.',
  'field.sendq.count': 'How many senders ever joined the wait queue.',
  'field.sendq[].order': 'Place of this thread in the wait queue; 0 if it is not in it.',
  'field.sendq[].asleep': '1 from falling asleep until the thread looks again.',
  'field.sendq[].until': 'Virtual time in milliseconds at which the sleep ends.',
  'field.stopped[]': '1 once a `BUG_ON` or a page fault has stopped this thread for good.',
  'field.signal_pending[]': '1 if a signal is pending for this thread.',
} as const
