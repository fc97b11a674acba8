import type { focus as en } from '../en/focus.ts'

export const focus = {
  'tip.bytes': '{count} 字节',
  'tip.own': '私有',
  'tip.was': '原为 {before}',
  'tip.desc': '{addr} 处 {len} 字节',
  'tip.message': '消息 #{n}',
  'tip.table': '间接表',
  'tip.mask': '{idx} & {mask} = {slot}，槽 {n}',
  'tip.written': '由{who}在第 {step} 步写入。',
  'tip.start': '与开始时相同。',

  'tip.slot.hidden': '尚未发布：`{index}` 为 {value}。',
  'tip.slot.live.avail': '已发布：远端可以读取。',
  'tip.slot.live.used': '已发布：驱动可以读取。',
  'tip.slot.old': '未使用：不在 `{from}` 到 `{to}` 之间。',
  'tip.pinned': '已固定。按 Esc 取消。',
  'tip.owner.free': '空闲：远端不读取它。',
  'tip.owner.filling': '正在填写：远端还看不到。',
  'tip.owner.published': '已发布：远端可以读取。',
  'tip.owner.inFlight': '由远端持有。',
  'tip.owner.used': '已归还：驱动尚未取回。',
  'tip.owner.lost': '丢失：远端已越过它，但并不持有它。不会有谁来完成它。',
  'tip.seen.driver': '驱动写入，远端读取。',
  'tip.seen.remote': '远端写入，驱动读取。',
  'tip.only.driver': '只有 Linux 看得到。',
  'tip.only.remote': '只有远端看得到。',
  'tip.only.world': '双方都看不到：它属于模拟环境。',

  'memory.here': '现在就在这一步。',
  'memory.goTo': '转到第 {step} 步',
} satisfies Record<keyof typeof en, string>
