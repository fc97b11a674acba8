import type { sayBus as en } from '../../en/say/bus.ts'

/** Captions of endpoints, the name service, channels, and of the world around them. */
export const sayBus = {
  'say.bind.refs': '`refs` `{before} → {after}`：新的端点，由创建者持有。',
  'say.bind.refs.back': '`refs` `{before} → {after}`：又放弃这个端点。',
  'say.bind.cb.ns': '这个端点的回调为 `rpmsg_ns_cb`，即名称服务：它读远端的通告。',
  'say.bind.cb': '端点得到客户端的接收回调。',
  'say.bind.lock': '驱动取得 `endpoints_lock`，以登记端点。',
  'say.bind.warn':
    '`WARN_ON_ONCE`：id 是有符号数，大于 `0x7fffffff` 的地址成了负数。Linux 只警告一次，每次都返回 `-EINVAL`。',
  'say.bind.failed': '分配不到这个地址。Linux 把 `idr_alloc` 的返回值记入日志。',
  'say.bind.addr': '端点得到地址 `{address}`。从现在起，发给它的消息会送达。',
  'say.bind.unlock': '驱动释放 `endpoints_lock`：现在可以找到这个端点。',
  'say.bind.unlock.failed': '驱动释放 `endpoints_lock`。端点没有建成。',

  'say.unbind.lock': '驱动取得 `endpoints_lock`，以注销端点。',
  'say.unbind.addr': '地址 `{address}` 已释放：新的消息不会到达这个端点。',
  'say.unbind.unlock': '驱动释放 `endpoints_lock`。',
  'say.unbind.unlock.deadlock':
    '接下来要取 `cb_lock`，而它正由这个线程持有：线程就在这个端点的回调里。它永远等待自己。',
  'say.unbind.cb.lock': '驱动取得 `cb_lock`：如果回调正在运行，先等它结束。',
  'say.unbind.cb': '端点不再有回调，不会再被调用。',
  'say.unbind.cb.unlock': '驱动释放 `cb_lock`。',
  'say.unbind.refs':
    '`refs` `{before} → {after}`{after, plural, =0 {：端点不再被持有，所以释放它} other {：还有一次接收持有端点}}。',

  'say.ns.malformed': '通告应有 40 字节，这一条不是。Linux 记入日志，并忽略它。',
  'say.ns.terminate': '名字的最后一个字节置为 0。Linux 不相信远端会写结束符，所以自己写入缓冲区。',
  'say.ns.name': 'Linux 从消息里复制出服务的名字。',
  'say.ns.addr': '通告表明，服务的地址为 `{address}`。',
  'say.ns.flags': '`flags` 为 `{after}`：远端通告一个新的服务。',
  'say.ns.flags.destroy': '`flags` 为 `{after}`：远端通告一个服务已撤销。',
  'say.ns.print': 'Linux 把通告记入日志：名字、地址，是新增还是撤销。',
  'say.ns.addrAgain':
    'Linux 3.x 再读一次地址：`{address}`。生效的是这一次，而不是记入日志的那一次。',
  'say.ns.flagsAgain': 'Linux 再读一次 `flags`：`{after}`。远端可能已经改了它。',
  'say.ns.destroyFailed': '没有这样的通道。Linux 记入日志。',
  'say.ns.createFailed': '通道没有建成。Linux 记入日志。',

  'say.channel.exists': '名字和地址都相同的通道已经存在。Linux 记入日志，不建第二个。',
  'say.channel.made': '总线分配一个设备。',
  'say.channel.count': '`channels` `{before} → {after}`：下一个通道的编号。',
  'say.channel.number': '这个设备代表通道 {number}。',
  'say.channel.number.bus': '这是总线自己的设备，所以没有通道编号。',
  'say.channel.src': '`src` = `{address}`：设备的本地地址。',
  'say.channel.src.any': '`src` 是任意地址：设备还没有本地地址。',
  'say.channel.dst': '`dst` = `{address}`：对端的地址。',
  'say.channel.announce': '`announce` = `{after}`：服务由 Linux 提供，所以要告诉远端。',
  'say.channel.announce.no': '`announce` = `{after}`：不必把这个设备告诉远端。',
  'say.channel.ept': '设备还没有端点。',
  'say.channel.name': '服务的名字写进设备：驱动程序凭它来匹配。',
  'say.channel.add': '通道的设备已在总线上：现在可以找到它。',
  'say.channel.add.bus': '注册一个总线自己的设备。',
  'say.channel.del': '设备离开总线：不能再找到这个通道。',
  'say.channel.put': '释放最后一个引用：设备被释放。',

  'say.device.noEpt': '设备得不到端点：它的地址已被占用。Linux 记入日志。',
  'say.device.ept': '设备记下它的端点。',
  'say.device.src': '`src` = `{address}`：设备的本地地址就是它端点的地址。',
  'say.device.probe': '调用客户端驱动程序的 probe：通道可以用了。',
  'say.announce.failed': '没能把这个服务告诉远端。Linux 把错误记入日志。',
  'say.device.noAnnounce': 'Linux 6.x 再记一次日志，并撤销 probe：远端不知道的服务没有用处。',
  'say.device.failed': 'probe 失败：设备留在总线上，没有驱动程序。',
  'say.device.bound': '设备绑定了它的驱动程序。',
  'say.device.remove': '调用客户端驱动程序的 remove：它释放通道。',

  'say.probe.map': '环重新映射：驱动从头开始。',
  'say.probe.zero': 'Linux 把环清零，共 {length} 字节。如果远端沿用旧游标，它不会得知。',
  'say.probe.vrp': '`{place}` `{before} → 0`：新的驱动没有任何记录。',
  'say.probe.noMemory':
    '全部缓冲区要放进一整块内存：需要 {needed} 字节，只有 {pool} 字节。分配失败。',
  'say.probe.gone': '设备没有驱动：`rpmsg_probe` 即将返回 `-ENOMEM`。',
  'say.probe.failed': '能看到的只有日志中的一行：probe 失败，错误 -12。',
  'say.remove.reset': '驱动被移除。首先复位设备：远端不得再访问环。',
  'say.remove.vq': '释放驱动对这个队列的全部记录：空闲链表、标识、索引。',
  'say.remove.free':
    '{inside, plural, =0 {释放环和缓冲区的内存。没有线程正在发送。} other {释放环和缓冲区的内存，而还有 # 个线程正在发送：它们下一次访问就是缺页异常。}}',
  'say.probe.warn': '接收环里没有空位给这个缓冲区。`WARN_ON` 给出警告，probe 继续。',
  'say.probe.nsEpt': '总线记下名称服务的端点，地址为 53：远端的通告到达这里。',

  'say.world.signal':
    '这个线程有了待处理的信号。信号处理之前，发送者不能睡眠：它会反复查找缓冲区。',
  'say.world.signalled': '回到用户态，信号得到处理：它不再待处理。',
  'say.world.failAlloc': '内存不足：下一次为间接表调用的 `kmalloc` 会失败。',
  'say.world.notifyResult':
    '从现在起，这个队列的 notify 钩子返回 {after}{after, plural, =0 {：下一次通知时，驱动就放弃这个队列} other {：通知有效}}。',
  'say.world.preset': '`{place}` = `{after}`：这个队列的索引不从 0 开始。',

  // 任何一次访问都可能这样结束
  'say.astray.load':
    '远端读取它以为的 `{meant}`：{after}。{there, select, none {那里没有 Linux 的任何东西。} other {Linux 在那里放的是 `{there}`。}}',
  'say.astray.store':
    '远端把 {after} 写入它以为的 `{meant}`。{there, select, none {那里没有 Linux 的任何东西。} other {Linux 在那里放的是 `{there}`。}}',
  'say.busFault': '这个地址上没有内存：总线错误。远端就此停止，不再恢复，持有的缓冲区也不归还。',
  'say.pageFault': '这个地址上没有内存：缺页异常。线程就此停止，不再恢复，持有的锁也不释放。',
} as const satisfies Record<keyof typeof en, string>
