import type { a11y as en } from '../en/a11y.ts'

/** 给阅读或收听讲解（而不看图）的人用的文字。 */
export const a11y = {
  'rail.transcript': '文字记录',
  'transcript.call': '{who}：{fn}{message, plural, =0 {} other {，消息 #}}',
  'transcript.goesOn': '{call}，继续',
  'transcript.start': '起点',
  'transcript.step': '第 {n} 步',
  'transcript.bytes': '{place}，{n, plural, other {# 字节}}',
  'transcript.shown': '第 {from} 到 {to} 步，共 {length} 步',
  'transcript.list': '按顺序列出的步骤',
  'transcript.earlier': '更早',
  'transcript.later': '更晚',
  'transcript.copy': '全部复制',
  'transcript.copied': '已复制',
  'transcript.notCopied': '此页面不允许复制。',
  'keys.Y': '文字记录',
  'keys.toolbar': '在播放栏内移动',
} satisfies Record<keyof typeof en, string>
