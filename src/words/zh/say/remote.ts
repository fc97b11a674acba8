import type { sayRemote as en } from '../../en/say/remote.ts'

/** Captions of the remote: taking and completing. */
export const sayRemote = {
  'say.take.idx':
    '`avail.idx` 为 `{after}`，远端读到 `{last}`：有 {waiting, plural, other {# 个新条目}}等待取走。',
  'say.take.idx.none': '`avail.idx` 为 `{after}`，之前的条目远端都已取走。无事可做。',
  'say.take.rmb': '读屏障：必须先读公布条目的索引，再读环条目。',
  'say.take.head': '远端读 `avail.ring[{i}]`：`{after}`。消息从描述符 {after} 开始。',
  'say.take.head.bad':
    '远端读 `avail.ring[{i}]`：`{after}`。这个环只有 {num} 个描述符，没有可取的链。',
  'say.take.held': '远端记下它持有描述符 {i}。持有多久、以什么顺序完成，都由它决定。',
  'say.take.lastAvail': '`last_avail_idx` `{before} → {after}`：远端私有。驱动看不到它读到哪里。',
  'say.take.count': '远端对取走的缓冲区计数：这是第 {after} 个。',
  'say.take.desc.addr': '`{place}` 为 `{address}`：远端在那里找到缓冲区。',
  'say.take.desc.addr.nowhere':
    '`{place}` 为 `{address}`：那里没有缓冲池的缓冲区，远端找不到消息。',
  'say.take.desc.addr.unchecked':
    '`{place}` 为 `{address}`。库不做检查，只用低 32 位 `{low}`：那里没有缓冲池的缓冲区。',
  'say.take.desc.addr.shifted':
    '地址 `{address}` 是 Linux 的。远端在那里看到的，在 Linux 一侧位于 `{its}`：{buffer, select, none {没有缓冲区} other {`{buffer}`}}。',
  'say.take.desc.addr.narrow':
    '`{place}` 为 `{address}`。库只用低 32 位 `{low}`：在那里找到 `{buffer}`。',
  'say.take.desc.addr.table': '`{place}` 为 `{address}`：远端在那里找到间接表。',
  'say.take.desc.len.table': '`{place}` 为 `{after}`：表的长度，以字节计。',
  'say.take.desc.len': '`{place}` 为 `{after}`：缓冲区里有多少字节有效。',
  'say.take.desc.len.report': '远端读 `{place}`：`{after}`。它需要一个可报告的长度。',
  'say.take.desc.flags': '`{place}` 为 `{after}`：远端在这里只能读；没有 `NEXT`，链到这里为止。',
  'say.take.desc.flags.write':
    '`{place}` 为 `{after}`：有 `WRITE`，所以远端可以填写这个缓冲区。没有 `NEXT`，链到这里为止。',
  'say.take.desc.flags.table':
    '`{place}` 为 `{after}`：`INDIRECT`。这里不是缓冲区，而是一张表，链在表里。',
  'say.take.desc.flags.next': '`{place}` 为 `{after}`：有 `NEXT`，链继续。',
  'say.take.desc.flags.report': '要完成缓冲区，远端必须报告长度。它再读一次 `{place}`：`{after}`。',
  'say.take.desc.next': '`{place}` 为 `{after}`：链从那里接下去。',
  'say.take.hdr.src': '远端读消息头。`hdr.src` 为 `{address}`：发送方的地址。',
  'say.take.hdr.dst': '`hdr.dst` 为 `{address}`：远端接收这条消息的端点。',
  'say.take.hdr.len': '`hdr.len` 为 `{after}`：后面有这么多字节的载荷。',
  'say.take.hdr.len.empty':
    '`hdr.len` 为 0：消息 #{taken} 已到达，是空的。远端持有缓冲区，直到完成它。',
  'say.take.payload': '远端读载荷：消息 #{taken} 已到达。远端持有缓冲区，直到完成它。',

  'say.done.idxLoad':
    '远端读自己的 `used.idx`：`{after}`。条目放进槽 `{after} & {mask} = {slot}`。',
  'say.done.id':
    '远端把 id `{after}` 写入 `used.ring[{i}]`。驱动还看不到：`used.idx` 仍为 `{idx}`。',
  'say.done.id.bad': '远端把 id `{after}` 写入 `used.ring[{i}]`，但这个环只有 {num} 个描述符。',
  'say.done.len': '`used.ring[{i}].len` = `{after}`：缓冲区的长度。发送之后，对驱动没有新信息。',
  'say.done.len.written':
    '`used.ring[{i}].len` = `{after}`：远端向缓冲区写入的字节数。它不写发送缓冲区。',
  'say.done.len.in': '`used.ring[{i}].len` = `{after}`：远端报告它写入了这么多字节。',
  'say.done.held': '远端把描述符 {i} 从持有清单移除：此后不得访问。',
  'say.done.wmb': '写屏障：条目必须先写入内存，然后才能写公布它的索引。',
  'say.done.idx':
    '`used.idx` `{before} → {after}`：这次写入归还 {count, plural, other {# 个缓冲区}}。从现在起，驱动可以重新使用{count, plural, =1 {它} other {它们}}。',
  'say.done.mb': '全内存屏障：新的索引必须先可见，然后远端才读驱动要不要中断。',
  'say.done.flags': '`avail.flags` 为 `{after}`：驱动不要中断。它下次查看时会发现这个缓冲区。',
  'say.done.flags.quiet':
    '`avail.flags` 为 `{after}`：没有发送者等待，所以驱动不要中断。它需要缓冲区时会发现这一个。',
  'say.done.flags.on': '`avail.flags` 为 `{after}`：驱动要中断。',
  'say.done.flags.waiting':
    '`avail.flags` 为 `{after}`：有 {sleepers, plural, other {# 个发送者}}在等缓冲区，所以驱动要中断。',
  'say.done.event': '`used_event` 为 `{after}`：驱动要求在条目 {after} 处得到中断。它是新条目。',
  'say.done.event.no':
    '`used_event` 为 `{after}`：驱动只要求在条目 {after} 处得到中断。它不是新条目。',
  'say.done.interrupt': '远端向驱动发中断：used 环有更新。中断不说明是什么。',
  'say.remote.availEvent': '`avail_event` `{change}`：远端要求驱动在发布条目 {after} 时通知。',
  'say.remote.flags': '`used.flags` `{change}`：远端用 `NO_NOTIFY` 表示不需要通知，会自行查看环。',
  'say.remote.flags.off': '`used.flags` `{change}`：远端重新要求通知。',
} as const satisfies Record<keyof typeof en, string>
