import type { start as en } from '../en/start.ts'

export const start = {
  'start.fresh':
    '还没有发送过。{num} 个描述符全部空闲，从 `free_head` 串成一条链表。发送第一条消息，看它往哪里去。',
  'start.noProbe':
    '`rpmsg_probe` 的缓冲区需要一整块 {needed} 字节，只有 {pool} 字节：它失败了，返回 `-12`，即 `-ENOMEM`。什么也发不出去。',
  'start.bare': '环是空的。{num} 个描述符全部空闲，从 `free_head` 串成一条链表。',
  'start.used': '环已经用过一段：{num} 个描述符中 {free} 个空闲，`avail.idx` 为 {idx}。',
} as const satisfies Record<keyof typeof en, string>
