import type { sayRing as en } from '../../en/say/ring.ts'

/** Captions of virtio_ring.c: adding, kicking, taking back, interrupts. */
export const sayRing = {
  'say.add.noSpaceNotify':
    '{free, plural, =0 {没有空闲描述符} other {只有 # 个空闲描述符}}，而这次需要 {need} 个。无论标志如何，驱动立刻通知，并返回 `-ENOSPC`。',
  'say.add.desc.flags':
    '`free_head` 为 {i}，所以取用描述符 {i}。驱动写它的标志：`NEXT`，仿佛后面还有描述符。',
  'say.add.desc.flags.write':
    '`free_head` 为 {i}，所以取用描述符 {i}。标志里有 `WRITE`：这个缓冲区由远端填写。',
  'say.add.desc.flags.more': '缓冲区还有一段：下一个空闲描述符 {i} 加入这条链。',
  'say.add.desc.flags.more.write': '描述符 {i} 加入这条链。标志里有 `WRITE`：这一段由远端填写。',
  'say.add.desc.addr':
    '`desc[{i}].addr` = `{address}`：`{buffer}` 从那里开始。环里只放地址，从不放消息本身。',
  'say.add.desc.addr.raw': '`desc[{i}].addr` = `{address}`：缓冲区从那里开始。',
  'say.add.desc.len': '`desc[{i}].len` = `{after}`：16 字节的消息头，加上 {payload} 字节载荷。',
  'say.add.desc.len.room': '`desc[{i}].len` = `{after}`：可容纳一条完整的消息，由远端写入。',
  'say.add.desc.len.raw': '`desc[{i}].len` = `{after}`：这一段的长度，以字节计。',
  'say.add.desc.nextLoad':
    'Linux 3.x 用共享的 `next` 字段串起空闲链表。`desc[{i}].next` 表明：描述符 {after} 也空闲。',
  'say.add.desc.nextLoad.last':
    '`desc[{i}].next` 为 `{after}`，但已经没有空闲描述符。这是旧值，不会再使用。',
  'say.add.desc.next':
    'Linux 6.x 的空闲链表只在私有内存里。它把链接 `{after}` 从 `desc_extra[{i}]` 复制到共享的 `desc[{i}].next`。',
  'say.add.extra.addr': '驱动把地址也记入 `desc_extra[{i}]`：私有内存，远端无法改动。',
  'say.add.extra.len':
    '长度的私有记录：`{after}`。Linux 解除缓冲区的映射时，用这个记录，而不用共享内存。',
  'say.add.extra.flags': '标志的私有记录：`{after}`。驱动写进描述符 {i} 的内容，现在都有了记录。',
  'say.add.last.load':
    '驱动读回 `desc[{i}].flags`：`{after}`。这个描述符后面没有其他描述符，`NEXT` 必须清除。',
  'say.add.last.store':
    '`desc[{i}].flags` `{before} → {after}`。没有 `NEXT`，链到描述符 {i} 为止。',
  'say.add.numFree':
    '`num_free` `{before} → {after}`：{taken, plural, other {# 个描述符}}不再空闲。',
  'say.add.numFree.first':
    'Linux 3.x 先计数：`num_free` `{before} → {after}`，这时还没有写任何描述符。',
  'say.add.freeHead': '`free_head` `{change}`：空闲链表现在从描述符 {after} 开始。',
  'say.add.freeHead.empty':
    '`free_head` `{change}`。空闲链表已空，缓冲区归还之前，这个值没有意义。',
  'say.add.buflen': '`{place}` = `{after}`：远端可以写的字节数。这个内核会用它检查 used 长度。',
  'say.add.token': '`{place}` = `{token}`：链头 {i} 归还时，驱动就知道是哪个缓冲区。',
  'say.add.slotLoad':
    'Linux 3.x 从共享内存读 `avail.idx`：`{after}`。条目放进槽 `{after} & {mask} = {slot}`。',
  'say.add.ring':
    '驱动把链头 `{after}` 写入 `avail.ring[{i}]`。远端还看不到：`avail.idx` 仍为 `{idx}`。',
  'say.add.wmb': '写屏障：描述符和环条目必须先写入内存，然后才能写公布它们的索引。',
  'say.add.idxLoad':
    'Linux 3.x 再读一次 `avail.idx`：`{after}`。它会写回加 1 之后的值，条目就此发布。',
  'say.add.idxShadow':
    '`avail_idx_shadow` `{before} → {after}`。Linux 6.x 在私有内存里计数，从不读回 `avail.idx`。',
  'say.add.idx':
    '`avail.idx` `{before} → {after}`：这次写入发布了条目。从现在起，远端可以取走描述符 {head}。',
  'say.add.idx.wrap':
    '`avail.idx` `{before} → {after}`：计数器走完了全部 16 位。远端照样可以取走描述符 {head}。',
  'say.add.numAdded': '`num_added` `{before} → {after}`：它记录上次通知以来发布的条目数。',

  'say.kick.mb': '全内存屏障：新的索引必须先可见，然后驱动才读远端要不要通知。',
  'say.kick.idxLoad':
    'Linux 3.x 读 `avail.idx`：`{after}`。由 `num_added` = `{added}` 可知哪些条目对远端是新的。',
  'say.kick.numAdded': '`num_added` `{before} → {after}`：无论是否通知，都重新计数。',
  'say.kick.numAdded.none': '`num_added` 为 0：上次通知以来没有发布条目。驱动照常继续。',
  'say.kick.event':
    '`avail_event` 为 `{after}`：远端要求在条目 {after} 处得到通知。它是新条目，所以会通知。',
  'say.kick.event.no':
    '`avail_event` 为 `{after}`：远端只要求在条目 {after} 处得到通知。它不是新条目，所以不通知。',
  'say.kick.flags': '`used.flags` 为 `{after}`：远端未禁止通知，因此驱动发通知。',
  'say.kick.flags.no':
    '`used.flags` 为 `{after}`：远端用 `NO_NOTIFY` 表示会自行查看环，所以不通知。',
  'say.kick.flags.broken': '`used.flags` 允许通知，但队列已损坏：`virtqueue_notify` 不通知。',
  'say.notify.ring': '驱动发出通知：远端收到一个中断。通知只说明 `avail.idx` 有更新，需要查看。',
  'say.notify.ring.rvq': '驱动为接收队列发出通知：有空的缓冲区可供远端填写。',
  'say.notify.ring.failed': '驱动发出通知，但 notify 钩子返回失败。',
  'say.notify.broken': '通知失败，`broken` 置为真。驱动放弃这个队列，不再从中回收。',

  'say.used.idx':
    '`used.idx` 为 `{after}`，`last_used_idx` 为 `{last}`：有 {waiting, plural, other {# 个已完成的缓冲区}}等待回收。',
  'say.used.idx.none': '`used.idx` 为 `{after}`，`last_used_idx` 也是：没有缓冲区归还。',
  'say.used.idx.irq':
    '来了中断。处理程序读 `used.idx`：`{after}`，领先于 `last_used_idx` = `{last}`，所以确实有缓冲区归还。',
  'say.used.idx.irq.none':
    '来了中断，但 `used.idx` 和 `last_used_idx` 都为 `{after}`：没有新归还的。处理程序返回 `IRQ_NONE`。',
  'say.get.rmb': '读屏障：必须先读公布条目的索引，再读条目。',
  'say.get.id':
    '`used.ring[{i}].id` 为 `{after}`：描述符 {after} 归还了。槽表明先后，id 表明是哪一个。',
  'say.get.len': '`used.ring[{i}].len` 为 `{after}`，这是远端报告的。发送之后没有代码使用这个数。',
  'say.get.len.in': '`used.ring[{i}].len` 为 `{after}`：远端报告它写入了这么多字节。',
  'say.get.outOfRange':
    '远端归还 id `{id}`，但这个环只有 {num} 个描述符。驱动报告错误，不再信任这个队列。',
  'say.get.notHead':
    '远端归还 id `{id}`，但这个链头没有已发出的缓冲区。驱动报告错误，不再信任这个队列。',
  'say.get.tooLong':
    '远端报告 {len} 字节，但对这个链头它最多只能写 {most} 字节。这个内核会检查：驱动报告错误，不再信任这个队列。',
  'say.get.broken': '`broken` 置为真，`last_used_idx` 停在 `{last}`。驱动不再从这个队列回收。',
  'say.get.lastUsed': '`last_used_idx` `{before} → {after}`：used 环的这个条目处理完了。',
  'say.get.flagsLoad': 'Linux 3.x 读回自己的 `avail.flags`：`{after}`。中断是关闭的，不需要请求。',
  'say.get.flagsLoad.on':
    'Linux 3.x 读回自己的 `avail.flags`：`{after}`。中断是打开的，所以请求下一个。',
  'say.get.usedEvent':
    '中断是打开的，所以驱动请求下一个：`used_event` = `{after}`。没有事件索引时，没有代码读它。',
  'say.get.usedEvent.event':
    '中断是打开的，所以驱动请求下一个：`used_event` = `{after}`，就是它等待的条目。',
  'say.get.mb': '全内存屏障：对中断的请求必须先可见，然后才能再查看 used 环。',

  'say.detach.token': '`{place}` 交回 `{token}`，现在为空：如果链头 {i} 再归还一次，驱动就会发现。',
  'say.detach.flags': '`desc[{i}].flags` 为 `{after}`：没有 `NEXT`，链到这个描述符为止。',
  'say.detach.flags.next': '`desc[{i}].flags` 为 `{after}`：有 `NEXT`，链继续。',
  'say.detach.next': 'Linux 3.x 沿着共享的 `desc[{i}].next` 走到描述符 {after}。',
  'say.detach.numFree': '`num_free` `{before} → {after}`：这条链又有一个描述符空闲。',
  'say.detach.circle': '这条链绕成了圈。Linux 永远在这个循环里，持有的锁也不释放：软死锁。',
  'say.detach.link': '`{place}` = `{after}`：归还的描述符后面，接上原来的空闲链表。',
  'say.detach.link.empty':
    '`{place}` = `{after}`，是原来的 `free_head`。空闲链表原本是空的，这个链接不会使用。',
  'say.detach.freeHead': '`free_head` `{change}`。空闲链表是个栈：最后归还的，最先取用。',
  'say.detach.lastFree': '`num_free` `{before} → {after}`：归还的描述符空闲了。',

  'say.enable.triggered':
    '`event_triggered` `{before} → {after}`：驱动清除已来过中断的标记，重新请求中断。',
  'say.enable.flagsLoad': '为了打开中断，Linux 3.x 读回 `avail.flags`：`{after}`。',
  'say.enable.shadow': '`avail_flags_shadow` `{before} → {after}`：要打开中断。先改的是私有副本。',
  'say.enable.shadow.event':
    '`avail_flags_shadow` `{before} → {after}`：要打开中断。有了事件索引，`avail.flags` 本身不变。',
  'say.enable.flags': '`avail.flags` `{change}`：驱动请远端在完成缓冲区时发中断。',
  'say.enable.idxLoad': 'Linux 3.x 读 `avail.idx`：`{after}`，以确定有多少缓冲区已发出。',
  'say.enable.usedEvent':
    '`used_event` = `{after}`：驱动要求在这个条目处得到中断。没有事件索引时，没有代码读它。',
  'say.enable.usedEvent.event': '`used_event` = `{after}`：远端完成条目 {after} 时要发中断。',
  'say.enable.usedEvent.delayed':
    '`used_event` = `{after}`：已发出的缓冲区归还四分之三之后，才要中断。',
  'say.enable.mb': '全内存屏障：对中断的请求必须先可见，然后驱动才查看 used 环。',
  'say.enable.usedIdx':
    '`used.idx` 为 `{after}`。如果其间归还得太多，驱动应当现在查看，而不是等待。',
  'say.poll.mb': '全内存屏障：对中断的请求必须先可见，然后驱动才查看 used 环。',
  'say.poll.usedIdx': '`used.idx` 仍为 `{after}`：中断关闭期间没有缓冲区归还。下一次完成会有中断。',
  'say.poll.usedIdx.moved': '`used.idx` 为 `{after}`：中断关闭期间有缓冲区归还，却没有中断。',

  'say.disable.flagsLoad': '为了关闭中断，Linux 3.x 读回 `avail.flags`：`{after}`。',
  'say.disable.shadow': '`avail_flags_shadow` `{before} → {after}`：要关闭中断。先改的是私有副本。',
  'say.disable.shadow.triggered':
    '`avail_flags_shadow` `{before} → {after}`：要关闭中断。刚来过一个，不会再有，所以不必写共享内存。',
  'say.disable.flags': '`avail.flags` `{change}`：驱动要求不发中断。完成的缓冲区等驱动自行查看。',
  'say.disable.usedEvent':
    '`used_event` = `{after}`：有事件索引时，Linux 6.x 请求的是一个通常很远的条目处的中断。',

  'say.unused.idxLoad': 'Linux 3.x 读 `avail.idx`：`{after}`。',
  'say.unused.shadow':
    '`avail_idx_shadow` `{before} → {after}`：少一个条目，因为这个缓冲区不会再被完成。',
  'say.unused.idx': '`avail.idx` `{before} → {after}`：索引退回一个，因为这个缓冲区不会再被完成。',
  'say.break.broken': '`{place}` = `{after}`：驱动放弃这个队列，如同设备已经不在。',
  'say.break.sound': '`{place}` = `{after}`：驱动重新使用这个队列。期间失败的操作仍是失败。',
  'say.unused.bug':
    '`BUG_ON`：现在 {num} 个描述符应当全部空闲，实际只有 {free} 个：有描述符被覆盖过。线程就此停止，不再恢复。',

  'say.irq.triggered':
    '`event_triggered` `{before} → {after}`：提示来过中断。下一次 `disable_cb` 可以因此少写一次。',
  'say.irq.callback': '处理程序调用 `{callback}`，它是为这个队列注册的。',

  'say.new.numFree': '`num_free` = `{after}`：新队列的描述符都空闲。',
  'say.new.broken': '`broken` = `{after}`：新队列是可信的。',
  'say.new.lastUsed': '`last_used_idx` = `{after}`：驱动还没有回收过。',
  'say.new.numAdded': '`num_added` = `{after}`：没有需要通知的条目。',
  'say.new.triggered': '`event_triggered` = `{after}`：还没有来过中断。',
  'say.new.flagsLoad': '没有给出回调。Linux 3.x 读 `avail.flags`：`{after}`。',
  'say.new.flagsShadow':
    '`avail_flags_shadow` = `{after}`：{after, plural, =0 {接受中断} other {没有回调，所以不要中断}}。',
  'say.new.idxShadow': '`avail_idx_shadow` = `{after}`：还没有发布过。',
  'say.new.flags': '`avail.flags` `{change}`：没有给出回调，所以不要中断。',
  'say.new.freeHead': '`free_head` = `{after}`：空闲链表从描述符 {after} 开始。',
  'say.new.clearExtra': '驱动清空 `desc_extra`，即它对每个描述符的私有记录。',
  'say.new.clearState': '驱动清空 `desc_state`：没有已发出的缓冲区。',
  'say.new.link': '`{place}` = `{after}`：描述符 {i} 空闲，链表中的下一个是 {after}。',
  'say.new.token': '`{place}` 是空的：链头 {i} 下没有已发出的缓冲区。',
} as const satisfies Record<keyof typeof en, string>
