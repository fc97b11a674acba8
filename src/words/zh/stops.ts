import type { stops as en } from '../en/stops.ts'

export const stops: Readonly<Record<keyof typeof en, string>> = {
  'stops.none':
    '还没有停靠点。在想讲解的每一步添加一个：播放会停在那里，PageDown 逐个前进，演示模式下也一样。',
  'stops.add': '添加停靠点',
  'stops.edit': '编辑此停靠点',
  'stops.full': '已有 {most} 个停靠点，不能再添加。',
  'stops.takeBack': '撤销',
  'stops.previous': '上一个停靠点（PageUp）',
  'stops.next': '下一个停靠点（PageDown）',
  'stops.noneBefore': '这一步之前没有停靠点。',
  'stops.noneBehind': '这一步之后没有停靠点。',
  'stops.unnamed': '第 {step} 步',
  'stops.go': '停靠点 {n}：{name}，第 {step} 步',
  'stops.keys': 'Alt 加 ↑ 或 ↓ 移动，Delete 删除。',
  'stops.move': '拖动以调整顺序',
  'stops.back': '这一步早于上一个停靠点：到这里历史会后退。',
  'stops.remove': '删除停靠点“{name}”',
  'stops.name': '名称',
  'stops.note': '讲者备注',
  'stops.save': '保存为课程…',
  'stops.save.long': '历史太长，无法写成操作：这里的课程最多 40 个操作。',
  'stops.save.scenario': '此场景无法写成文本。',
  'stops.save.title': '课程',
}
