/** Captions of the remote: taking and completing. */
export const sayRemote = {
  'say.take.idx':
    '`avail.idx` is `{after}` and the remote stands at `{last}`: {waiting, plural, one {one new entry waits} other {# new entries wait}}.',
  'say.take.idx.none':
    '`avail.idx` is `{after}`, and the remote has taken everything up to there. There is nothing to do.',
  'say.take.rmb':
    'Read barrier: the ring entry must not be read before the index that announced it.',
  'say.take.head':
    'The remote reads `avail.ring[{i}]`: `{after}`. The message begins at descriptor {after}.',
  'say.take.head.bad':
    'The remote reads `avail.ring[{i}]`: `{after}`. This ring has only {num} descriptors, so there is nothing to follow.',
  'say.take.held':
    'The remote notes that it holds descriptor {i}. It may keep it as long as it likes, and complete in any order.',
  'say.take.lastAvail':
    '`last_avail_idx` `{before} → {after}`: private to the remote. The driver can’t see how far it has read.',
  'say.take.count': 'The remote counts what it takes: this was buffer number {after}.',
  'say.take.desc.addr': '`{place}` is `{address}`: the remote finds the buffer there.',
  'say.take.desc.addr.nowhere':
    '`{place}` is `{address}`: no buffer of the pool is there, so the remote finds no message.',
  'say.take.desc.addr.unchecked':
    '`{place}` is `{address}`. The library checks nothing and goes to the lower 32 bits, `{low}`: no buffer of the pool is there.',
  'say.take.desc.addr.shifted':
    'The address `{address}` is Linux’s. What the remote finds there, Linux has at `{its}`: {buffer, select, none {no buffer} other {`{buffer}`}}.',
  'say.take.desc.addr.narrow':
    '`{place}` is `{address}`. The library uses the lower 32 bits, `{low}`, and finds `{buffer}` there.',
  'say.take.desc.addr.table': '`{place}` is `{address}`: the remote finds an indirect table there.',
  'say.take.desc.len.table': '`{place}` is `{after}`: the length of the table in bytes.',
  'say.take.desc.len': '`{place}` is `{after}`: how many bytes of the buffer are valid.',
  'say.take.desc.len.report': 'The remote reads `{place}`: `{after}`. It needs a length to report.',
  'say.take.desc.flags':
    '`{place}` is `{after}`: the remote may only read here, and without `NEXT` the chain ends.',
  'say.take.desc.flags.write':
    '`{place}` is `{after}`: `WRITE`, so the remote may fill this buffer. Without `NEXT` the chain ends.',
  'say.take.desc.flags.table':
    '`{place}` is `{after}`: `INDIRECT`. There is no buffer here but a table, and the chain is in it.',
  'say.take.desc.flags.next': '`{place}` is `{after}`: with `NEXT` the chain goes on.',
  'say.take.desc.flags.report':
    'To complete a buffer the remote must report a length. It reads `{place}` again: `{after}`.',
  'say.take.desc.next': '`{place}` is `{after}`: the chain goes on there.',
  'say.take.hdr.src': 'The remote reads the header. `hdr.src` is `{address}`: who sent it.',
  'say.take.hdr.dst': '`hdr.dst` is `{address}`: the endpoint of the remote that gets the message.',
  'say.take.hdr.len': '`hdr.len` is `{after}`: that many bytes of payload follow.',
  'say.take.hdr.len.empty':
    '`hdr.len` is 0: message #{taken} has arrived, and it is empty. The remote holds the buffer until it completes it.',
  'say.take.payload':
    'The remote reads the payload: message #{taken} has arrived. It holds the buffer until it completes it.',

  'say.done.idxLoad':
    'The remote reads its own `used.idx`: `{after}`. The entry goes into slot `{after} & {mask} = {slot}`.',
  'say.done.id':
    'The remote writes id `{after}` into `used.ring[{i}]`. The driver can’t see it yet: `used.idx` still says `{idx}`.',
  'say.done.id.bad':
    'The remote writes id `{after}` into `used.ring[{i}]`, though this ring has only {num} descriptors.',
  'say.done.len':
    '`used.ring[{i}].len` = `{after}`: the length of the buffer. After a send it tells the driver nothing new.',
  'say.done.len.written':
    '`used.ring[{i}].len` = `{after}`: the bytes that the remote wrote into the buffer. Into a transmit buffer it writes none.',
  'say.done.len.in':
    '`used.ring[{i}].len` = `{after}`: the remote reports that it has written that many bytes.',
  'say.done.held':
    'The remote drops descriptor {i} from its list: from now on it must not touch it.',
  'say.done.wmb': 'Write barrier: the entry must be in memory before the index that announces it.',
  'say.done.idx':
    '`used.idx` `{before} → {after}`: this store gives {count, plural, one {the buffer} other {# buffers}} back. From now on the driver may reuse {count, plural, one {it} other {them}}.',
  'say.done.mb':
    'Full memory barrier: the new index must be visible before the remote reads whether the driver wants an interrupt.',
  'say.done.flags':
    '`avail.flags` is `{after}`: the driver wants no interrupt. It finds the buffer when it next looks.',
  'say.done.flags.quiet':
    '`avail.flags` is `{after}`: no sender waits, so the driver wants no interrupt. It finds the buffer when it needs one.',
  'say.done.flags.on': '`avail.flags` is `{after}`: the driver wants an interrupt.',
  'say.done.flags.waiting':
    '`avail.flags` is `{after}`: {sleepers, plural, one {a sender waits} other {# senders wait}} for a buffer, so the driver wants an interrupt.',
  'say.done.event':
    '`used_event` is `{after}`: the driver wants an interrupt for entry {after}. That one is new.',
  'say.done.event.no':
    '`used_event` is `{after}`: the driver wants an interrupt for entry {after} only. That is not a new one.',
  'say.done.interrupt':
    'The remote interrupts the driver: something is in the used ring. It does not say what.',
  'say.remote.availEvent':
    '`avail_event` `{change}`: the remote asks for a kick when the driver publishes entry {after}.',
  'say.remote.flags':
    '`used.flags` `{change}`: with `NO_NOTIFY` the remote says that it needs no kicks. It checks the ring on its own.',
  'say.remote.flags.off': '`used.flags` `{change}`: the remote wants to be kicked again.',
} as const
