import type { sayFaults as en } from '../../en/say/faults.ts'

/** Captions of faults: what waits, what goes wrong, and what it makes of the usual steps. */
export const sayFaults = {
  'say.world.arm.skipWmb': '故障待发：驱动下一次添加将没有写屏障。',
  'say.world.arm.dropKick': '故障待发：这个队列的下一次通知将在途中丢失。',
  'say.world.arm.notifyFails': '故障待发：notify 钩子的下一次调用将失败。',
  'say.world.arm.dropInterrupt': '故障待发：这个队列的下一次中断将在途中丢失。',
  'say.world.arm.badId': '故障待发：used 环的下一个条目将带有 id {id}。',
  'say.world.arm.duplicateId': '故障待发：远端将把下一个缓冲区归还两次。',
  'say.world.arm.tornPublish': '故障待发：远端的下一个 `used.idx` 将先于它的条目可见。',
  'say.world.arm.stopConsuming': '远端挂住：无论驱动怎样通知，它不再从这个环取走任何条目。',
  'say.world.every': '不止一次：它每次都会发生，直到关闭。',
  'say.world.every.off': '它不再每次都发生。',
  'say.world.arm.off': '故障已关闭：这里不再有待发的故障。',

  'say.fault.skipWmb': '故障：没有写屏障。两次写入的先后没有保证，这一次索引先可见。',
  'say.fault.badId': '故障：远端弄混了描述符。它接下来写的条目将带有 id {id}。',
  'say.fault.duplicateId': '故障：远端把一个缓冲区归还两次。used 环里将有两个条目指向它。',
  'say.fault.tornPublish': '故障：远端写入的先后没有保证。`used.idx` 将先于它公布的条目可见。',
  'say.fault.tornPublish.always': '这个故障在这里没有影响：这个库总是先移动 `used.idx`，再写条目。',
  'say.fault.healed': '重启结束了挂住状态：远端重新查看这个环。',

  'say.notify.ring.full': '驱动发出通知，但信箱已满：notify 钩子失败，远端没有收到新的通知。',
  'say.remote.mailbox': '远端读取信箱：取出这个队列的通知，位置重新空出。',
  'say.notify.ring.dropped':
    '驱动发出通知，但通知在途中丢失。notify 钩子返回成功，远端什么也没有收到。',
  'say.notify.ring.fails':
    '驱动发出通知，这一次 notify 钩子失败：远端什么也没有收到，钩子返回失败。',
  'say.add.noSpaceNotify.unheard':
    '{free, plural, =0 {没有空闲描述符} other {只有 # 个空闲描述符}}，而这次需要 {need} 个。驱动发出通知，但通知丢失。添加返回 `-ENOSPC`。',
  'say.done.interrupt.dropped': '远端发中断，但中断在途中丢失。used 环有更新，驱动却没有得知。',
  'end.send.unheard':
    '{message, select, 0 {这条消息} other {消息 #{message} }}已发布，驱动认为已经通知。远端什么也没有收到。发送返回 0。',

  'say.add.idx.early':
    '`avail.idx` `{before} → {after}`，但槽 {slot} 里仍是原来的 `{head}`。远端如果现在查看，取走的就是它。',
  'say.add.ring.late':
    '驱动此时才把链头 `{after}` 写入 `avail.ring[{i}]`。`avail.idx` 早已公布这个槽。',
  'say.done.idx.twice':
    '`used.idx` `{before} → {after}`：写入的条目都已可见，其中一个缓冲区出现两次。',
  'say.done.idx.bad':
    '`used.idx` `{before} → {after}`：条目已可见。它指的不是远端用完的那个缓冲区。',
  'say.done.idx.again': '`used.idx` `{before} → {after}`：同一个缓冲区第二次归还。',
  'say.remote.boot.lost.textbook':
    '远端复位：它不再记得持有什么，游标为 0。处理过的条目，对它又是新的。',

  'say.stray.driver': '驱动的一次误写：`{place}` `{was} → {text}`。那里只有远端可以写。',
  'say.stray.driver.own':
    '驱动的一次误写：`{place}` `{was} → {text}`。字段是它自己的，但此时它的代码不会写这个值。',
  'say.stray.remote': '远端的一次误写：`{place}` `{was} → {text}`。那里只有驱动可以写。',
  'say.stray.remote.own':
    '远端的一次误写：`{place}` `{was} → {text}`。字段是它自己的，但此时它的代码不会写这个值。',
} as const satisfies Record<keyof typeof en, string>
