import type { sayRpmsg as en } from '../../en/say/rpmsg.ts'

/**
 * Captions of rpmsg_send_offchannel_raw and of what it calls in the rpmsg bus.
 * Messages of the bus itself and answers of its clients have no number: theirs is 0.
 */
export const sayRpmsg = {
  'say.send.badAddr':
    '`{which}` 为 `0xffffffff`，表示任意地址。消息需要真实的地址：发送返回 `-EINVAL`。',
  'say.send.tooBig':
    '{len} 字节放不下：缓冲区在消息头之后只有 {room} 字节。发送返回 `-EMSGSIZE`，没有占用缓冲区。',
  'say.send.timeout':
    '15 秒已过，没有缓冲区归还。{message, select, 0 {这条消息} other {消息 #{message} }}放弃：发送返回 `-ERESTARTSYS`。',
  'say.send.hdr.len':
    '驱动写 `hdr.len`：载荷有 {after, plural, other {# 字节}}。`{buffer}` 只属于这个发送者，所以不需要锁。',
  'say.send.hdr.flags':
    '驱动把 `hdr.flags` 清零。没有定义任何标志，但这里可能还留着以前消息的字节。',
  'say.send.hdr.src': '驱动写 `hdr.src`：消息来自地址 `{address}`。',
  'say.send.hdr.dst': '驱动写 `hdr.dst`：消息发往远端的地址 `{address}`。',
  'say.send.hdr.reserved':
    '驱动把 `hdr.reserved` 清零。Linux 不用它；远端持有缓冲区期间，可以在这里放自己的记录。',
  'say.send.copyFrom':
    '客户端把收到的内容发回：从接收环的缓冲区读 {length, plural, other {# 字节}}。',
  'say.send.copy':
    '驱动把载荷复制到消息头之后：{length, plural, other {# 字节}}。消息已写好，但还没有环指向它。',
  'say.send.copy.empty': '没有载荷可复制：这条消息只有消息头。还没有环指向它。',
  'say.send.dump': 'Linux 3.x 读回 `hdr.len`，用来把这条消息转储到调试日志。',
  'say.send.lock': '驱动取得 `tx_lock`。从这里到发送结束，其他发送者不能操作这个环。',
  'say.send.addFailed.ENOSPC':
    '环里没有空位：添加以 `-ENOSPC` 失败。`{buffer}` 不在任何环里，也不在任何链表里，就此丢失。',
  'say.send.addFailed.EIO':
    '队列已损坏：添加以 `-EIO` 失败。`{buffer}` 不在任何环里，也不在任何链表里，就此丢失。',
  'end.send.rung':
    '{message, select, 0 {这条消息} other {消息 #{message} }}已发布，驱动已通知远端。发送返回 0，表示已排队，不表示已收到。',
  'end.send.quiet':
    '{message, select, 0 {这条消息} other {消息 #{message} }}已发布。远端禁止了通知，会自行查看环。发送返回 0。',
  'end.send.quiet.event':
    '{message, select, 0 {这条消息} other {消息 #{message} }}已发布。远端要求在条目 {entry} 处得到通知，它不是新条目，所以没有通知。发送返回 0。',
  'end.send.unrung':
    '{message, select, 0 {这条消息} other {消息 #{message} }}已发布，但没有通知。在下一次通知之前，远端可能不会查看。发送返回 0。',
  'end.send.deaf': '队列已损坏，远端没有得到通知，发送却返回 0：它从不检查通知的返回值。',
  'end.send.lost':
    '驱动释放 `tx_lock`，发送返回 `{error}`。{message, select, 0 {这条消息} other {消息 #{message} }}从未发布。',
  'end.send.ENOMEM': '没有空闲缓冲区，调用者不等待。发送返回 `-ENOMEM`，没有写入任何内容。',
  'end.send.ENOMEM.broken': '损坏的队列不交回缓冲区，调用者不等待。发送返回 `-ENOMEM`。',

  'say.tx.lock':
    '{message, select, 0 {这条消息} other {消息 #{message} }}需要缓冲区。驱动取得 `tx_lock`，避免两个发送者拿到同一个。',
  'say.tx.lock.again': '睡眠之前，驱动再查看一次：中断还关闭时，可能已有缓冲区归还。',
  'say.tx.lock.queued': '再查看一次，这次已在等待队列里。此后归还的缓冲区会唤醒这个发送者。',
  'say.tx.lock.woken':
    '{message, select, 0 {这条消息} other {消息 #{message} }}已被唤醒，再次查找缓冲区。其他发送者可能更快。',
  'say.tx.lock.signal':
    '有待处理的信号，所以{message, select, 0 {这条消息} other {消息 #{message} }}不能睡眠。它照样查找缓冲区。',
  'say.tx.lock.late':
    '时间已到。{message, select, 0 {这条消息} other {消息 #{message} }}最后查看一次：此时找到缓冲区，仍然有效。',
  'say.tx.fresh':
    '`last_sbuf` `{before} → {after}`：驱动取得 `sbuf[{before}]`。从未用过的缓冲区先用。',
  'say.tx.fresh.passing':
    '`last_sbuf` `{before} → {after}`：驱动取得 `sbuf[{before}]`。从未用过的先用；{waiting, plural, other {# 个已完成的}}留在 used 环里。',
  'say.tx.unlock':
    '驱动释放 `tx_lock`。`{buffer}` 现在只属于{message, select, 0 {这条消息} other {消息 #{message}}}：它不在任何环里，也不在任何链表里。',
  'say.tx.unlock.wait':
    '{count} 个缓冲区全部已发出，尚无归还。{message, select, 0 {这条消息} other {消息 #{message} }}没有缓冲区，但它的调用者同意等待。',
  'say.tx.unlock.again': '仍然没有缓冲区。驱动释放 `tx_lock`；接着，发送者进入等待队列。',
  'say.tx.unlock.sleep': '仍然没有缓冲区。驱动释放 `tx_lock`；接着，发送者睡眠。',
  'say.tx.unlock.signal':
    '仍然没有缓冲区，又有待处理的信号。驱动释放 `tx_lock`；这次等待结束，但发送又开始一次。',
  'say.tx.unlock.late': '最后一次查看也没有缓冲区。驱动释放 `tx_lock`，等待结束。',
  'say.tx.unlock.broken': '队列已损坏，所以 `virtqueue_get_buf` 什么也不交回。驱动释放 `tx_lock`。',

  'say.up.lock':
    '{message, select, 0 {这条消息} other {消息 #{message} }}要睡眠，直到有缓冲区归还。驱动取得 `tx_lock`，把它计入睡眠者。',
  'say.up.sleepers.first':
    '`sleepers` `{before} → {after}`。为第一个睡眠者打开中断：完成的缓冲区必须能唤醒它。',
  'say.up.sleepers': '`sleepers` `{before} → {after}`。中断已经为睡眠者打开。',
  'say.up.unlock': '驱动释放 `tx_lock`。只要还有睡眠者，远端每完成一个缓冲区都应发中断。',
  'say.down.lock':
    '{message, select, 0 {这条消息} other {消息 #{message} }}不再等待。驱动取得 `tx_lock`，把它从睡眠者中减去。',
  'say.down.sleepers.last': '`sleepers` `{before} → {after}`。没有发送者再等待，所以关闭中断。',
  'say.down.sleepers': '`sleepers` `{before} → {after}`。还有发送者在等待，所以中断仍然打开。',
  'say.down.unlock':
    '驱动释放 `tx_lock`。{message, select, 0 {这条消息} other {消息 #{message} }}有了 `{buffer}`，接下来与每次发送一样：填写缓冲区。',
  'say.down.unlock.empty':
    '驱动释放 `tx_lock`。{message, select, 0 {这条消息} other {消息 #{message} }}结束等待，没有得到缓冲区。',

  'say.wait.prepare':
    '{message, select, 0 {这条消息} other {消息 #{message} }}进入等待队列 `sendq`。从这里起不会错过唤醒，所以睡眠之前再查看一次。',
  'say.wait.prepare.woken':
    '被唤醒后，{message, select, 0 {这条消息} other {消息 #{message} }}先再次进入 `sendq`，然后才查看：如果缓冲区已被取走，就继续睡眠。',
  'say.wait.prepare.signal':
    '{message, select, 0 {这条消息} other {消息 #{message} }}有待处理的信号：它现在不睡眠，但再查看一次。',
  'say.wait.prepare.late':
    '{message, select, 0 {这条消息} other {消息 #{message} }}已经等了 15 秒。时间已到，但还可以再查看一次。',
  'say.wait.schedule':
    '{count} 个缓冲区全部已发出，尚无归还。{message, select, 0 {这条消息} other {消息 #{message} }}进入睡眠，直到远端完成一个，最多 {seconds} 秒。',
  'say.wait.schedule.more':
    '没有缓冲区归还。{message, select, 0 {这条消息} other {消息 #{message} }}也进入睡眠：现在有 {asleep} 个发送者在等远端完成缓冲区。',
  'say.wait.schedule.again':
    '缓冲区已被取走：其他发送者更快。{message, select, 0 {这条消息} other {消息 #{message} }}再次睡眠，最多 {seconds} 秒。',
  'say.wait.schedule.awake':
    '{message, select, 0 {这条消息} other {消息 #{message} }}在最后一次查看之后被唤醒，所以不睡眠：`schedule_timeout` 立即返回。先进入 `sendq` 正是为此。',
  'say.wait.schedule.signal':
    '{message, select, 0 {这条消息} other {消息 #{message} }}在最后一次查看之后收到信号，所以不睡眠：`schedule_timeout` 立即返回。',
  'say.wait.schedule.broken':
    '队列已损坏，不会再有缓冲区归还。{message, select, 0 {这条消息} other {消息 #{message} }}仍然睡眠，最多 {seconds} 秒。',
  'say.wait.finish':
    '{message, select, 0 {这条消息} other {消息 #{message} }}离开 `sendq`：它有了 `{buffer}`。',
  'say.wait.finish.empty':
    '{message, select, 0 {这条消息} other {消息 #{message} }}离开 `sendq`，没有得到缓冲区。',

  'say.xmit.wake':
    '`rpmsg_xmit_done` 唤醒 {woken, plural, =1 {`sendq` 里的睡眠者：它可以再次查找缓冲区} other {`sendq` 里全部 # 个睡眠者。先查看的得到缓冲区}}。',
  'say.xmit.wake.early':
    '`rpmsg_xmit_done` 唤醒 {early, plural, other {# 个}}已在 `sendq` 里、尚未睡眠的发送者：它不再睡眠，而是再查看一次。',
  'say.xmit.wake.none': '`rpmsg_xmit_done` 唤醒 `sendq` 里的睡眠者。现在没有睡眠者。',
  'say.clock.tick': '{seconds, plural, other {# 秒}}过去了。',
  'say.clock.tick.over':
    '{seconds, plural, other {# 秒}}过去了，没有线程被唤醒。{over, plural, other {# 个睡眠者}}的时间已到。',

  'say.probe.event': '驱动向内核的其他部分通告自己。',
} as const satisfies Record<keyof typeof en, string>
