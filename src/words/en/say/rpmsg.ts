/**
 * Captions of rpmsg_send_offchannel_raw and of what it calls in the rpmsg bus.
 * Messages of the bus itself and answers of its clients have no number: theirs is 0.
 */
export const sayRpmsg = {
  'say.send.badAddr':
    '`{which}` is `0xffffffff`, which stands for any address. A message needs a real one: the send returns `-EINVAL`.',
  'say.send.tooBig':
    '{len} bytes do not fit: a buffer has room for {room} behind the header. The send returns `-EMSGSIZE` and takes no buffer.',
  'say.send.timeout':
    '15 seconds have passed and no buffer came back. {message, select, 0 {This message} other {Message #{message}}} gives up: the send returns `-ERESTARTSYS`.',
  'say.send.hdr.len':
    'The driver writes `hdr.len`: {after, plural, one {# byte} other {# bytes}} of payload. `{buffer}` belongs to this sender alone, so it needs no lock.',
  'say.send.hdr.flags':
    'The driver clears `hdr.flags`. No flag is defined, but bytes of an earlier message may still be here.',
  'say.send.hdr.src': 'The driver writes `hdr.src`: the message comes from address `{address}`.',
  'say.send.hdr.dst':
    'The driver writes `hdr.dst`: the message is for address `{address}` on the remote.',
  'say.send.hdr.reserved':
    'The driver clears `hdr.reserved`. Linux has no use for it; a remote may keep notes here while it holds the buffer.',
  'say.send.copyFrom':
    'The client answers with what it has received: {length, plural, one {# byte is} other {# bytes are}} read from the buffer in the receive ring.',
  'say.send.copy':
    'The driver copies the payload behind the header: {length, plural, one {# byte} other {# bytes}}. The message is complete, but no ring leads to it yet.',
  'say.send.copy.empty':
    'There is no payload to copy: this message is only a header. No ring leads to it yet.',
  'say.send.dump': 'Linux 3.x reads `hdr.len` back, for a dump of the message in its debug log.',
  'say.send.lock':
    'The driver takes `tx_lock`. From here to the end of the send, no other sender touches the ring.',
  'say.send.addFailed.ENOSPC':
    'The ring had no room: the add failed with `-ENOSPC`. `{buffer}` is now in no ring and in no list, so it is lost for good.',
  'say.send.addFailed.EIO':
    'The queue is broken: the add failed with `-EIO`. `{buffer}` is now in no ring and in no list, so it is lost for good.',
  'end.send.rung':
    '{message, select, 0 {This message} other {Message #{message}}} is published and the driver has kicked. The send returns 0, which means queued, not received.',
  'end.send.quiet':
    '{message, select, 0 {This message} other {Message #{message}}} is published. The remote switched kicks off and checks the ring on its own. The send returns 0.',
  'end.send.quiet.event':
    '{message, select, 0 {This message} other {Message #{message}}} is published. The remote asked for a kick at entry {entry}, which is not new, so there was none. The send returns 0.',
  'end.send.unrung':
    '{message, select, 0 {This message} other {Message #{message}}} is published, but there was no kick. The remote may not look before the next one. The send returns 0.',
  'end.send.deaf':
    'The queue is broken and the remote was not told, yet the send returns 0: it never checks what the kick returns.',
  'end.send.lost':
    'The driver drops `tx_lock` and the send returns `{error}`. {message, select, 0 {This message} other {Message #{message}}} was never published.',
  'end.send.ENOMEM':
    'No buffer is free and the caller will not wait. The send returns `-ENOMEM`; nothing was written.',
  'end.send.ENOMEM.broken':
    'A broken queue returns no buffers, and the caller will not wait. The send returns `-ENOMEM`.',

  'say.tx.lock':
    '{message, select, 0 {This message} other {Message #{message}}} needs a buffer. The driver takes `tx_lock`, so that no two senders get the same one.',
  'say.tx.lock.again':
    'Before it sleeps, the driver looks again: a buffer may have come back while the interrupt was still off.',
  'say.tx.lock.queued':
    'One more look, now from the wait queue. A buffer that comes back after this look wakes the sender.',
  'say.tx.lock.woken':
    '{message, select, 0 {This message} other {Message #{message}}} is awake and looks for a buffer again. Another sender may be faster.',
  'say.tx.lock.signal':
    'A signal is pending, so {message, select, 0 {this message} other {message #{message}}} may not sleep. It looks for a buffer all the same.',
  'say.tx.lock.late':
    'The time is up. {message, select, 0 {This message} other {Message #{message}}} takes one last look: a buffer found now still counts.',
  'say.tx.fresh':
    '`last_sbuf` `{before} → {after}`: the driver takes `sbuf[{before}]`. Buffers that were never used go first.',
  'say.tx.fresh.passing':
    '`last_sbuf` `{before} → {after}`: the driver takes `sbuf[{before}]`. Never-used buffers go first; {waiting, plural, one {the completed one stays} other {the # completed ones stay}} in the used ring.',
  'say.tx.unlock':
    'The driver drops `tx_lock`. `{buffer}` now belongs to {message, select, 0 {this message} other {message #{message}}} alone: it is in no ring and in no list.',
  'say.tx.unlock.wait':
    'All {count} buffers are out and none has come back. {message, select, 0 {This message} other {Message #{message}}} has no buffer, but its caller agreed to wait.',
  'say.tx.unlock.again':
    'Still no buffer. The driver drops `tx_lock`; next, the sender joins the wait queue.',
  'say.tx.unlock.sleep': 'Still no buffer. The driver drops `tx_lock`; next, the sender sleeps.',
  'say.tx.unlock.signal':
    'Still no buffer, and a signal is pending. The driver drops `tx_lock`; this wait is over, but the send begins another.',
  'say.tx.unlock.late':
    'No buffer at the last look either. The driver drops `tx_lock`; the wait is over.',
  'say.tx.unlock.broken':
    'The queue is broken, so `virtqueue_get_buf` returns nothing. The driver drops `tx_lock`.',

  'say.up.lock':
    '{message, select, 0 {This message} other {Message #{message}}} will sleep until a buffer comes back. The driver takes `tx_lock` to count it among the sleepers.',
  'say.up.sleepers.first':
    '`sleepers` `{before} → {after}`. For the first sleeper the interrupt is switched on: a completed buffer must be able to wake it.',
  'say.up.sleepers':
    '`sleepers` `{before} → {after}`. The interrupt is already on, for those who sleep already.',
  'say.up.unlock':
    'The driver drops `tx_lock`. As long as a sender sleeps, the remote is to interrupt for each completed buffer.',
  'say.down.lock':
    '{message, select, 0 {This message} other {Message #{message}}} stops waiting. The driver takes `tx_lock` to lower the count of sleepers.',
  'say.down.sleepers.last':
    '`sleepers` `{before} → {after}`. Nobody waits any more, so the interrupt is switched off.',
  'say.down.sleepers':
    '`sleepers` `{before} → {after}`. Others still wait, so the interrupt stays on.',
  'say.down.unlock':
    'The driver drops `tx_lock`. {message, select, 0 {This message} other {Message #{message}}} has `{buffer}` and goes on where every send does: it fills the buffer.',
  'say.down.unlock.empty':
    'The driver drops `tx_lock`. {message, select, 0 {This message} other {Message #{message}}} leaves the wait without a buffer.',

  'say.wait.prepare':
    '{message, select, 0 {This message} other {Message #{message}}} joins the wait queue `sendq`. From here on no wake-up is missed, so it looks once more before it sleeps.',
  'say.wait.prepare.woken':
    'Woken, {message, select, 0 {this message} other {message #{message}}} joins `sendq` again before it looks: if the buffer is gone, it sleeps on.',
  'say.wait.prepare.signal':
    'A signal is pending for {message, select, 0 {this message} other {message #{message}}}: it does not sleep now, but it looks once more.',
  'say.wait.prepare.late':
    '15 seconds have passed since {message, select, 0 {this message} other {message #{message}}} began to wait. Its time is up, but it may look once more.',
  'say.wait.schedule':
    'All {count} buffers are out and nothing has come back. {message, select, 0 {This message} other {Message #{message}}} sleeps until the remote completes one, {seconds} s at most.',
  'say.wait.schedule.more':
    'Nothing has come back. {message, select, 0 {This message} other {Message #{message}}} sleeps too: {asleep} senders now wait for the remote to complete a buffer.',
  'say.wait.schedule.again':
    'The buffer is gone: another sender was faster. {message, select, 0 {This message} other {Message #{message}}} sleeps again, {seconds} s at most.',
  'say.wait.schedule.awake':
    '{message, select, 0 {This message} other {Message #{message}}} was woken after its last look, so it does not sleep: `schedule_timeout` returns at once. That is why it joined `sendq` first.',
  'say.wait.schedule.signal':
    'A signal came after the last look of {message, select, 0 {this message} other {message #{message}}}, so it does not sleep: `schedule_timeout` returns at once.',
  'say.wait.schedule.broken':
    'The queue is broken, so nothing will come back. {message, select, 0 {This message} other {Message #{message}}} sleeps all the same, {seconds} s at most.',
  'say.wait.finish':
    '{message, select, 0 {This message} other {Message #{message}}} leaves `sendq`: it has `{buffer}`.',
  'say.wait.finish.empty':
    '{message, select, 0 {This message} other {Message #{message}}} leaves `sendq` without a buffer.',

  'say.xmit.wake':
    '`rpmsg_xmit_done` wakes {woken, plural, one {the sleeper in `sendq`: it may look for a buffer again} =2 {both sleepers in `sendq`. The first to look gets the buffer} other {all # sleepers in `sendq`. The first to look gets the buffer}}.',
  'say.xmit.wake.early':
    '`rpmsg_xmit_done` wakes {early, plural, one {a sender that is in `sendq` but not asleep yet. It will not sleep now, it looks again} other {# senders that are in `sendq` but not asleep yet. They will not sleep now, they look again}}.',
  'say.xmit.wake.none': '`rpmsg_xmit_done` wakes whoever sleeps in `sendq`. Nobody does.',
  'say.clock.tick': '{seconds, plural, one {# second passes} other {# seconds pass}}.',
  'say.clock.tick.over':
    '{seconds, plural, one {# second passes} other {# seconds pass}} and nobody is woken. {over, plural, one {A sleeper’s time is up} other {The time of # sleepers is up}}.',

  'say.probe.event': 'The driver announces itself to the rest of the kernel.',
} as const
