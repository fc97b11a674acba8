/** Captions of the real remotes: sending, endpoints, name service, the application. */
export const sayLibrariesSend = {
  'say.remote.txbuf.lock': 'The library takes its lock and looks for a buffer to send in.',
  'say.remote.txbuf.unlock': 'It has a buffer, and releases the lock.',
  'say.remote.txbuf.unlock.none': 'There is no buffer. The library releases the lock.',
  'say.remote.txbuf.sleep':
    'The remote sleeps for a millisecond. Nothing wakes it: it looks again by itself.',
  'say.remote.txbuf.slept': 'The millisecond is over. The remote looks for a buffer again.',
  'say.remote.txbuf.reserved':
    '`hdr.reserved` = `{after}`: the library keeps the head in the buffer itself, in shared memory.',
  'say.remote.txbuf.holdLoad':
    'It reads `hdr.reserved` again: the upper half counts who holds the buffer.',
  'say.remote.txbuf.hold': '`hdr.reserved` = `{address}`: the buffer has one holder, the sender.',
  'say.remote.txbuf.keep':
    'The head, `{after}`, goes into the upper half of `hdr.reserved`, and stays there when the buffer is sent.',

  'say.remote.free.lock': 'The buffer is not needed. The library takes its lock.',
  'say.remote.free.head': 'The head is in the buffer, in `hdr.reserved`: `{head}`.',
  'say.remote.free.keepHead':
    'The head, `{after}`, moves behind the header: two pointers are about to overwrite the header.',
  'say.remote.free.unlock': 'The lock is released.',
  'say.remote.listAdd.prev':
    '`node->prev` = `{node}`: the buffer joins the list as the last. The node lies in `{buffer}` itself.',
  'say.remote.listAdd.next': '`node->next` = `{node}`: behind the last one comes the head again.',
  'say.remote.listAdd.headPrev': '`prev` of the head = `{node}`: that is now the last buffer.',
  'say.remote.listAdd.lastNext': '`next` of the one in front = `{node}`: the list is closed again.',
  'say.remote.listDel.next':
    'A buffer was given back unsent, and it comes first. Its `next` is `{node}`.',
  'say.remote.listDel.prev': 'Its `prev` is `{node}`.',
  'say.remote.listDel.nextPrev': '`next->prev` = `{node}`: backwards the list leads past the node.',
  'say.remote.listDel.prevNext': '`prev->next` = `{node}`: forwards, too. The node is out.',
  'say.remote.listDel.selfPrev': '`node->prev` = `{node}`: outside the list it points to itself.',
  'say.remote.listDel.selfNext': '`node->next` = `{node}`: to itself, too.',
  'say.remote.reclaim.head': 'The head was kept behind the header: `{after}`.',
  'say.remote.reclaim.len': '`desc[{i}].len` is `{after}`: how long the buffer is.',

  'say.remote.out.payload':
    'The payload, {bytes, plural, one {1 byte} other {# bytes}}, goes into `{buffer}`.',
  'say.remote.out.payloadMb': 'Full memory barrier: the payload is in memory before the header.',
  'say.remote.out.head':
    'Which descriptor is it? The head is in the buffer, in `hdr.reserved`: `{head}`.',
  'say.remote.out.hdr.src': '`hdr.src` = `{address}`: the endpoint that sends.',
  'say.remote.out.hdr.dst':
    '`hdr.dst` = `{address}`: the endpoint on the driver’s side that gets the message.',
  'say.remote.out.hdr.reserved':
    '`hdr.reserved` = `{after}`: the remote’s notes do not go out to the driver.',
  'say.remote.out.hdr.len': '`hdr.len` = `{after}`: that many bytes of payload.',
  'say.remote.out.hdr.len.word':
    '`hdr.len` = `{after}`, and `hdr.flags` = 0 in the same store: both are one word of 32 bits.',
  'say.remote.out.hdr.flags': '`hdr.flags` = `{after}`: no flag is defined.',
  'say.remote.out.hdrMb': 'Full memory barrier: the message is complete before it is announced.',
  'say.remote.out.lock': 'To complete the buffer the library takes its lock.',
  'say.remote.out.room':
    '`desc[{i}].len` is `{after}`: this length is reported, not that of the message.',
  'say.remote.out.unlock': 'The lock is released. The message is sent.',

  'say.remote.ept.lock': 'The library takes its lock: the list of endpoints is about to change.',
  'say.remote.ept.bitNext':
    'Address `{address}` is free. `bitnext` `{change}`: the next search begins behind it.',
  'say.remote.ept.register':
    'The endpoint `{address}` joins the list: from now on messages to it are delivered.',
  'say.remote.ept.register.port':
    'The firmware notes its address, `{address}`. The library itself has no endpoints.',
  'say.remote.ept.unlock': 'The lock is released.',
  'say.remote.ept.lockOut': 'The library takes its lock: an endpoint is to leave the list.',
  'say.remote.ept.unregister':
    'The endpoint `{address}` is gone. Messages to it are now completed without being delivered.',
  'say.remote.ept.unregister.failed':
    'The endpoint could not be announced, so it is taken off the list again.',
  'say.remote.ept.unlockOut': 'The lock is released.',
  'say.remote.ns.mb':
    'A message of the name service. Full memory barrier before the library reads it.',
  'say.remote.ns.read': 'The library reads the announcement: a name, an address and flags.',
  'say.remote.ns.lock': 'With its lock taken, the library looks for an endpoint of that name.',
  'say.remote.ns.unbind': '`dest_addr` = `RPMSG_ADDR_ANY`: the other end of this endpoint is gone.',
  'say.remote.ns.bind':
    '`dest_addr` = `{address}`: an endpoint of that name is here, and this is its other end.',
  'say.remote.ns.unlock': 'The lock is released.',

  'say.remote.app.eptCount':
    'The application creates an endpoint. Its handle is {handle}, never used before.',
  'say.remote.app.mode':
    'From now on the callback {mode, select, release {gives each buffer back at once} hold {keeps each buffer} hold2 {keeps each buffer twice} other {sends each message back}}.',
  'say.remote.app.payload': 'The callback reads message #{taken} where it lies, in `{buffer}`.',
  'say.remote.app.payload.copy': 'The library copies message #{taken} out of `{buffer}`.',
  'say.remote.app.receive': 'The message to `{address}` has arrived at the application.',
  'say.remote.app.echo': 'The application notes what became of its reply.',
  'say.remote.app.heldCount':
    'The callback is going to keep this message. Its handle is {handle}, never used before.',
  'say.remote.app.held':
    'The application notes that it holds `{buffer}` and must release it {times, plural, one {once} other {# times}}.',
  'say.remote.app.heldMore': 'The application notes that it must release the buffer {after} times.',
  'say.remote.app.heldLess':
    'The application notes that it must release the buffer {after, plural, one {once} other {# times}} more.',
  'say.remote.app.released':
    'The application forgets the buffer: it was released for the last time.',
  'say.remote.app.takenCount':
    'A buffer to fill is there. Its handle is {handle}, never used before.',
  'say.remote.app.taken': 'The application notes that it has `{buffer}` and may fill it.',
  'say.remote.app.write':
    'The application writes {bytes, plural, one {1 byte} other {# bytes}} straight into `{buffer}`: nothing is copied later.',
  'say.remote.app.sent': 'The application forgets the buffer: it no longer owns it.',
  'say.remote.app.service': 'The application is told about the service that was announced.',
} as const
