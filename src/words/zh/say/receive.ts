import type { sayReceive as en } from '../../en/say/receive.ts'

/** Captions of reception: from the receive ring to an endpoint, and its buffer back. */
export const sayReceive = {
  'say.recv.nothing': '来了中断，但 `virtqueue_get_buf` 没有给出缓冲区。Linux 记入日志，然后返回。',
  'say.recv.dump': 'Linux 3.x 读 `hdr.len`：`{after}`，用来把这条消息转储到调试日志。',
  'say.recv.len': '`hdr.len` 为 `{after}`：远端给出的载荷长度。Linux 用 used 环里的长度核对它。',
  'say.recv.tooBig': '长度不符：拒收这条消息。循环结束，这个缓冲区不再回到环里。',
  'say.recv.lock': '驱动取得 `endpoints_lock`，以查找地址。',
  'say.recv.dst': '`hdr.dst` 为 `{address}`：有端点使用这个地址。',
  'say.recv.dst.none': '`hdr.dst` 为 `{address}`：没有端点使用这个地址。',
  'say.recv.get': '`refs` `{before} → {after}`：回调处理消息期间，端点不能被释放。',
  'say.recv.unlock': '驱动释放 `endpoints_lock`：查找结束。',
  'say.recv.cb.lock': '驱动取得 `cb_lock`：回调运行期间，不能撤销它。',
  'say.recv.src': '`hdr.src` 为 `{address}`：发送方的地址。它会传给回调。',
  'say.recv.cbLen': 'Linux 3.x 为回调再读一次 `hdr.len`：`{after}`。核对之后，远端可能已经改了它。',
  'say.recv.cb.unlock': '回调结束。驱动释放 `cb_lock`。',
  'say.recv.put': '`refs` `{before} → {after}`：驱动不再需要这个端点。',
  'say.recv.noRecipient': '没有端点使用这个地址：Linux 记入日志，丢弃消息。缓冲区照样回到环里。',
  'say.recv.addFailed': '缓冲区没能回到环里。Linux 记入日志，远端从此少一个缓冲区。',

  'say.limit.begin': 'Linux 6.x 给这个警告限速：新的五秒区间开始，最多打印十条。',
  'say.limit.suppressed': '区间结束。Linux 把略去的警告数记入日志。',
  'say.limit.missed': '`missed` `{before} → {after}`：这个区间已经打印了十条警告，所以这一条略去。',
  'say.limit.missed.clear': '`missed` `{change}`：从头计数。',
  'say.limit.printed': '`printed` `{before} → {after}`：这条警告可以打印。',
  'say.limit.printed.clear': '`printed` `{change}`：新的区间最多打印十条。',

  'say.client.rx':
    '端点的回调得到消息：来自 `{address}` 的 {len, plural, other {# 字节}}，还在 rpmsg 缓冲区里。',
  'say.client.echo': '`rpmsg_trysend` 返回。这个客户端收到消息就立刻发回，从不等待缓冲区。',

  'say.deliver.src': '远端写 `hdr.src`：消息来自地址 `{address}`。',
  'say.deliver.dst': '远端写 `hdr.dst`：消息发往 Linux 的地址 `{address}`。',
  'say.deliver.reserved': '远端写 `hdr.reserved`：Linux 从不读它。',
  'say.deliver.len': '远端写 `hdr.len`：载荷有 {after, plural, other {# 字节}}。',
  'say.deliver.flags': '远端写 `hdr.flags`：没有定义任何标志。',
  'say.deliver.data':
    '远端把载荷写到消息头之后，共 {length, plural, other {# 字节}}。`used.idx` 移动之前，Linux 完全看不到。',
} as const satisfies Record<keyof typeof en, string>
