/**
 * Sites: the places in the modelled code where a micro-step happens, as `routine.what`.
 * A site is the key of its line in the source listing, of its narration, and of breakpoints.
 * Both kernels share the table; a site that one kernel does not have never occurs there.
 */
export const SITE_NAMES = [
  // rpmsg_send_offchannel_raw
  'send.badAddr',
  'send.tooBig',
  'send.timeout',
  'send.hdr.len',
  'send.hdr.flags',
  'send.hdr.src',
  'send.hdr.dst',
  'send.hdr.reserved',
  'send.copy',
  'send.dump',
  'send.lock',
  'send.addFailed',
  'send.unlock',
  // get_a_tx_buf
  'tx.lock',
  'tx.fresh',
  'tx.unlock',
  // rpmsg_upref_sleepers, rpmsg_downref_sleepers
  'up.lock',
  'up.sleepers',
  'up.unlock',
  'down.lock',
  'down.sleepers',
  'down.unlock',
  // wait_event_interruptible_timeout
  'wait.prepare',
  'wait.schedule',
  'wait.finish',
  // virtqueue_add
  'add.noSpaceNotify',
  'add.desc.flags',
  'add.desc.addr',
  'add.desc.len',
  'add.desc.nextLoad',
  'add.desc.next',
  'add.extra.addr',
  'add.extra.len',
  'add.extra.flags',
  'add.last.load',
  'add.last.store',
  'add.numFree',
  'add.freeHead',
  'add.token',
  'add.slotLoad',
  'add.ring',
  'add.wmb',
  'add.idxLoad',
  'add.idxShadow',
  'add.idx',
  'add.numAdded',
  // virtqueue_kick_prepare, virtqueue_notify
  'kick.mb',
  'kick.idxLoad',
  'kick.numAdded',
  'kick.event',
  'kick.flags',
  'notify.ring',
  'notify.broken',
  // more_used, virtqueue_get_buf
  'used.idx',
  'get.rmb',
  'get.id',
  'get.len',
  'get.outOfRange',
  'get.notHead',
  'get.broken',
  'get.lastUsed',
  'get.flagsLoad',
  'get.usedEvent',
  'get.mb',
  // detach_buf
  'detach.token',
  'detach.flags',
  'detach.next',
  'detach.numFree',
  'detach.link',
  'detach.freeHead',
  'detach.lastFree',
  // virtqueue_enable_cb_prepare, virtqueue_poll, virtqueue_enable_cb_delayed
  'enable.triggered',
  'enable.flagsLoad',
  'enable.shadow',
  'enable.flags',
  'enable.idxLoad',
  'enable.usedEvent',
  'enable.mb',
  'enable.usedIdx',
  'poll.mb',
  'poll.usedIdx',
  // virtqueue_disable_cb
  'disable.flagsLoad',
  'disable.shadow',
  'disable.flags',
  'disable.usedEvent',
  // virtqueue_detach_unused_buf
  'unused.idxLoad',
  'unused.shadow',
  'unused.idx',
  // vring_interrupt, rpmsg_xmit_done
  'irq.triggered',
  'irq.callback',
  'xmit.wake',
  // vring_new_virtqueue, rpmsg_probe
  'new.numFree',
  'new.broken',
  'new.lastUsed',
  'new.numAdded',
  'new.triggered',
  'new.flagsLoad',
  'new.flagsShadow',
  'new.idxShadow',
  'new.flags',
  'new.freeHead',
  'new.clearExtra',
  'new.clearState',
  'new.link',
  'new.token',
  'probe.event',
  'probe.ept.lock',
  'probe.ept',
  'probe.ept.unlock',
  // rpmsg_create_channel
  'channel.add',
  'channel.count',
  // remote: virtqueue_get_available_buffer, virtqueue_add_consumed_buffer
  'take.idx',
  'take.rmb',
  'take.head',
  'take.held',
  'take.lastAvail',
  'take.count',
  'take.desc.addr',
  'take.desc.len',
  'take.desc.flags',
  'take.desc.next',
  'take.hdr.src',
  'take.hdr.dst',
  'take.hdr.len',
  'take.payload',
  'done.idxLoad',
  'done.id',
  'done.len',
  'done.wmb',
  'done.idx',
  'done.held',
  'done.mb',
  'done.flags',
  'done.event',
  'done.interrupt',
  'remote.flags',
  // the world
  'clock.tick',
] as const

