import type { sayLibraries as en } from '../../en/say/libraries.ts'

/** Captions of the real remotes: virtqueue, beginning, receiving, held buffers. */
export const sayLibraries = {
  'say.take.mb': '全内存屏障：此后库才查看 avail 环。',
  'say.done.lateId':
    '远端把 id `{after}` 写入 `used.ring[{i}]`，但 `used.idx` 早已公布它：`{idx}`。',
  'say.done.lateLen':
    '`used.ring[{i}].len` = `{after}`，同样晚了：如果驱动够快，可能读到了这里的旧值。',
  'say.done.idx.first':
    '`used.idx` `{before} → {after}`：条目尚未写入就已可见。驱动可能查看得太早。',
  'say.done.idxAgain': '库再读一次 `used.idx`：`{after}`。它自己不留副本。',
  'say.done.len.whole': '`used.ring[{i}].len` = `{after}`：整个缓冲区的长度，不管消息有多短。',
  'say.done.wmb.full': '全内存屏障：条目必须先写入内存，然后才能写公布它的索引。',
  'say.done.queued': '`vq_queued_cnt` `{change}`：上次决定是否发中断以来的完成数。',
  'say.done.idxNow':
    '`used.idx` 为 `{after}`，有 {queued, plural, other {# 次完成}}等待决定：`old` 为 `{old}`。',
  'say.done.ownFlags':
    '`used.flags` 为 `{after}`。这些标志由远端自己写；驱动要不要中断，它不检查。',
  'say.done.noneQueued': '`vq_queued_cnt` `{change}`：已经决定，重新计数。',
  'say.take.desc.next.copy': '库复制整个描述符。`{place}` 为 `{after}`，没有代码使用它。',
  'say.take.rmb.desc': '读屏障：必须先读指向这里的条目，再读描述符。',

  'say.remote.boot.lost': '远端复位：它的私有内存丢失。共享内存和驱动不受影响。',
  'say.remote.boot.supportNs': '协商了名称服务：远端记下来。',
  'say.remote.boot.supportNs.no': '没有协商名称服务：不发通告，也忽略通告。',
  'say.remote.boot.bitNext': '`bitnext` `{change}`：空闲地址从 1024 起分配。',
  'say.remote.boot.listNext': '未发送就归还的缓冲区的链表是空的：表头的 `next` 指向表头自己。',
  'say.remote.boot.listPrev': '`prev` 也一样。',
  'say.remote.boot.cursor': '远端的游标从 0 开始：avail 环的每个条目都是新的。',
  'say.remote.boot.cursor.again':
    '游标又为 0，而 `used.idx` 停在 `{used}`：远端处理过的条目，对它又是新的。',
  'say.remote.boot.queued': '`vq_queued_cnt` = 0：没有等待决定的完成。',
  'say.remote.boot.link':
    '`link_state` `{change}`：在驱动为它的接收队列发通知之前，什么也不能发送。',

  'say.remote.disableCb.event': '`avail_event` `{change}`：比一整圈还远，所以驱动没有理由通知。',
  'say.remote.disableCb.flagsLoad': '库读 `used.flags`：`{after}`。它要置其中一位。',
  'say.remote.disableCb.flags': '`used.flags` `{change}`：远端用 `NO_NOTIFY` 表示这里不需要通知。',
  'say.remote.enableCb.event':
    '`avail_event` `{change}`：要求驱动在远端尚未取走的下一个条目处通知。',
  'say.remote.enableCb.flagsLoad': '库读 `used.flags`：`{after}`。它要清其中一位。',
  'say.remote.enableCb.flags': '`used.flags` `{change}`：没有 `NO_NOTIFY`，驱动就会通知。',
  'say.remote.enableCb.mb': '全内存屏障：请求必须先可见，然后远端才检查其间是否有新条目。',
  'say.remote.enableCb.idx': '`avail.idx` 为 `{after}`：其间没有新条目，所以等下一次通知即可。',
  'say.remote.enableCb.idx.some':
    '`avail.idx` 为 `{after}`，远端读到 `{last}`：已有新条目，而且不会有通知。',

  'say.remote.ring.mb': '驱动的通知已到达。库从一个全内存屏障开始。',
  'say.remote.link.up': '`link_state` `{change}`：驱动为这个队列发过通知，所以远端可以发送。',

  'say.remote.rx.lock': '库取得它的锁，查找下一条消息。',
  'say.remote.rx.unlockEmpty.lost':
    '描述符 {head} 的地址不在共享内存里。库得到空指针，当作没有消息，链头留在它那里。',
  'say.remote.rx.unlockEmpty': '没有消息了。库释放它的锁，工作完成。',
  'say.remote.rx.reserved': '`hdr.reserved` = `{after}`：库把链头记在消息本身里，在共享内存中。',
  'say.remote.rx.dst': '`hdr.dst` 为 `{address}`：库查找使用这个地址的端点。',
  'say.remote.rx.dst.copy': '`hdr.dst` 为 `{address}`：原样传出。这个库没有端点。',
  'say.remote.rx.holdLoad': '库读 `hdr.reserved`：它的高半部分记着缓冲区有多少持有者。',
  'say.remote.rx.hold': '`hdr.reserved` = `{address}`：回调运行期间，库自己持有缓冲区。',
  'say.remote.rx.unlock': '锁已释放：回调运行时不持有它。',
  'say.remote.rx.adoptSrc': '端点还没有对端。`hdr.src` 为 `{address}`：这第一条消息的发送方。',
  'say.remote.rx.adopt': '`dest_addr` = `{address}`：从现在起，它就是端点的对端。',
  'say.remote.rx.size': '`hdr.len` 为 `{after}`：库复制出这么多字节。',
  'say.remote.rx.dst.cut':
    '`hdr.dst` 为 `{address}`，但 `pru_rpmsg_receive` 只传出 16 位：消息到了 `{low}`。',
  'say.remote.rx.src.cut':
    '`hdr.src` 为 `{address}`，但 `pru_rpmsg_receive` 只传出 16 位：回复会发往 `{low}`。',
  'say.remote.rx.src': '`hdr.src` 为 `{address}`：消息的发送方。',
  'say.remote.rx.len': '`hdr.len` 为 `{after}`：载荷的长度。',
  'say.remote.rx.keep':
    '回调持有缓冲区。到这时，它的链头 `{after}` 才写入 `hdr.reserved` 的高半部分。',
  'say.remote.rx.lockAgain': '回调返回。库再次取得它的锁，释放缓冲区。',
  'say.remote.rx.unlockAgain': '锁已释放：接着是下一条消息。',

  'say.remote.hold.lock': '为了多持有一次缓冲区，库取得它的锁。',
  'say.remote.hold.load':
    '它读 `hdr.reserved`：目前缓冲区{holders, plural, =0 {没有持有者} other {有 # 个持有者}}。',
  'say.remote.hold.store':
    '`hdr.reserved` = `{address}`：现在缓冲区有 {holders, plural, other {# 个持有者}}。',
  'say.remote.hold.unlock': '锁已释放。缓冲区留在远端。',
  'say.remote.unhold.check':
    '`hdr.reserved` 的高半部分表明，缓冲区有 {holders, plural, other {# 个持有者}}。',
  'say.remote.unhold.check.none':
    '`hdr.reserved` 为 `{address}`：高半部分为 0，缓冲区看来没有持有者。',
  'say.remote.unhold.print': '库打印一条错误，不改动缓冲区：没有持有者，就无法释放。',
  'say.remote.unhold.load': '为了减一，库再读一次 `hdr.reserved`：`{address}`。',
  'say.remote.unhold.store': '`hdr.reserved` = `{address}`：少一个持有者。低半部分不变。',
  'say.remote.unhold.again': '再读一次：缓冲区不再有持有者。',
  'say.remote.unhold.again.held':
    '再读一次：缓冲区还有 {holders, plural, other {# 个持有者}}，所以不归还。',
  'say.remote.return.head': '是哪个描述符？链头在消息的 `hdr.reserved` 里：`{head}`。',
  'say.remote.return.len': '`desc[{i}].len` 为 `{after}`：这个长度将报告到 used 环里。',
  'say.remote.release.lock': '应用释放缓冲区。库取得它的锁。',
  'say.remote.release.unlock': '锁已释放。',
  'say.remote.free.clear': '库把 `{buffer}` 的 {bytes} 字节清零，然后才归还给驱动。',
} as const satisfies Record<keyof typeof en, string>
