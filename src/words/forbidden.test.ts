/**
 * Words that people who were new to the page did not understand, and that must not come back. They
 * are looked for wherever somebody reads: catalogues, listings, documents and end-to-end tests.
 */
import { expect, test } from 'vitest'

/** What is not said, and what is said instead. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/held against the real code/i, 'checked against'],
  [/believed to be true|\bended at\b/i, 'common assumptions, fails from'],
  [/\bholding in flight|holds in flight/i, 'holding'],
  [/entry last written/i, 'last write'],
  [/\b(index|stores?|entry|value\}) landed\b/i, 'is visible'],
  [/gate closed/i, 'earlier stores are done'],
  [/nothing against a/i, 'has not switched kicks off'],
  [/\bso (many|long) (bytes|completions|is the)/i, 'that many bytes'],
  [/asks? for silence/i, 'wants no interrupt, wants no kick'],
  [/\bstrikes? (descriptor|the endpoint)/i, 'drops'],
  [/\bof one entry, don.t change/i, 'a send uses one entry'],
  [/in a send at once|inside a send/i, 'sends at the same time'],
  [/one act at a time/i, 'one action at a time'],
  [/that hangs stays so/i, 'it stays hung'],
  [/moved by a script/i, 'this page needs JavaScript'],
  [/\bto reap\b/i, 'to take back'],
  [/\. Else |\(else `/, 'Default: X'],
  [/\bscribble on\b/i, 'overwrite a field'],
  [/gives no room/i, 'what happened and what to do'],
  [/the (code|hook|kick) answers|`idr_alloc` answers/i, 'returns'],
  [/back without a word/i, 'without an interrupt'],
  [/\b(the|a) bell\b/i, 'kick'],
  [/full barrier/i, 'full memory barrier'],
  [/who moves (it|the remote)/i, 'who controls it'],
]
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/好像(后面|环)/, '仿佛、如同'],
  [/消息完整了/, '消息已写好'],
  [/返回了/, '返回'],
  [/不反对通知/, '未禁止通知'],
  [/值得一看/, '有更新，需要查看'],
  [/请求安静/, '要求不发中断'],
  [/任何新东西/, '对驱动没有新信息'],
  [/清单上划掉/, '从持有清单移除'],
  [/不许再碰/, '此后不得访问'],
  [/必须先到内存/, '必须先写入内存'],
  [/在外/, '已发出'],
  [/消失在线上/, '途中丢失'],
  [/索引时叫它/, '在哪个索引处需要通知'],
  [/发送只有一项/, '发送只占一项'],
  [/同时在发送/, '可同时发送'],
  [/让事情发生/, '操作'],
  [/谁推动/, '由谁控制'],
  [/令牌/, '标识'],
  [/^还没有$/, '无'],
  [/常被当作事实/, '常见假设'],
  [/` (仍|都|总)?是 [`{\d]|[时后间为]是 \d/, 'X 为 0'],
  [/(全|完全)屏障/, '全内存屏障'],
  [/槽位/, '槽'],
  [/名字服务/, '名称服务'],
  [/门铃|通知钩子/, '通知、notify 钩子'],
  [/(?<!消息)头部/, '消息头'],
]

const READ = Object.entries(
  import.meta.glob<string>(
    [
      './en/**/*.ts',
      './zh/**/*.ts',
      '../listings/texts/*.ts',
      '../**/*.md',
      '../../*.md',
      '../../e2e/*.spec.ts',
      '../../e2e/pages/*.ts',
    ],
    { eager: true, query: '?raw', import: 'default' },
  ),
)

test('nothing that people read says what they did not understand', () => {
  expect(READ.length).toBeGreaterThan(80)
  const found = READ.flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, i) =>
        [...ENGLISH, ...CHINESE]
          .filter(([said]) => said.test(line))
          .map(([said, better]) => `${file}:${i + 1}: ${said.exec(line)?.[0]} → ${better}`),
      ),
  )
  expect(found).toEqual([])
})
