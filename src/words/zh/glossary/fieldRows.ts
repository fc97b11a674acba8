import type { fieldRows as en } from '../../en/glossary/fieldRows.ts'

/** 字段卡片中说明之下的各行：谁、哪些值、哪个版本。 */
export const fieldRows = {
  'field.desc[].flags/0': '链到这里为止；远端只能读',
  'field.desc[].flags/1': '`NEXT`：链在 `next` 处继续',
  'field.desc[].flags/2': '`WRITE`：远端可以写入这个缓冲区',
  'field.desc[].flags/4': '`INDIRECT`：`addr` 指向一张描述符表',
  'field.desc[].next/since': '3.14 还用它串起空闲链表；6.1 的空闲链表是私有的',
  'field.desc[].addr/reads': '远端；3.14 解除映射时也读',

  'field.avail.flags/reads': '远端，每次发中断之前',
  'field.avail.flags/0': '完成后发中断：有发送者在睡眠',
  'field.avail.flags/1': '`NO_INTERRUPT`，不必发中断。只是提示：照发也无害',
  'field.avail.flags/not': '有事件索引时：由 `used_event` 决定',
  'field.avail.idx/reads': '远端：在它之前的都可以取走',
  'field.avail.idx/rule': '槽 = 索引 & (num − 1)；圈 = 索引 / num + 1。65535 之后是零',
  'field.avail.idx/since': '3.14 把它读回；6.1 用私有副本计数',
  'field.avail.ring[]/reads': '远端，在 `avail.idx` 越过这个槽之后',
  'field.avail.ring[]/rule': '槽表示先后，值是链头',

  'field.used_event/reads': '远端，每次发中断之前',
  'field.used_event/rule':
    '`used.idx` 越过它就发中断：`(new − event − 1) < (new − old)`，按 16 位计算',
  'field.used_event/not': '没有事件索引时：由 `avail.flags` 决定',

  'field.used.flags/reads': '驱动，每次通知之前',
  'field.used.flags/0': '发布后发通知',
  'field.used.flags/1': '`NO_NOTIFY`，不必通知。只是提示：照发也无害',
  'field.used.flags/not': '有事件索引时：由 `avail_event` 决定',
  'field.used.idx/reads': '驱动：在它之前的都可以回收',
  'field.used.idx/rule': '槽 = 索引 & (num − 1)；圈 = 索引 / num + 1。65535 之后是零',
  'field.used.ring[].id/reads': '驱动，在 `used.idx` 越过这个槽之后',
  'field.used.ring[].id/rule': '槽表示先后，id 表示归还的是哪条链',
  'field.used.ring[].len/rule':
    '应为设备写入的字节数。各个库报告描述符的长度，所以发送之后没有意义',

  'field.avail_event/reads': '驱动，每次通知之前',
  'field.avail_event/rule':
    '`avail.idx` 越过它就通知：`(new − event − 1) < (new − old)`，按 16 位计算',
  'field.avail_event/not': '没有事件索引时：由 `used.flags` 决定',

  'field.buf[].hdr.reserved/since': 'OpenAMP 和 RPMsg-Lite 在这里保存链头和持有者计数',

  'field.vq.num_free/writes': '驱动：添加时减少，回收时增加',
  'field.vq.num_free/reads': '驱动，添加之前',
  'field.vq.num_free/0': '添加返回 `-ENOSPC`。待回收的缓冲区要回收之后才算空闲',
  'field.vq.num_free/num': '没有描述符在使用',
  'field.vq.free_head/rule': '栈：最后归还的最先使用',
  'field.vq.last_used_idx/reads': '只有驱动：远端看不到它读到了哪里',
  'field.vq.num_added/0': '没有要通知的新条目',
  'field.vq.num_added/more': '上次通知以来有这么多新条目',
  'field.vq.broken/0': '队列正常',
  'field.vq.broken/1': '因错误的 id 或失败的通知而放弃：不再回收',
  'field.vq.broken/since': '6.1 拒绝添加，返回 `-EIO`；3.14 照样添加',
  'field.vrp.last_sbuf/rule': '从未用过的缓冲区先用；用完之后才回收已完成的',
  'field.vrp.last_sbuf/since': '3.14 每个方向 256 个；6.1 每个描述符一个，最多 256 个',
  'field.vrp.sleepers/0': '没有发送者睡眠：中断关闭',
  'field.vrp.sleepers/more': '中断打开，完成的缓冲区会唤醒它们',
  'field.vrp.sleepers/since':
    '3.14 与 6.1。2025 年 12 月的改动去掉了这个计数：中断一直打开，这样 `poll` 可以报告 `EPOLLOUT`',
  'field.tx_lock/writes': '发送者，在找缓冲区和添加缓冲区期间',
  'field.tx_lock/0': '空闲',
  'field.tx_lock/more': '一个发送者在其中；其余的等待',
  'field.clock/writes': '这个模拟：只有你推进时间，它才前进',
  'field.remote.last_avail_idx/reads': '只有远端：驱动看不到它读到了哪里',
} as const satisfies Record<keyof typeof en, string>
