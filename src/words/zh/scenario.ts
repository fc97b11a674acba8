import type { scenario as en } from '../en/scenario.ts'

/** Words of the scenario dialog, and what is wrong with a scenario or with a field of a link. */
export const scenario = {
  'scenario.title': '场景',
  'scenario.text': '这次执行从哪里开始，文本形式',
  'scenario.start': '由此开始',
  'scenario.copy': '复制',
  'scenario.copied': '已复制',
  'scenario.notCopied': '浏览器不允许复制。全文已选中，请自行复制。',
  'scenario.save': '保存',
  'scenario.open': '打开…',
  'scenario.example': '示例',
  'scenario.example.usual': '通常的起点',
  'scenario.example.wrap': '索引越过 65535',
  'scenario.example.neverTells': 'RPMsg-Lite 从不发中断',
  'scenario.example.tells': '编译成会发中断的 RPMsg-Lite',
  'scenario.example.moreBuffers': '8 个缓冲区，4 个描述符',
  'scenario.example.fewerBuffers': '2 个缓冲区，4 个描述符',
  'scenario.example.wrongId': '一次完成写错 id',
  'scenario.example.lostKick': '第一次通知丢失',
  'scenario.example.outOfOrder': '乱序完成',
  'scenario.example.echo': 'OpenAMP 回送',
  'scenario.example.eventIndex': 'OpenAMP 与事件索引',
  'scenario.example.pru': 'PRU 公布过早',
  'scenario.example.large': '256 个条目，如资源表所定',
  'scenario.undo': '回到之前的文本',
  'scenario.now': '回到现在运行的',
  'scenario.same': '现在运行的就是它。',
  'scenario.fine': '可以由它开始。现在运行的会结束，“撤销”可以恢复。',
  'scenario.count': '{count, plural, other {{count} 个问题}}',
  'scenario.first': '共 {count} 个问题，列出前 {listed} 个',
  'scenario.at': '{line}:{column}',
  'scenario.goTo': '第 {line} 行，第 {column} 列',
  'scenario.problems': '存在的问题',
  'scenario.file.tooBig': '`{name}` 有 {size} 字节，场景最多 {most} 字节。请换一个文件。',
  'scenario.file.noText': '`{name}` 不是文本文件。请选择保存为文本的场景。',
  'scenario.file.unread': '浏览器读不出 `{name}`。请重新选择，或粘贴它的文本。',
  'scenario.file.several': '请一次放一个文件：这里有 {count} 个。',
  'scenario.file.read': '已从 `{name}` 读取。',

  // the reference: what a field is, and what it is if it is left out
  'scenario.ref': '全部字段',
  'scenario.ref.note':
    'JSON，可以带注释。除第一个之外，字段都可以省略；省略时的值写在“默认”之后。数可以写成 `"0x10"` 这样的字符串。',
  'scenario.ref.vringscope': '`1`。格式的版本。',
  'scenario.ref.kernel': '`"linux-6.x"` 或 `"linux-3.x"`。运行哪个内核的驱动代码。默认 6.x。',
  'scenario.ref.num': '2 的幂，2 到 32768。每个环的条目数。默认 8。',
  'scenario.ref.align': '2 的幂，4 到 4096。used 环按多少字节对齐。默认 16。',
  'scenario.ref.startIdx': '0 到 65535。所有自由递增的索引从哪里开始。默认 0。',
  'scenario.ref.ringBase': '第一个环的地址。默认 `"0x10040000"`。',
  'scenario.ref.bufferBase': '缓冲区的地址。默认是环之后的第一个 4 KiB 边界。',
  'scenario.ref.features':
    '`"VIRTIO_RING_F_EVENT_IDX"` 和 `"VIRTIO_RING_F_INDIRECT_DESC"` 的列表。默认没有。',
  'scenario.ref.wrapsAtNum':
    '`true` 表示驱动在 `num` 处回绕 avail 索引，一种常见错误。默认 `false`。',
  'scenario.ref.validateUsedLen':
    '`true` 表示内核（6.x）在 used 长度过大时把队列标为损坏。默认 `false`。',
  'scenario.ref.mailbox':
    '`places`（0 到 16）和 `full`（`"blocks"` 或 `"fails"`）：会装满的通知信箱。默认永远不会装满。',
  'scenario.ref.weakBarriers': '`true` 表示用 CPU 之间的屏障，如同没有 remoteproc。默认 `false`。',
  'scenario.ref.buffers': '1 到 256。每个方向的缓冲区数；6.x 最多 `num` 个。默认 `num`。',
  'scenario.ref.pool':
    '0 到 262144。全部缓冲区可用的内存字节数；不够时 probe 以 `-12` 失败。默认足够。',
  'scenario.ref.senders': '1 到 16。可同时发送的线程数。默认 4。',
  'scenario.ref.heap': '`base`、`slotBytes`、`slots`：间接表的内存。默认 16 格，每格 256 字节。',
  'scenario.ref.room.endpoints': '1 到 64。最多能有多少个端点，名称服务的端点也算。默认 16。',
  'scenario.ref.room.channels': '1 到 64。最多能有多少个通道。默认 8。',
  'scenario.ref.endpoints':
    'Linux 的端点的列表，每个有 `addr`，也可以有 `"echo": true`。默认一个，在 `"0x400"`。',
  'scenario.ref.remote.profile':
    '`"textbook"`、`"openamp"`、`"rpmsg-lite"` 或 `"ti-pru"`。那边运行谁的代码。默认教科书式。',
  'scenario.ref.remote.options': '库的编译选项的列表。默认没有。',
  'scenario.ref.remote.tasks': '0 到 4。库在处理通知之外的线程数。默认 0。',
  'scenario.ref.remote.locks': '`true` 或 `false`。库是否有它的锁。默认 `true`。',
  'scenario.ref.remote.usedLen':
    '`"written"` 或 `"descriptor"`。教科书式的远端往 `used.len` 里写什么。默认 `"descriptor"`。',
  'scenario.ref.remote.sees':
    '远端对环的认识：`num`、`align`、`vring0`、`vring1`、`offset`、`crossed`。默认与事实相同。',
  'scenario.ref.remote.moves':
    '`"hand"`、`"inOrder"` 或 `"outOfOrder"`。谁控制远端，它怎样完成。默认由你。',
  'scenario.ref.remote.endpoints':
    '库的端点的列表：`service`、`addr`、`dest`、`mode`。默认一个，在 `"0x401"`。',
  'scenario.ref.faults':
    '待发故障的列表：`fault`，它的 `queue`（默认 `"svq"`），`badId` 还要有 `id`。默认没有。',
  'scenario.ref.kick': '`"send"` 或 `"hand"`。谁发出通知：每次发送，或由你。默认每次发送。',
  'scenario.ref.seed': '决定完成顺序的随机种子。默认 1。',

  // problems of the text
  'scenario.problem.tooLong': '文本超过 {limit} 个字符。',
  'scenario.problem.tooDeep': '括号嵌套过深。',
  'scenario.problem.emptyText': '这里什么也没有。最短的场景，是花括号里的版本号。',
  'scenario.problem.badSymbol':
    '`{got}` 在 JSON 里没有意义。字符串放在双引号里；此外只有数、`true` 和 `false`。',
  'scenario.problem.bareHex': 'JSON 没有十六进制数。请放进双引号：`"{got}"`。',
  'scenario.problem.badNumber': '`{got}` 不是 JSON 写法的数。',
  'scenario.problem.nameExpected': '这里缺少双引号里的字段名。',
  'scenario.problem.valueExpected': '这里缺少值。',
  'scenario.problem.colonExpected': '字段名和值之间缺少冒号。',
  'scenario.problem.commaExpected': '这前面缺少逗号。',
  'scenario.problem.braceExpected': '文本结束了，还缺少右花括号。',
  'scenario.problem.bracketExpected': '文本结束了，还缺少右方括号。',
  'scenario.problem.textBehind': '在这之前，场景已经结束。',
  'scenario.problem.badString': '字符串不能包含换行或制表符。',
  'scenario.problem.openString': '缺少右引号。',
  'scenario.problem.openComment': '注释没有结束。',
  'scenario.problem.badEscape': 'JSON 没有以这个反斜杠开头的转义。',
  'scenario.problem.twiceNamed': '`{key}` 在这里是第二次出现。',

  // problems of one field
  'scenario.problem.version': '这个页面读第 1 版格式，不读 `{got}`。',
  'scenario.problem.unknownKey':
    '{nearest, select, none {这里没有 `{key}`。{known, plural, =0 {} other {已知的有：{options}。}}} other {这里没有 `{key}`。是不是 `{nearest}`？}}',
  'scenario.problem.missing': '缺少 `{key}`。',
  'scenario.problem.notObject': '这里需要花括号里的字段，不是 `{got}`。',
  'scenario.problem.notList': '这里需要方括号里的列表，不是 `{got}`。',
  'scenario.problem.notText': '这里需要双引号里的字符串，不是 `{got}`。',
  'scenario.problem.notBoolean': '这里需要 `true` 或 `false`，不是 `{got}`。',
  'scenario.problem.notNumber': '这里需要数，例如 `16` 或 `"0x10"`，不是 `{got}`。',
  'scenario.problem.notAddress': '这里需要地址，例如 `1024`、`"0x400"` 或 `"any"`，不是 `{got}`。',
  'scenario.problem.notWhole': '`{got}` 不是整数。',
  'scenario.problem.tooSmall': '`{got}` 小于 {limit}。',
  'scenario.problem.tooBig': '`{got}` 大于 {limit}。',
  'scenario.problem.tooBigForLinux': '`{got}` 大于 `0x7fffffff`，Linux 能绑定的最后一个地址。',
  'scenario.problem.tooMany': '列表超过 {limit} 项。',
  'scenario.problem.notPowerOfTwo': '`{got}` 不是 2 的幂。',
  'scenario.problem.notMultiple': '`{got}` 不是 {limit} 的倍数。',
  'scenario.problem.notOneOf':
    '{nearest, select, none {`{got}` 不在 {options} 之中。} other {`{got}` 不在 {options} 之中。是不是 `{nearest}`？}}',
  'scenario.problem.notName': '`{got}` 不是服务的名字：最多 31 个字母、数字和符号，不能有空格。',
  'scenario.problem.noCall': '`{got}` 不是这里可以做的调用。',
  'scenario.problem.notItsLength': '与 `data` 的字节数不符：应为 {limit}，不是 `{got}`。',
  'scenario.problem.tooManySteps': '到这里为止，各项选择合计超过 {limit} 步。',
  'scenario.problem.notHexDigits': '`{got}` 不是成对的十六进制数字。',

  // problems of fields that do not go together
  'scenario.problem.moreBuffersThanRing':
    '{buffers} 个缓冲区，只有 {num} 个描述符：`linux-6.x` 最多为每个描述符分配一个。`linux-3.x` 可以更多。',
  'scenario.problem.notAligned': '`{at}` 不是 {to} 的倍数。',
  'scenario.problem.tooHigh': '从 `{at}` 起，`{what}` 所放的超出 4 GiB。双方的地址都是 32 位。',
  'scenario.problem.overlaps': '`{at}` 落在 `{other}` 所放的里面，它到 `{end}` 为止。',
  'scenario.problem.noRoom':
    '{rows, plural, other {端点有 {rows} 行}}，需要 {needed} 行：这些端点，再加上名称服务的那个。',
  'scenario.problem.addressTaken': '另一个端点已经有地址 `{at}`。',
  'scenario.problem.nameServiceAddress': '53 是名称服务的地址。',
  'scenario.problem.twice': '`{what}` 在这里是第二次出现。',
  'scenario.problem.idNeeded': '`badId` 需要 `id`：远端不写正确的数，而写这个。',
  'scenario.problem.idNotNeeded': '只有 `badId` 才有 `id`。',
  'scenario.problem.optionOfOther': '`{option}` 属于 `{of}` 的编译选项；远端是 `{remote}`。',
  'scenario.problem.featureUnknown': '`{remote}` 不认识这个特性，所以双方不会协商它。',
  'scenario.problem.heapUnused':
    '只有启用 `VIRTIO_RING_F_INDIRECT_DESC` 才用得到堆，而特性里没有它。',
  'scenario.problem.newerKernelOnly': 'Linux 3.x 不检查 used 长度：`kernel` 必须是 `"linux-6.x"`。',
  'scenario.problem.libraryOnly':
    '教科书式的远端没有 `{key}`。库才有：`openamp`、`rpmsg-lite` 或 `ti-pru`。',
  'scenario.problem.textbookOnly': '`{remote}` 总是写描述符的长度。教科书式的远端可以不这样。',
  'scenario.problem.movesInOrder': '`{remote}` 总是按环的顺序完成。教科书式的远端可以不这样。',
  'scenario.problem.openampOnly': '`{remote}` 的端点没有对端。`openamp` 的才有。',
  'scenario.problem.cannotHold': '`{remote}` 把每条消息复制出来，立刻归还缓冲区：它不能持有。',
  'scenario.problem.cannotHoldTwice': '`{remote}` 不能持有缓冲区两次。`openamp` 可以。',
  'scenario.problem.openampAddress': 'OpenAMP 分配的地址最大为 `{last}`，更高的会拒绝。',
  'scenario.problem.anyNotForPru': 'PRU 的库不分配地址。请给出一个。',
  'scenario.problem.notThere': '这个场景里没有 `{got}`：最后一个为 {limit}。',
} as const satisfies Record<keyof typeof en, string>
