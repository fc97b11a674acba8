import type { invariants as en } from '../en/invariants.ts'

/** What a broken rule of the ring means, and three claims about the ring that need not be true. */
export const invariants = {
  'invariant.descriptorsConserved': '空闲的与已发出的描述符，加起来不再是环的大小。',
  'invariant.freeListSound': '空闲链表已损坏：链接越出表、绕成圈，或者进入已发出的链。',
  'invariant.headInFlightOnce': '一个链头同时发出两次：两个条目指同一个缓冲区。',
  'invariant.availWithinNum': '`avail.idx` 比驱动已回收的领先超过一整圈。',
  'invariant.availGoesForward': '`avail.idx` 的变化不是向前一步。',
  'invariant.takenWithinAvail': '远端的游标不在 `avail.idx` 的一圈之内：它取走了没有公布的。',
  'invariant.usedWithinTaken': '`used.idx` 超过了远端已取走的。',
  'invariant.lastUsedWithinUsed': '`last_used_idx` 不在 `used.idx` 的一圈之内。',
  'invariant.headHasToken': '有已发出的链头，驱动却没有它的缓冲区：它归还时，队列将损坏。',
  'invariant.usedLenWritable': 'used 长度大于远端可以写入的字节数。',
  'invariant.bufferInFlightOnce': '两条已发出的链带着同一个消息缓冲区。',
  'invariant.chainsEnd': '一条已发出的链没有尽头：绕成圈、越出表，或者进入另一条链。',
  'invariant.tableAllocated': '一条已发出的链指向一张表，它的内存从未分配。',
  'invariant.sidesAgree': '两边对环的认识不一致：大小、位置，或哪个是哪个。',
  'invariant.kickWillCome': '消息已发布，却永远不会有人查看：需要一次通知到达远端。',
  'invariant.interruptWillCome': 'used 环里有消息，却永远不会有人查看：需要一次中断到达驱动。',
  'invariant.entryAnnounced': '消息已发布，却永远不会有人查看：没有索引表明它在那里。',
  'invariant.onlyOwnerWrites': '一方刚刚写入了只有另一方可以写的地方。',
  'invariant.availEventAgreed':
    '没有协商事件索引，却有人刚刚写了 `avail_event`：那里可能是别的内容。',
  'invariant.inFlightUntouched': '驱动刚刚写入了远端可能正在使用的内容。',
  'invariant.shadowsAgree': '驱动的私有副本与 `avail.idx` 和 `avail.flags` 不再一致。',
  'invariant.callbacksFollowSleepers':
    '没有发送者为缓冲区睡眠，发送中断却打开；或者有睡眠者，它却关闭。',
  'invariant.mappedWhileInside': '有线程正在发送，而驱动和环的内存已经不存在。',
  'invariant.sendersTakeTurns': '库的两个线程同时在操作它发送用的环。',
  'invariant.lockHeldInCall': '持有锁的线程不在任何调用中。',
  'invariant.addressBoundOnce': '两个端点有相同的本地地址。',

  'claim.usedIsLast': '`used.ring` 里的 id 就是它的槽号',
  'claim.usedIsLast.ended': '这里，used 环里的 id 不是它的槽号。两者本来就不必相等。',
  'claim.availIsHead': '`avail.ring` 里的链头就是它的槽号',
  'claim.availIsHead.ended': '这里，avail 环里的链头不是它的槽号。两者本来就不必相等。',
  'claim.descIsBuffer': '描述符 i 带着缓冲区 i',
  'claim.descIsBuffer.ended': '这里，一个描述符带着另一个编号的缓冲区。两者之间没有约束。',
} as const satisfies Record<keyof typeof en, string>
