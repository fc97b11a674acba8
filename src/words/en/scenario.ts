/** Words of the scenario dialog, and what is wrong with a scenario or with a field of a link. */
export const scenario = {
  'scenario.title': 'Scenario',
  'scenario.text': 'Where this execution begins, as text',
  'scenario.start': 'Start with it',
  'scenario.copy': 'Copy',
  'scenario.copied': 'Copied',
  'scenario.notCopied':
    'The browser did not allow copying. All of it is selected: copy it yourself.',
  'scenario.save': 'Save',
  'scenario.open': 'Open…',
  'scenario.example': 'Examples',
  'scenario.example.usual': 'The usual start',
  'scenario.example.wrap': 'Indexes wrap after 65535',
  'scenario.example.neverTells': 'RPMsg-Lite never interrupts',
  'scenario.example.tells': 'RPMsg-Lite built to interrupt',
  'scenario.example.moreBuffers': '8 buffers, 4 descriptors',
  'scenario.example.fewerBuffers': '2 buffers, 4 descriptors',
  'scenario.example.wrongId': 'A completion names a wrong id',
  'scenario.example.lostKick': 'The first kick is lost',
  'scenario.example.outOfOrder': 'Completions out of order',
  'scenario.example.echo': 'OpenAMP echoes',
  'scenario.example.eventIndex': 'OpenAMP and the event index',
  'scenario.example.pru': 'The PRU publishes too early',
  'scenario.example.large': '256 entries, as resource tables have',
  'scenario.undo': 'Back to the previous text',
  'scenario.now': 'Back to what is running',
  'scenario.same': 'This is what is running now.',
  'scenario.fine': 'Ready to start. What is running now ends; Undo brings it back.',
  'scenario.count': '{count, plural, one {One problem} other {{count} problems}}',
  'scenario.first': '{count} problems; the first {listed} are listed',
  'scenario.at': '{line}:{column}',
  'scenario.goTo': 'Line {line}, column {column}',
  'scenario.problems': 'What is wrong with it',
  'scenario.file.tooBig':
    '`{name}` has {size} bytes; a scenario has at most {most}. Choose another file.',
  'scenario.file.noText': '`{name}` is not a text file. Choose a scenario that was saved as text.',
  'scenario.file.unread':
    'The browser could not read `{name}`. Choose it again, or paste its text.',
  'scenario.file.several': 'One file at a time: these are {count}.',
  'scenario.file.read': 'Loaded from `{name}`.',

  // the reference: what a field is, and what it is if it is left out
  'scenario.ref': 'All fields',
  'scenario.ref.note':
    'JSON; comments are allowed. Every field but the first may be left out; its default then applies. Numbers may be written as strings like `"0x10"`.',
  'scenario.ref.vringscope': '`1`. Version of the format.',
  'scenario.ref.kernel': '`"linux-6.x"` or `"linux-3.x"`. Whose driver code runs. Default: 6.x.',
  'scenario.ref.num': 'A power of two, 2 to 32768. Entries of each ring. Default: 8.',
  'scenario.ref.align':
    'A power of two, 4 to 4096. Bytes that the used ring is aligned to. Default: 16.',
  'scenario.ref.startIdx': '0 to 65535. Where all free-running indexes start. Default: 0.',
  'scenario.ref.ringBase': 'Address of the first ring. Default: `"0x10040000"`.',
  'scenario.ref.bufferBase':
    'Address of the buffers. Default: the first 4 KiB boundary behind the rings.',
  'scenario.ref.features':
    'List of `"VIRTIO_RING_F_EVENT_IDX"` and `"VIRTIO_RING_F_INDIRECT_DESC"`. Default: none.',
  'scenario.ref.wrapsAtNum':
    '`true` for a driver that wraps its available index at `num`, a common mistake. Default: `false`.',
  'scenario.ref.validateUsedLen':
    '`true` for a kernel (6.x) that breaks the queue where a used length is too large. Default: `false`.',
  'scenario.ref.mailbox':
    '`places` (0 to 16) and `full` (`"blocks"` or `"fails"`): a mailbox for kicks that can fill. Default: one that never does.',
  'scenario.ref.weakBarriers':
    '`true` for barriers between CPUs, as without remoteproc. Default: `false`.',
  'scenario.ref.buffers':
    '1 to 256. Buffers per direction; 6.x has `num` at the most. Default: `num`.',
  'scenario.ref.pool':
    '0 to 262144. Bytes of memory for all buffers; with too few, probe fails with `-12`. Default: enough.',
  'scenario.ref.senders': '1 to 16. Threads that can send at the same time. Default: 4.',
  'scenario.ref.heap':
    '`base`, `slotBytes`, `slots`: memory of indirect tables. Default: 16 slots of 256 bytes.',
  'scenario.ref.room.endpoints':
    '1 to 64. How many endpoints can exist, the name service’s included. Default: 16.',
  'scenario.ref.room.channels': '1 to 64. How many channels can exist. Default: 8.',
  'scenario.ref.endpoints':
    'List of Linux’s endpoints, each an `addr` and perhaps `"echo": true`. Default: one at `"0x400"`.',
  'scenario.ref.remote.profile':
    '`"textbook"`, `"openamp"`, `"rpmsg-lite"` or `"ti-pru"`. Whose code runs there. Default: textbook.',
  'scenario.ref.remote.options':
    'List of the options that the library is built with. Default: none.',
  'scenario.ref.remote.tasks':
    '0 to 4. Threads of the library beside its notifications. Default: 0.',
  'scenario.ref.remote.locks':
    '`true` or `false`. Whether the library has its lock. Default: `true`.',
  'scenario.ref.remote.usedLen':
    '`"written"` or `"descriptor"`. What the textbook remote puts into `used.len`. Default: `"descriptor"`.',
  'scenario.ref.remote.sees':
    'What the remote believes of the rings: `num`, `align`, `vring0`, `vring1`, `offset`, `crossed`. Default: what is true.',
  'scenario.ref.remote.moves':
    '`"hand"`, `"inOrder"` or `"outOfOrder"`. Who controls the remote, and how it completes. Default: you.',
  'scenario.ref.remote.endpoints':
    'List of the library’s endpoints: `service`, `addr`, `dest`, `mode`. Default: one at `"0x401"`.',
  'scenario.ref.faults':
    'List of faults that wait: a `fault`, its `queue` (default: `"svq"`), and for `badId` an `id`. Default: none.',
  'scenario.ref.kick': '`"send"` or `"hand"`. Who kicks: every send, or you. Default: every send.',
  'scenario.ref.seed': 'Number that the order of completions is drawn from. Default: 1.',

  // problems of the text
  'scenario.problem.tooLong': 'The text is longer than {limit} characters.',
  'scenario.problem.tooDeep': 'Brackets are nested too deeply.',
  'scenario.problem.emptyText':
    'Nothing is here. The shortest scenario is the version number in braces.',
  'scenario.problem.badSymbol':
    '`{got}` means nothing in JSON. Strings stand in double quotes; apart from them there are numbers, `true` and `false`.',
  'scenario.problem.bareHex': 'JSON has no hex numbers. Put it in double quotes: `"{got}"`.',
  'scenario.problem.badNumber': '`{got}` is not a valid JSON number.',
  'scenario.problem.nameExpected': 'The name of a field is missing here, in double quotes.',
  'scenario.problem.valueExpected': 'A value is missing here.',
  'scenario.problem.colonExpected': 'A colon is missing between the name and its value.',
  'scenario.problem.commaExpected': 'A comma is missing in front of this.',
  'scenario.problem.braceExpected': 'The text ends, and a closing brace is missing.',
  'scenario.problem.bracketExpected': 'The text ends, and a closing bracket is missing.',
  'scenario.problem.textBehind': 'The scenario has already ended before this.',
  'scenario.problem.badString': 'A string cannot contain a line break or a tab.',
  'scenario.problem.openString': 'The closing quote is missing.',
  'scenario.problem.openComment': 'The comment does not end.',
  'scenario.problem.badEscape': 'JSON has no escape that begins with this backslash.',
  'scenario.problem.twiceNamed': '`{key}` appears a second time here.',

  // problems of one field
  'scenario.problem.version': 'This page reads version 1 of the format, not `{got}`.',
  'scenario.problem.unknownKey':
    '{nearest, select, none {There is no `{key}` here.{known, plural, =0 {} other { Known are: {options}.}}} other {There is no `{key}` here. Is it `{nearest}`?}}',
  'scenario.problem.missing': '`{key}` is missing.',
  'scenario.problem.notObject': 'Fields in braces are needed here, not `{got}`.',
  'scenario.problem.notList': 'A list in brackets is needed here, not `{got}`.',
  'scenario.problem.notText': 'A string in double quotes is needed here, not `{got}`.',
  'scenario.problem.notBoolean': '`true` or `false` is needed here, not `{got}`.',
  'scenario.problem.notNumber': 'A number is needed here, like `16` or `"0x10"`; not `{got}`.',
  'scenario.problem.notAddress':
    'An address is needed here, like `1024`, `"0x400"` or `"any"`; not `{got}`.',
  'scenario.problem.notWhole': '`{got}` is not a whole number.',
  'scenario.problem.tooSmall': '`{got}` is less than {limit}.',
  'scenario.problem.tooBig': '`{got}` is more than {limit}.',
  'scenario.problem.tooBigForLinux':
    '`{got}` is more than `0x7fffffff`, the last address that Linux binds.',
  'scenario.problem.tooMany': 'The list has more than {limit} items.',
  'scenario.problem.notPowerOfTwo': '`{got}` is not a power of two.',
  'scenario.problem.notMultiple': '`{got}` is not a multiple of {limit}.',
  'scenario.problem.notOneOf':
    '{nearest, select, none {`{got}` is none of {options}.} other {`{got}` is none of {options}. Is it `{nearest}`?}}',
  'scenario.problem.notName':
    '`{got}` is not the name of a service: up to 31 letters, digits and signs, no space.',
  'scenario.problem.noCall': '`{got}` is not a call that can be made here.',
  'scenario.problem.notItsLength': 'It is not the number of bytes in `data`: {limit}, not `{got}`.',
  'scenario.problem.tooManySteps': 'Up to here the choices make more than {limit} steps.',
  'scenario.problem.notHexDigits': '`{got}` is not pairs of hex digits.',

  // problems of fields that do not go together
  'scenario.problem.moreBuffersThanRing':
    '{buffers} buffers for {num} descriptors: `linux-6.x` allocates one per descriptor at the most. `linux-3.x` can have more.',
  'scenario.problem.notAligned': '`{at}` is not a multiple of {to}.',
  'scenario.problem.tooHigh':
    'What `{what}` places at `{at}` ends above 4 GiB. Addresses of both sides have 32 bits.',
  'scenario.problem.overlaps': '`{at}` lies inside what `{other}` places, which ends at `{end}`.',
  'scenario.problem.noRoom':
    '{rows, plural, one {There is one row} other {There are {rows} rows}} for endpoints and {needed} are needed: these, and the one of the name service.',
  'scenario.problem.addressTaken': 'Another endpoint has the address `{at}` already.',
  'scenario.problem.nameServiceAddress': '53 is the address of the name service.',
  'scenario.problem.twice': '`{what}` appears a second time here.',
  'scenario.problem.idNeeded':
    '`badId` needs an `id`: the number that the remote writes instead of the right one.',
  'scenario.problem.idNotNeeded': 'Only `badId` has an `id`.',
  'scenario.problem.optionOfOther':
    '`{option}` is a build option of `{of}`; the remote is `{remote}`.',
  'scenario.problem.featureUnknown':
    '`{remote}` does not know this feature, so the two sides would never negotiate it.',
  'scenario.problem.heapUnused':
    'The heap is only used with `VIRTIO_RING_F_INDIRECT_DESC`, which is not among the features.',
  'scenario.problem.newerKernelOnly':
    'Linux 3.x does not check used lengths: `kernel` has to be `"linux-6.x"`.',
  'scenario.problem.libraryOnly':
    'The textbook remote has no `{key}`. A library has: `openamp`, `rpmsg-lite` or `ti-pru`.',
  'scenario.problem.textbookOnly':
    '`{remote}` always writes the length of the descriptor. The textbook remote can do otherwise.',
  'scenario.problem.movesInOrder':
    '`{remote}` always completes in the order of the ring. The textbook remote can do otherwise.',
  'scenario.problem.openampOnly':
    'Endpoints of `{remote}` have no other end. Those of `openamp` have.',
  'scenario.problem.cannotHold':
    '`{remote}` copies each message out and gives its buffer back at once: it cannot hold one.',
  'scenario.problem.cannotHoldTwice': '`{remote}` cannot hold a buffer twice. `openamp` can.',
  'scenario.problem.openampAddress':
    'OpenAMP assigns addresses up to `{last}` and refuses higher ones.',
  'scenario.problem.anyNotForPru': 'The PRU library assigns no addresses. Give one.',
  'scenario.problem.notThere': 'There is no `{got}` in this scenario: {limit} is the last.',
} as const
