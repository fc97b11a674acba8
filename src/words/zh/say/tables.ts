import type { sayTables as en } from '../../en/say/tables.ts'

/** Captions of indirect tables: a chain behind one descriptor of the ring. */
export const sayTables = {
  'say.alloc.kmalloc': '`kmalloc` 分配 {after} 字节给间接表：链的每一段用一个 16 字节的描述符。',
  'say.alloc.fails': '`kmalloc` 失败：没有内存存放表。这条链只能放进环本身。',
  'say.alloc.kfree': '`kfree` 释放这张表：它的链已经结束。',
  'say.table.link': '`{place}` = `{after}`：Linux 6.x 先把表项链起来，再填写它们。',
  'say.table.flags': '表里的一项：标志为 `NEXT`，仿佛后面还有表项。这一段远端只能读。',
  'say.table.flags.write': '表里的一项：标志为 `NEXT` 和 `WRITE`，因为这一段由远端填写。',
  'say.table.addr': '`{place}` = `{address}`：这一段从那里开始。表项的写法与环里的描述符相同。',
  'say.table.len': '`{place}` = `{after}`：这一段的长度，以字节计。',
  'say.table.next': '`{place}` = `{after}`：Linux 3.x 把这个表项链到它后面的一项。',
  'say.table.nextLoad': '`{place}` 为 `{after}`：Linux 6.x 读回接下来填写哪一项。',
  'say.table.nextLoad.last': '`{place}` 为 `{after}`，但表到这里为止：这个链接不会再使用。',
  'say.table.last.load': '驱动读回 `{place}`：`{after}`。这一项后面没有其他项，`NEXT` 必须清除。',
  'say.table.last.store': '`{place}` `{before} → {after}`。没有 `NEXT`，链到这里为止。',
  'say.table.last.next': '`{place}` `{change}`：Linux 3.x 不在最后一项之后留下链接。',

  'say.add.desc.flags.table':
    '`free_head` 为 {i}，所以取用描述符 {i}。标志里有 `INDIRECT`：它指向一张表，而不是缓冲区。',
  'say.add.desc.addr.table':
    '`desc[{i}].addr` = `{address}`：表从那里开始。整条链只占环里的一个描述符。',
  'say.add.desc.len.table':
    '`desc[{i}].len` = `{after}`：表的长度，以字节计，共 {entries} 项，每项 16 字节。',
  'say.add.indirDesc': '`{place}` = `{address}`：表的私有记录，这样驱动以后能释放它。',
  'say.add.indirDesc.none': '`{place}` `{address} → 0`：这条链没有表，地址是以前的链留下的。',
  'say.add.bug.empty': '`BUG_ON`：这条链没有任何段。线程就此停止，不再恢复，持有的锁也不释放。',
  'say.add.bug.long':
    '`BUG_ON`：{num} 个条目的环放不下 {need} 段。线程就此停止，不再恢复，持有的锁也不释放。',
  'say.add.warn':
    '`WARN_ON_ONCE`：{num} 个条目的环放不下 {need} 段。Linux 6.x 只警告一次，继续执行，然后发现没有空位。',

  'say.detach.flags.table':
    '`desc[{i}].flags` 为 `{after}`：`INDIRECT`。链在表里；在环里它只有这一个描述符。',
  'say.detach.table':
    'Linux 3.x 从共享内存读取表的位置：`{address}`。读到什么地址，就释放什么地址。',
  'say.detach.notIndirect':
    '`BUG_ON`：这个链头记有一张表，标志里却没有 `INDIRECT`。线程就此停止，不再恢复，持有的锁也不释放。',
  'say.detach.badLength':
    '`BUG_ON`：表长 {bytes} 字节，不是整数个描述符。线程就此停止，不再恢复，持有的锁也不释放。',
  'say.detach.indirDesc': '`{place}` `{address} → 0`：链头 {i} 不再有表。',

  'say.new.badNum': '{num} 不是 2 的幂。Linux 3.x 发出警告，拒绝创建队列。',
} as const satisfies Record<keyof typeof en, string>
