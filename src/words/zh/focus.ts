import type { focus as en } from '../en/focus.ts'

export const focus = {
  'tip.bytes': '{count} 字节',
  'tip.own': '私有',
  'tip.was': '原为 {before}',
  'tip.desc': '{addr} 处 {len} 字节',
  'tip.message': '消息 #{n}',
  'tip.table': '间接表',
  'tip.mask': '{idx} & {mask} = {slot}，槽 {n}',

  'tip.slot.hidden': '尚未发布：`{index}` 为 {value}。',
  'tip.slot.live.avail': '已发布：远端可以读取。',
  'tip.slot.live.used': '已发布：驱动可以读取。',
  'tip.slot.old': '未使用：不在 `{from}` 到 `{to}` 之间。',
  'tip.pinned': '关闭（Esc）',
  'tip.owner.free': '空闲：远端不读取它。',
  'tip.owner.filling': '正在填写：远端还看不到。',
  'tip.owner.published': '已发布：远端可以读取。',
  'tip.owner.inFlight': '由远端持有。',
  'tip.owner.used': '已完成，驱动尚未回收。',
  'tip.owner.lost': '丢失：远端已越过它，但并不持有它。它不会再被完成。',

  'memory.here': '现在就在这一步。',
  'memory.goTo': '转到第 {step} 步',
} satisfies Record<keyof typeof en, string>
