import type { cardWords as en } from '../../en/glossary/card.ts'

/** 所有卡片共有的：各行的名称，以及谁写、谁读。 */
export const cardWords = {
  'card.writes': '写',
  'card.reads': '读',
  'card.not': '不使用',
  'card.off': '省略',
  'card.rule': '规则',
  'card.since': '版本',
  'card.now': '现在：',
  'card.by': '由{who}写入',
  'card.at': '第 {step} 步',
  'card.goTo': '转到最后写入它的第 {step} 步',
  'card.never': '开始以来没有写过',
  'card.names': '名称',

  'by.driver': '驱动',
  'by.remote': '远端',
  'by.both': '双方',
  'by.filler': '填写缓冲区的一方',
  'by.receiver': '接收消息的一方',
  'by.nobody': '无',
  'by.onlyDriver': '只有驱动：私有内存',
  'by.onlyRemote': '只有远端：私有内存',
  'by.simulation': '这个模拟；双方的内存里都没有',
  'by.linux': 'Linux',
  'since.both': 'Linux 3.14 与 6.1 相同',
  'since.6': 'Linux 6.1；3.14 没有这个副本',
  'since.3': 'Linux 3.14；6.1 改用 `desc_state`',
  'since.event': '双方协商了事件索引时',
  'since.library': '这里编译的这个库',
} as const satisfies Record<keyof typeof en, string>
