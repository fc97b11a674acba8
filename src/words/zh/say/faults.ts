import type { sayFaults as en } from '../../en/say/faults.ts'

/** Captions of faults: what waits, what goes wrong, and what it makes of the usual steps. */
export const sayFaults = {
  'say.world.arm.skipWmb': '故障待发：驱动下一次添加会没有写屏障。',
  'say.world.arm.dropKick': '故障待发：这个队列的下一次通知会在途中丢失。',
  'say.world.arm.notifyFails': '故障待发：notify 钩子的下一次调用会失败。',
  'say.world.arm.dropInterrupt': '故障待发：这个队列的下一次中断会在途中丢失。',
  'say.world.arm.badId': '故障待发：used 环的下一个条目会带着 id {id}。',
  'say.world.arm.duplicateId': '故障待发：远端会把下一个缓冲区归还两次。',
  'say.world.arm.tornPublish': '故障待发：远端的下一个 `used.idx` 会比它的条目先写出。',
  'say.world.arm.stopConsuming': '远端挂住了：不管驱动怎样通知，它不再从这个环取走任何东西。',
  'say.world.every': '不止一次：它每次都会发生，直到关闭。',
  'say.world.every.off': '它不再每次都发生。',
  'say.world.arm.off': '故障已关闭：这里不再有待发的故障。',

  'say.fault.skipWmb': '故障：没有写屏障。两次写入的先后没有保证，这一次索引更快。',
  'say.fault.badId': '故障：远端弄混了描述符。它接下来写的条目会带着 id {id}。',
  'say.fault.duplicateId': '故障：远端把一个缓冲区归还两次。used 环里会有两个条目指它。',
  'say.fault.tornPublish': '故障：远端写入的先后没有保证。`used.idx` 会比它公布的条目先写出。',
  'say.fault.tornPublish.always': '故障在这里不改变什么：这个库总是先移动 `used.idx`，再写条目。',
  'say.fault.healed': '重启让远端不再挂住：它又来看这个环。',

  'say.notify.ring.full': '驱动发出通知，但信箱已满：notify 钩子失败，远端没有收到新的通知。',
  'say.remote.mailbox': '远端读取信箱：取出这个队列的通知，位置重新空出。',
  'say.notify.ring.dropped': '驱动发出通知，但通知在途中丢失。钩子返回一切正常，远端什么也没收到。',
  'say.notify.ring.fails':
    '驱动发出通知，这一次 notify 钩子失败：远端什么也没收到，钩子也如实返回。',
  'say.add.noSpaceNotify.unheard':
    '{free, plural, =0 {没有空闲描述符} other {只有 # 个空闲描述符}}，而这次需要 {need} 个。驱动发出通知，远端没有收到；驱动返回 `-ENOSPC`。',
  'say.done.interrupt.dropped': '远端发中断，但中断在途中丢失。used 环里有东西，驱动却没有得知。',
  'end.send.unheard':
    '{message, select, 0 {这条消息} other {消息 #{message} }}已发布，驱动以为通知过了。远端什么也没收到。发送返回 0。',

  'say.add.idx.early':
    '`avail.idx` `{before} → {after}`，但槽 {slot} 里还是原来的 `{head}`。远端要是现在来看，取走的就是它。',
  'say.add.ring.late':
    '驱动这时才把链头 `{after}` 写入 `avail.ring[{i}]`。`avail.idx` 早已公布这个槽。',
  'say.done.idx.twice': '`used.idx` `{before} → {after}`：写过的都已公布，其中一个缓冲区有两次。',
  'say.done.idx.bad':
    '`used.idx` `{before} → {after}`：条目已公布。它指的不是远端用完的那个缓冲区。',
  'say.done.idx.again': '`used.idx` `{before} → {after}`：同一个缓冲区第二次归还。',
  'say.remote.boot.lost.textbook':
    '远端复位：它忘掉持有的一切，游标为 0。处理过的条目，在它看来又是新的。',

  'say.stray.driver': '驱动的一次误写：`{place}` `{was} → {text}`。那里只有远端可以写。',
  'say.stray.driver.own':
    '驱动的一次误写：`{place}` `{was} → {text}`。字段是它自己的，但此时它的代码不会写这个值。',
  'say.stray.remote': '远端的一次误写：`{place}` `{was} → {text}`。那里只有驱动可以写。',
  'say.stray.remote.own':
    '远端的一次误写：`{place}` `{was} → {text}`。字段是它自己的，但此时它的代码不会写这个值。',
} as const satisfies Record<keyof typeof en, string>
