/** 课程：阅读界面、列表，以及课程文本的错误。 */
import type { lesson as en } from '../en/lesson.ts'

export const lesson: Readonly<Record<keyof typeof en, string>> = {
  'lesson.problem.tooLong': '课程最多 {like} 个字符。',
  'lesson.problem.noHeader': '课程以两行 `{like}` 之间的文件头开始。',
  'lesson.problem.header': '`{text}` 不是文件头字段，写法如 `{like}`。',
  'lesson.problem.unknownField': '文件头没有字段 `{text}`，可用的有 {like}。',
  'lesson.problem.twice': '`{text}` 在文件头出现两次。',
  'lesson.problem.version': '文件头必须写明格式版本 `{like}`。',
  'lesson.problem.noTitle': '课程需要标题，例如 `{like}`。',
  'lesson.problem.language': '“{text}”不是此课程的语言，可用的有 {like}。',
  'lesson.problem.titles': '“{text}”必须含每种语言的标题，以斜杠分隔：{like}。',
  'lesson.problem.scenario': '无法读取场景 `{text}`。写法与链接相同，例如 `tx?num=4`。',
  'lesson.problem.noStop': '课程至少需要一个停靠点，即形如 `{like}` 的小标题。',
  'lesson.problem.tooManyStops': '课程最多有 {like} 个停靠点。',
  'lesson.problem.markup':
    '`{text}` 不能用作课程正文。可用段落、列表、**粗体**、*强调*、行内代码和链接。',
  'lesson.problem.address': '链接 `{text}` 无效：必须以 `https://`、`http://` 或 `#` 开头。',
  'lesson.problem.fence': '课程没有 `{text}` 块，可用的有 {like}。',
  'lesson.problem.strange': '`{text}` 块必须放在停靠点的小标题之后。',
  'lesson.problem.acts': '无法读取操作 `{text}`。写法与链接相同。',
  'lesson.problem.at': '`{text}` 没有指明步骤，写法如 `{like}`。',
  'lesson.problem.ask': '`{text}` 不是问题，写法如 {like}。',
  'lesson.problem.untranslated': '此停靠点缺少语言 `{text}` 的正文：应写在 `{like}` 一行之后。',

  'lesson.fault.expect': '在此停靠点（第 {step} 步），`{text}` 不成立。',
  'lesson.fault.condition': '无法读取 `{text}`。{why}',
  'lesson.fault.back': '此停靠点在第 {step} 步，而前一个在第 {before} 步。',
  'lesson.fault.unasked': '这个问题没有答案：到下一个停靠点为止，没有哪一步涉及 `{text}`。',
  'lesson.fault.script': '此停靠点的操作无法完成。{why}',
  'lesson.fault.answer': '这个问题没有三个不同的选项。',
  'lesson.fault.minutes': '语言 {language} 的阅读时间约 {minutes} 分钟；一课应为 3 到 8 分钟。',
  'lesson.at': '第 {line} 行：{what}',
}