export type SiteName = (typeof SITE_NAMES)[number]

/** Number of a site, as the trace stores it. */
export const at = Object.fromEntries(SITE_NAMES.map((name, i) => [name, i])) as Record<
  SiteName,
  number
>

/** Functions that are modelled as calls of their own, by their name in C, per kernel. */
export const FUNCTIONS = {
  send: { 'linux-3.x': 'rpmsg_send_offchannel_raw', 'linux-6.x': 'rpmsg_send_offchannel_raw' },
  getATxBuf: { 'linux-3.x': 'get_a_tx_buf', 'linux-6.x': 'get_a_tx_buf' },
  uprefSleepers: { 'linux-3.x': 'rpmsg_upref_sleepers', 'linux-6.x': 'rpmsg_upref_sleepers' },
  downrefSleepers: { 'linux-3.x': 'rpmsg_downref_sleepers', 'linux-6.x': 'rpmsg_downref_sleepers' },
  add: { 'linux-3.x': 'virtqueue_add', 'linux-6.x': 'virtqueue_add_split' },
  kick: { 'linux-3.x': 'virtqueue_kick', 'linux-6.x': 'virtqueue_kick' },
  kickPrepare: {
    'linux-3.x': 'virtqueue_kick_prepare',
    'linux-6.x': 'virtqueue_kick_prepare_split',
  },
  notify: { 'linux-3.x': 'virtqueue_notify', 'linux-6.x': 'virtqueue_notify' },
  getBuf: { 'linux-3.x': 'virtqueue_get_buf', 'linux-6.x': 'virtqueue_get_buf_ctx_split' },
  moreUsed: { 'linux-3.x': 'more_used', 'linux-6.x': 'more_used_split' },
  detachBuf: { 'linux-3.x': 'detach_buf', 'linux-6.x': 'detach_buf_split' },
  enableCb: { 'linux-3.x': 'virtqueue_enable_cb', 'linux-6.x': 'virtqueue_enable_cb' },
  enableCbPrepare: {
    'linux-3.x': 'virtqueue_enable_cb_prepare',
    'linux-6.x': 'virtqueue_enable_cb_prepare',
  },
  enableCbDelayed: {
    'linux-3.x': 'virtqueue_enable_cb_delayed',
    'linux-6.x': 'virtqueue_enable_cb_delayed',
  },
  poll: { 'linux-3.x': 'virtqueue_poll', 'linux-6.x': 'virtqueue_poll' },
  disableCb: { 'linux-3.x': 'virtqueue_disable_cb', 'linux-6.x': 'virtqueue_disable_cb_split' },
  detachUnusedBuf: {
    'linux-3.x': 'virtqueue_detach_unused_buf',
    'linux-6.x': 'virtqueue_detach_unused_buf_split',
  },
  isBroken: { 'linux-3.x': 'virtqueue_is_broken', 'linux-6.x': 'virtqueue_is_broken' },
  interrupt: { 'linux-3.x': 'vring_interrupt', 'linux-6.x': 'vring_interrupt' },
  xmitDone: { 'linux-3.x': 'rpmsg_xmit_done', 'linux-6.x': 'rpmsg_xmit_done' },
  newVirtqueue: { 'linux-3.x': 'vring_new_virtqueue', 'linux-6.x': '__vring_new_virtqueue' },
  probe: { 'linux-3.x': 'rpmsg_probe', 'linux-6.x': 'rpmsg_probe' },
  createChannel: { 'linux-3.x': 'rpmsg_create_channel', 'linux-6.x': '__rpmsg_create_channel' },
  take: {
    'linux-3.x': 'virtqueue_get_available_buffer',
    'linux-6.x': 'virtqueue_get_available_buffer',
  },
  complete: {
    'linux-3.x': 'virtqueue_add_consumed_buffer',
    'linux-6.x': 'virtqueue_add_consumed_buffer',
  },
  setUsedFlags: { 'linux-3.x': 'virtqueue_disable_cb', 'linux-6.x': 'virtqueue_disable_cb' },
  tick: { 'linux-3.x': 'time passes', 'linux-6.x': 'time passes' },
} as const

export type FnName = keyof typeof FUNCTIONS
export const FN_NAMES = Object.keys(FUNCTIONS) as FnName[]
/** Number of a function, as the trace stores it. */
export const fn = Object.fromEntries(FN_NAMES.map((name, i) => [name, i])) as Record<FnName, number>
