/** The functions of the model and their numbers; a step knows which ones it happens in. */
import { REMOTE_FUNCTIONS } from '../remotes/library/sites.ts'

/** Functions that are modelled as calls of their own, by their name in C, per kernel. */
export const FUNCTIONS = {
  send: { 'linux-3.x': 'rpmsg_send_offchannel_raw', 'linux-6.x': 'rpmsg_send_offchannel_raw' },
  getATxBuf: { 'linux-3.x': 'get_a_tx_buf', 'linux-6.x': 'get_a_tx_buf' },
  uprefSleepers: { 'linux-3.x': 'rpmsg_upref_sleepers', 'linux-6.x': 'rpmsg_upref_sleepers' },
  downrefSleepers: { 'linux-3.x': 'rpmsg_downref_sleepers', 'linux-6.x': 'rpmsg_downref_sleepers' },
  add: { 'linux-3.x': 'virtqueue_add', 'linux-6.x': 'virtqueue_add_split' },
  addIndirect: { 'linux-3.x': 'vring_add_indirect', 'linux-6.x': 'alloc_indirect_split' },
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
  recvDone: { 'linux-3.x': 'rpmsg_recv_done', 'linux-6.x': 'rpmsg_recv_done' },
  recvSingle: { 'linux-3.x': 'rpmsg_recv_single', 'linux-6.x': 'rpmsg_recv_single' },
  createEpt: { 'linux-3.x': '__rpmsg_create_ept', 'linux-6.x': '__rpmsg_create_ept' },
  destroyEpt: { 'linux-3.x': '__rpmsg_destroy_ept', 'linux-6.x': '__rpmsg_destroy_ept' },
  nsCb: { 'linux-3.x': 'rpmsg_ns_cb', 'linux-6.x': 'rpmsg_ns_cb' },
  createChannel: { 'linux-3.x': 'rpmsg_create_channel', 'linux-6.x': '__rpmsg_create_channel' },
  destroyChannel: {
    'linux-3.x': 'rpmsg_destroy_channel',
    'linux-6.x': 'virtio_rpmsg_release_channel',
  },
  devProbe: { 'linux-3.x': 'rpmsg_dev_probe', 'linux-6.x': 'rpmsg_dev_probe' },
  devRemove: { 'linux-3.x': 'rpmsg_dev_remove', 'linux-6.x': 'rpmsg_dev_remove' },
  take: {
    'linux-3.x': 'virtqueue_get_available_buffer',
    'linux-6.x': 'virtqueue_get_available_buffer',
  },
  complete: {
    'linux-3.x': 'virtqueue_add_consumed_buffer',
    'linux-6.x': 'virtqueue_add_consumed_buffer',
  },
  deliver: { 'linux-3.x': 'rpmsg_send', 'linux-6.x': 'rpmsg_send' },
  scribble: { 'linux-3.x': 'a stray write', 'linux-6.x': 'a stray write' },
  setUsedFlags: { 'linux-3.x': 'virtqueue_disable_cb', 'linux-6.x': 'virtqueue_disable_cb' },
  setAvailEvent: { 'linux-3.x': 'virtqueue_enable_cb', 'linux-6.x': 'virtqueue_enable_cb' },
  tick: { 'linux-3.x': 'do_timer', 'linux-6.x': 'do_timer' },
  signal: { 'linux-3.x': 'send_sig', 'linux-6.x': 'send_sig' },
  failAlloc: { 'linux-3.x': 'memory runs out', 'linux-6.x': 'memory runs out' },
  setNotifyResult: { 'linux-3.x': 'the doorbell changes', 'linux-6.x': 'the doorbell changes' },
  arm: { 'linux-3.x': 'a fault is armed', 'linux-6.x': 'a fault is armed' },
  presetIdx: { 'linux-3.x': 'the indexes begin', 'linux-6.x': 'the indexes begin' },
  ...REMOTE_FUNCTIONS,
} as const

export type FnName = keyof typeof FUNCTIONS
export const FN_NAMES = Object.keys(FUNCTIONS) as FnName[]
/** Number of a function, as the trace stores it. */
export const fn = Object.fromEntries(FN_NAMES.map((name, i) => [name, i])) as Record<FnName, number>
