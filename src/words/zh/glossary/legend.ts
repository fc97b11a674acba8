import type { legend as en } from '../../en/glossary/legend.ts'

/** 标记和颜色的含义。 */
export const legend = {
  'legend.title': '标记的含义',
  'legend.states': '颜色和形状：缓冲区归谁',
  'legend.marks': '标记',
  'legend.wires': '连线：环上方是通知，下方是中断',
  'legend.hidden': '斜纹',
  'legend.hidden.note': '已写入，但对方还看不到',
  'legend.pins': '索引标签',
  'legend.pins.note': '实心：接下来要写的槽。空心：接下来要读的槽',
  'legend.outlines': '描边',
  'legend.outlines.note': '实线：这一步写入。虚线：这一步读取',
  'legend.badge': '前后值',
  'legend.badge.note': '这一步之前和之后的值',
  'legend.old': '灰色的槽',
  'legend.old.note': '以前某一圈留下的值。圆点：从未写入',
  'legend.barrier.note': '它左边的先到达内存。通过后竖线变实；被故障跳过时划掉',
  'legend.wire.idle': '安静',
  'legend.wire.idle.note': '现在没有信号',
  'legend.wire.ringing': '发出',
  'legend.wire.ringing.note': '信号在途中',
  'legend.wire.suppressed': '关闭',
  'legend.wire.suppressed.note': '对方要求不发',
  'legend.wire.dropped': '丢失',
  'legend.wire.dropped.note': '已发出，没有到达',
} as const satisfies Record<keyof typeof en, string>
