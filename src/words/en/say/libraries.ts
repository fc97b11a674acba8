/** Captions of the real remotes: virtqueue, beginning, receiving, held buffers. */
export const sayLibraries = {
  'say.take.mb': 'Full memory barrier: only then does the library look at the available ring.',
  'say.done.lateId':
    'The remote writes id `{after}` into `used.ring[{i}]`, though `used.idx` has announced it already: `{idx}`.',
  'say.done.lateLen':
    '`used.ring[{i}].len` = `{after}`, also late: a fast driver may have read what stood here before.',
  'say.done.idx.first':
    '`used.idx` `{before} → {after}`: visible before the entry is written. The driver may look too early.',
  'say.done.idxAgain':
    'The library reads `used.idx` again: `{after}`. It keeps no copy of its own.',
  'say.done.len.whole':
    '`used.ring[{i}].len` = `{after}`: the length of the whole buffer, however short the message is.',
  'say.done.wmb.full':
    'Full memory barrier: the entry must be in memory before the index that announces it.',
  'say.done.queued':
    '`vq_queued_cnt` `{change}`: that many completions since the last decision about an interrupt.',
  'say.done.idxNow':
    '`used.idx` is `{after}`, and {queued, plural, one {one completion waits} other {# completions wait}} for the decision: `old` is `{old}`.',
  'say.done.ownFlags':
    '`used.flags` is `{after}`. The remote itself writes these flags; what the driver wants is not checked.',
  'say.done.noneQueued':
    '`vq_queued_cnt` `{change}`: the decision is made, and the count starts again.',
  'say.take.desc.next.copy':
    'The library copies the whole descriptor. `{place}` is `{after}`, and nothing uses it.',
  'say.take.rmb.desc':
    'Read barrier: the descriptor must not be read before the entry that led here.',

  'say.remote.boot.lost':
    'The remote is reset: its private memory is lost. Shared memory and the driver go on.',
  'say.remote.boot.supportNs': 'The name service was negotiated: the remote notes it.',
  'say.remote.boot.supportNs.no':
    'The name service was not negotiated: nothing is announced, and announcements are ignored.',
  'say.remote.boot.bitNext': '`bitnext` `{change}`: free addresses are given out from 1024 on.',
  'say.remote.boot.listNext':
    'The list of buffers given back unsent is empty: `next` of its head points to the head itself.',
  'say.remote.boot.listPrev': 'So does `prev`.',
  'say.remote.boot.cursor':
    'The cursor of the remote starts at 0: every entry of the available ring is new.',
  'say.remote.boot.cursor.again':
    'The cursor is 0 again, while `used.idx` stays at `{used}`: what the remote has already handled looks new to it.',
  'say.remote.boot.queued': '`vq_queued_cnt` = 0: no completion waits for a decision.',
  'say.remote.boot.link':
    '`link_state` `{change}`: nothing can be sent until the driver kicks the queue of its receive buffers.',

  'say.remote.disableCb.event':
    '`avail_event` `{change}`: farther away than the ring is long, so the driver sees no reason to kick.',
  'say.remote.disableCb.flagsLoad':
    'The library reads `used.flags`: `{after}`. It sets one bit of it.',
  'say.remote.disableCb.flags':
    '`used.flags` `{change}`: with `NO_NOTIFY` the remote says that it needs no kicks here.',
  'say.remote.enableCb.event':
    '`avail_event` `{change}`: the driver is to kick for the next entry that the remote has not taken.',
  'say.remote.enableCb.flagsLoad':
    'The library reads `used.flags`: `{after}`. It clears one bit of it.',
  'say.remote.enableCb.flags': '`used.flags` `{change}`: without `NO_NOTIFY` the driver kicks.',
  'say.remote.enableCb.mb':
    'Full memory barrier: the request must be visible before the remote checks whether something has come meanwhile.',
  'say.remote.enableCb.idx':
    '`avail.idx` is `{after}`: nothing has come meanwhile, so the next kick is enough.',
  'say.remote.enableCb.idx.some':
    '`avail.idx` is `{after}`, the remote stands at `{last}`: something is there already, and no kick will tell of it.',

  'say.remote.ring.mb':
    'The kick of the driver has arrived. The library begins with a full memory barrier.',
  'say.remote.link.up':
    '`link_state` `{change}`: the driver has kicked this queue, so the remote may send.',

  'say.remote.rx.lock': 'The library takes its lock and looks for the next message.',
  'say.remote.rx.unlockEmpty.lost':
    'The address of descriptor {head} is not in shared memory. The library takes the NULL for “no message is left”, and keeps the head.',
  'say.remote.rx.unlockEmpty': 'No message is left. The library releases its lock and is done.',
  'say.remote.rx.reserved':
    '`hdr.reserved` = `{after}`: the library keeps the head in the message itself, in shared memory.',
  'say.remote.rx.dst':
    '`hdr.dst` is `{address}`: the library looks for the endpoint with this address.',
  'say.remote.rx.dst.copy':
    '`hdr.dst` is `{address}`: passed on as it is. This library has no endpoints.',
  'say.remote.rx.holdLoad':
    'The library reads `hdr.reserved`: its upper half counts who holds the buffer.',
  'say.remote.rx.hold':
    '`hdr.reserved` = `{address}`: the library itself holds the buffer while the callback runs.',
  'say.remote.rx.unlock': 'The lock is released: the callback runs without it.',
  'say.remote.rx.adoptSrc':
    'The endpoint has no other end yet. `hdr.src` is `{address}`: who sent this first message.',
  'say.remote.rx.adopt':
    '`dest_addr` = `{address}`: from now on that is the other end of the endpoint.',
  'say.remote.rx.size': '`hdr.len` is `{after}`: the library copies out that many bytes.',
  'say.remote.rx.dst.cut':
    '`hdr.dst` is `{address}`, but `pru_rpmsg_receive` passes on 16 bits: the message goes to `{low}`.',
  'say.remote.rx.src.cut':
    '`hdr.src` is `{address}`, but `pru_rpmsg_receive` passes on 16 bits: a reply will go to `{low}`.',
  'say.remote.rx.src': '`hdr.src` is `{address}`: who sent the message.',
  'say.remote.rx.len': '`hdr.len` is `{after}`: how long the payload is.',
  'say.remote.rx.keep':
    'The callback keeps the buffer. Only now its head, `{after}`, goes into the upper half of `hdr.reserved`.',
  'say.remote.rx.lockAgain':
    'The callback has returned. The library takes its lock again and releases the buffer.',
  'say.remote.rx.unlockAgain': 'The lock is released: on to the next message.',

  'say.remote.hold.lock': 'To hold the buffer once more the library takes its lock.',
  'say.remote.hold.load':
    'It reads `hdr.reserved`: so far the buffer has {holders, plural, =0 {no holder} one {one holder} other {# holders}}.',
  'say.remote.hold.store':
    '`hdr.reserved` = `{address}`: the buffer now has {holders, plural, one {one holder} other {# holders}}.',
  'say.remote.hold.unlock': 'The lock is released. The buffer stays with the remote.',
  'say.remote.unhold.check':
    'The upper half of `hdr.reserved` says that the buffer has {holders, plural, one {one holder} other {# holders}}.',
  'say.remote.unhold.check.none':
    '`hdr.reserved` is `{address}`: its upper half is 0, so the buffer seems to have no holder.',
  'say.remote.unhold.print':
    'The library prints an error and leaves the buffer alone: without a holder it can’t be released.',
  'say.remote.unhold.load': 'To count down the library reads `hdr.reserved` again: `{address}`.',
  'say.remote.unhold.store':
    '`hdr.reserved` = `{address}`: one holder fewer. The lower half stays as it is.',
  'say.remote.unhold.again': 'Read once more: the buffer has no holder any more.',
  'say.remote.unhold.again.held':
    'Read once more: the buffer still has {holders, plural, one {one holder} other {# holders}}, so it is not given back.',
  'say.remote.return.head':
    'Which descriptor is it? The head is in the message, in `hdr.reserved`: `{head}`.',
  'say.remote.return.len':
    '`desc[{i}].len` is `{after}`: this length is reported in the used ring.',
  'say.remote.release.lock': 'The application releases the buffer. The library takes its lock.',
  'say.remote.release.unlock': 'The lock is released.',
  'say.remote.free.clear':
    'The library fills {bytes} bytes of `{buffer}` with 0 before the driver gets it back.',
} as const
