import type { ask as en } from '../en/ask.ts'

/** 第一页：这是什么，以及人们常问的问题；每个问题都有它那一步的一句话。 */
export const ask = {
  'ask.new': '第一次来',
  'ask.what': '这是什么？',
  'ask.marks': '按键与记号',
  'ask.title': '常见问题',
  'ask.close': '关闭“这是什么？”',
  'ask.what.chip': 'Linux 与同一芯片上的另一个处理器，通过双方都能读的内存互相留下消息。',
  'ask.what.rpmsg': '`rpmsg` 是消息的格式：每条最多 512 字节，前面是发送方和接收方的地址。',
  'ask.what.vring': '`vring` 负责登记：用两个环说明每个缓冲区现在由谁处理。',
  'ask.picture':
    '左边是 Linux（驱动），右边是另一个核（远端），中间的共享内存里有 avail 环、缓冲区和 used 环。通知向右，中断向左。',
  'ask.picture.driver': '驱动',
  'ask.picture.core': '另一个核',
  'ask.picture.remote': '远端',
  'ask.picture.memory': '共享内存',
  'ask.picture.buffers': '缓冲区',
  'ask.picture.kick': '通知：“有新消息”',
  'ask.picture.interrupt': '中断：“有缓冲区归还”',

  'ask.block': '为什么我的发送会阻塞 15 秒？',
  'ask.block.tells':
    '4 个缓冲区全部已发出，尚无归还：第五次发送睡眠，直到有缓冲区归还，最多 15 秒。',
  'ask.nomem': '为什么返回 `-ENOMEM`？',
  'ask.nomem.tells':
    '4 个缓冲区全部已发出，而 `rpmsg_trysend` 从不等待：立即返回 `-ENOMEM`。`rpmsg_send` 则会睡眠。',
  'ask.size': '为什么是 512 字节，而我只能用 496？',
  'ask.size.tells':
    '缓冲区有 512 字节，rpmsg 头占用前 16 字节，留给你 496 字节。这条消息正好用满。',
  'ask.buffers': '我有多少个缓冲区？',
  'ask.buffers.tells':
    '每个描述符一个，每个方向最多 256 个，这里是 8 个。现在已全部发出，下一次发送必须等待。',
  'ask.order': '缓冲区为什么不按顺序归还？',
  'ask.order.tells':
    '远端用完哪个就先归还哪个，这里 2 先于 0 和 1。是哪一个由项里的 `id` 说明，与槽无关。',
  'ask.event': '`EVENT_IDX` 有什么用？',
  'ask.event.tells':
    '双方各自写明在哪一项处需要被唤醒。`avail_event` 为 0：第 0 项通知了远端，第 1 项没有。',
  'ask.kick': '通知和中断，分别是什么？',
  'ask.kick.tells': '这是通知：驱动告诉远端有新消息。中断方向相反：告诉驱动有缓冲区归还。',
  'ask.usedLen': '发送缓冲区的 `used.len` 是什么？',
  'ask.usedLen.tells':
    '远端写入的字节数。它不写发送缓冲区：这里只是描述符的长度，Linux 不看这个值。',
} as const satisfies Record<keyof typeof en, string>
