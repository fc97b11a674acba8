/** The first page: what this is, and what people ask; with each question, the sentence at its step. */
export const ask = {
  'ask.new': 'New here',
  'ask.what': 'What is this?',
  'ask.marks': 'Keys and marks',
  'ask.title': 'Questions people ask',
  'ask.close': 'Close “What is this?”',
  'ask.what.chip':
    'Linux and a second processor on the same chip talk by leaving messages in memory that both can read.',
  'ask.what.rpmsg':
    '`rpmsg` is the format of the messages: at most 512 bytes each, with the addresses of sender and receiver in front.',
  'ask.what.vring': 'A `vring` is the bookkeeping: two rings that say whose turn each buffer is.',
  'ask.picture':
    'Linux, the driver, on the left; the other core, the remote, on the right; between them shared memory with the ring avail, the buffers, and the ring used. The kick goes to the right, the interrupt to the left.',
  'ask.picture.driver': 'driver',
  'ask.picture.core': 'other core',
  'ask.picture.remote': 'remote',
  'ask.picture.memory': 'shared memory',
  'ask.picture.buffers': 'buffers',
  'ask.picture.kick': 'kick: “there is something new”',
  'ask.picture.interrupt': 'interrupt: “something came back”',

  'ask.block': 'Why does my send block for 15 seconds?',
  'ask.block.tells':
    'All 4 buffers are out and none has come back: the fifth send sleeps until one does, for 15 seconds at most.',
  'ask.nomem': 'Why does it return `-ENOMEM`?',
  'ask.nomem.tells':
    'All 4 buffers are out, and `rpmsg_trysend` never waits: it returns `-ENOMEM` at once. `rpmsg_send` would sleep.',
  'ask.size': 'Why 512 bytes, and why only 496 for me?',
  'ask.size.tells':
    'A buffer has 512 bytes, and the rpmsg header takes the first 16: 496 are left for you. This message fills them all.',
  'ask.buffers': 'How many buffers do I have?',
  'ask.buffers.tells':
    'One for each descriptor, at most 256 in each direction: here 8. All of them are out now, so the next send has to wait.',
  'ask.order': 'Why do buffers come back out of order?',
  'ask.order.tells':
    'The remote returns a buffer when it is done with it, here 2 before 0 and 1. The `id` in the entry says which; the slot does not.',
  'ask.event': 'What does `EVENT_IDX` do?',
  'ask.event.tells':
    'Each side names the entry at which it wants to be woken. `avail_event` is 0: entry 0 rang the remote, entry 1 did not.',
  'ask.kick': 'Kick or interrupt: which is which?',
  'ask.kick.tells':
    'This is a kick: the driver tells the remote that something is new. An interrupt goes the other way: something came back.',
  'ask.usedLen': 'What is `used.len` of a transmit buffer?',
  'ask.usedLen.tells':
    'How many bytes the remote wrote. Into a transmit buffer it writes none: this is only the descriptor’s length, and Linux ignores it.',
} as const
