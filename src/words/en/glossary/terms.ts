/** Names on the screen that are no field of the memory: what they are called, and what they are. */
export const terms = {
  'term.driver': 'Driver',
  'term.driver/what':
    'Linux’s side of the rings: it fills buffers, publishes them and takes them back.',
  'term.driver/writes': 'descriptors and the available ring',
  'term.driver/reads': 'the used ring',
  'term.remote': 'Remote',
  'term.remote/what':
    'The other processor: it takes what the driver publishes, and gives it back when it has finished.',
  'term.remote/writes': 'the used ring',
  'term.remote/reads': 'descriptors and the available ring',
  'term.sharedMemory': 'Shared memory',
  'term.sharedMemory/what':
    'Memory that both processors read and write. Apart from it there are only the kick and the interrupt.',
  'term.private': 'Private state',
  'term.private/what':
    'What this side keeps in its own memory. The other side cannot read it, so it can only guess.',
  'term.call': 'In this call',
  'term.call/what': 'What the running C function of the driver has read, or is about to write.',
  'term.local': 'Local variable',
  'term.local/what':
    'A value that the running C function holds. It is gone when the function returns.',
  'term.local/head': 'first descriptor of the chain in hand',
  'term.local/avail': 'slot of the available ring that will name it',
  'term.local/id': 'head that came back, from the used ring',
  'term.local/len': 'length in bytes',
  'term.local/msg': 'buffer of the message',
  'term.local/dst': 'address that the message is for',
  'term.tokens': 'data[] tokens',
  'term.tokens/what':
    'For each head, which buffer it carries, so that the driver knows what has come back. A dash: this head is not in use.',
  'term.waitQueue': 'Waiting senders',
  'term.waitQueue/what':
    'Senders that found no buffer. They sleep in `sendq` until the remote completes one, 15 seconds at most.',
  'term.endpoint': 'Endpoint',
  'term.endpoint/what':
    'An address with a callback. A message goes to the endpoint whose address is in `hdr.dst`.',
  'term.sees': 'What it can see',
  'term.sees/what':
    'What the remote finds in shared memory when it looks: how far `avail.idx` has come, and what it has not taken yet.',
  'term.holding': 'Holding',
  'term.holding/what':
    'Descriptors that the remote has taken and not completed. Until then only it may touch their buffers.',
  'term.svq': 'svq, vring1',
  'term.svq/what':
    'The transmit ring, on which Linux sends: filled buffers go to the remote and come back empty.',
  'term.rvq': 'rvq, vring0',
  'term.rvq/what':
    'The receive ring, on which Linux receives: empty buffers go to the remote and come back filled.',
  'term.free': 'free',
  'term.free/what': 'The driver may use it for the next message. No ring leads to it.',
  'term.filling': 'being filled',
  'term.filling/what':
    'The driver writes it, but no index has announced it: the remote cannot know of it yet.',
  'term.published': 'published',
  'term.published/what': 'Announced by `avail.idx`: from then on the remote may take it.',
  'term.inFlight': 'in flight',
  'term.inFlight/what': 'The remote has taken it and has not completed it.',
  'term.used': 'used',
  'term.used/what':
    'Completed by the remote, but not taken back by the driver yet. It does not count as free.',
  'term.lost': 'lost',
  'term.lost/what': 'The remote has passed it and does not hold it: it will not be completed.',
  'term.broken': 'broken',
  'term.broken/what': 'A value that the driver cannot accept. It gives the queue up.',
  'term.census': 'Descriptors',
  'term.census/what':
    'How many descriptors are in which state. Each goes through them from left to right, and is free again.',
  'term.storeOrder': 'Store order',
  'term.storeOrder/what':
    'The order in which the stores of this publication become visible. What stands to the left of the barrier reaches memory first.',
  'term.loadOrder': 'Load order',
  'term.loadOrder/what':
    'The order in which this side must read: the index first, then the entry that it announces.',
  'term.barrier': 'Barrier',
  'term.barrier/what':
    'Keeps memory accesses in order: what comes before it is done before what comes after it.',
  'term.barrier/wmb': 'stores: the entry before the index that announces it',
  'term.barrier/rmb': 'loads: the index before the entry it announces',
  'term.barrier/mb': 'both: an index is visible before the other side’s flags are read',
  'term.availRing': 'avail',
  'term.availRing/what':
    'The available ring: here the driver names chains, in the order in which the remote is to take them.',
  'term.availRing/rule': 'slot = index & (num − 1): the ring goes round, the index only counts up',
  'term.usedRing': 'used',
  'term.usedRing/what':
    'The used ring: here the remote names the chains that it gives back, in the order in which it finishes.',
  'term.usedRing/rule': 'slot = index & (num − 1): the ring goes round, the index only counts up',
  'term.descTable': 'desc[]',
  'term.descTable/what':
    'The descriptor table: a row says where a buffer lies and how long it is. The rings carry only numbers of rows.',
  'term.desc': 'Descriptor',
  'term.desc/what':
    'A row of the descriptor table: address, length, flags and link of one piece of memory.',
  'term.freeList': 'Free list',
  'term.freeList/what':
    'The free descriptors, chained from `free_head`. A stack: what came back last is used first.',
  'term.freeList/since': '3.14 links it in the shared `next`; 6.1 in private memory',
  'term.buffer': 'Buffer',
  'term.buffer/what':
    '512 bytes of shared memory: a header of 16 bytes and up to 496 of payload. Allocated once, at probe, and used again and again.',
  'term.buffer/since': '3.14: 256 per direction. 6.1: one per descriptor, at most 256',
  'term.message': 'Message',
  'term.message/what':
    'What one send carries. It has a number only here, so that you can follow it; the header has none.',
  'term.desc.addr': 'desc[].addr',
  'term.desc.len': 'desc[].len',
  'term.desc.flags': 'desc[].flags',
  'term.desc.next': 'desc[].next',
  'term.hdr.src': 'hdr.src',
  'term.hdr.dst': 'hdr.dst',
  'term.hdr.reserved': 'hdr.reserved',
  'term.hdr.len': 'hdr.len',
  'term.hdr.flags': 'hdr.flags',
  'term.hdr.data': 'Payload',
  'term.hdr.data/what': 'The bytes of the message itself, up to 496.',
  'term.desc.buffer': 'buf',
  'term.desc.buffer/what':
    'Which buffer this row points to. It is stored nowhere: it follows from `addr`.',
  'term.desc.message': 'message',
  'term.desc.message/what': 'Which message the buffer of this row carries.',
  'term.kick': 'Kick',
  'term.kick/what':
    'The driver tells the remote that `avail.idx` has moved: an interrupt on the other processor, without any data.',
  'term.kick/writes': 'the driver, after publishing',
  'term.kick/off': 'if `used.flags` is 1, or `avail_event` asks for another entry',
  'term.interrupt': 'Interrupt',
  'term.interrupt/what':
    'The remote tells the driver that `used.idx` has moved, without any data. It wakes senders that wait for a buffer.',
  'term.interrupt/writes': 'the remote, after completing',
  'term.interrupt/off':
    'if `avail.flags` is 1, or `used_event` asks for another entry. rpmsg keeps it off until a sender sleeps',
  'term.fault': 'Fault',
  'term.fault/what':
    'Something that you made go wrong. It strikes at the next step that it can, once or every time.',
  'term.num': 'num',
  'term.num/what':
    'How many entries each ring has, and how many descriptors. A power of two, so that slot = index & (num − 1).',
  'term.kernel': 'Linux',
  'term.kernel/what': 'Whose driver code runs. A change restarts the ring.',
  'term.kernel/6.1':
    'the same up to 6.12, but for `enable_cb_delayed` on a broken queue. Without the `disable_cb` of 6.4 it differs with the event index',
  'term.kernel/3.14':
    'the older code: it links the free list in shared memory and reads its own indexes back',
  'term.features': 'Features',
  'term.features/what':
    'What both sides negotiated, and where the indexes start. A change restarts the ring.',
  'term.faults': 'Faults',
  'term.faults/what': 'What will go wrong next: a lost kick, a wrong id, a remote that hangs.',
  'term.remoteCode': 'remote',
  'term.remoteCode/what':
    'Whose code runs on the other side, and who controls it. A change of the code restarts the ring.',
  'term.kickPolicy': 'kick',
  'term.kickPolicy/what':
    'Who kicks: every send by itself, or you, so that several messages share one kick.',
  'term.badge': 'Checked against the real code',
  'term.badge/what':
    'How many recorded operations of the real code this model repeats, byte for byte. Click for the list.',
  'term.lastWrite': 'last write',
  'term.lastWrite/what': 'The field of a ring or a buffer that the running call last wrote.',
  'term.assumptions': 'Common assumptions',
  'term.assumptions/what':
    'What many take for granted about the rings, and from which step of this run it is not true.',
  'term.timelineDesc': 'desc 0–num',
  'term.timelineDesc/what':
    'One line for each descriptor: who holds it, step by step. Colours are those of the stage.',
  'term.timelineDriver': 'Driver',
  'term.timelineDriver/what':
    'What the driver ran, step by step: each bar is a call, each slice a function.',
  'term.timelineRemote': 'Remote',
  'term.timelineRemote/what': 'What the remote ran, step by step: each bar is a call.',
  'term.granularity': 'How far a step goes',
  'term.granularity/what': 'One access of memory, one function, or one whole send.',
  'term.returnValues': 'Return values',
  'term.returnValues/what': 'What each finished call returned, and at which step.',
  'term.memory': 'Memory',
  'term.memory/what':
    'The bytes of the ring on the stage, as they lie in shared memory. An underlined pair is an index.',
} as const
