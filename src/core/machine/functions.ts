/** The functions of the model, one row each; a step knows which ones it happens in. */

import { driver, type FnFacts, remote, world } from './functionFacts.ts'
import { LIBRARY_FUNCTIONS } from './libraryFunctions.ts'
import type { KernelId } from './scenario.ts'

/** Functions that are modelled as calls of their own, by their name in C, for each kernel. */
const ROWS = {
  send: driver('rpmsg_send_offchannel_raw', { within: 'svq', begins: 'svq' }),
  getATxBuf: driver('get_a_tx_buf', { within: 'svq' }),
  uprefSleepers: driver('rpmsg_upref_sleepers', { within: 'svq' }),
  downrefSleepers: driver('rpmsg_downref_sleepers', { within: 'svq' }),
  add: driver(['virtqueue_add', 'virtqueue_add_split'], { phase: 'adding' }),
  addIndirect: driver(['vring_add_indirect', 'alloc_indirect_split']),
  kick: driver('virtqueue_kick', { phase: 'kicking', returns: 'boolean' }),
  kickPrepare: driver(['virtqueue_kick_prepare', 'virtqueue_kick_prepare_split'], {
    phase: 'kicking',
    returns: 'boolean',
  }),
  notify: driver('virtqueue_notify', { phase: 'kicking', returns: 'boolean' }),
  getBuf: driver(['virtqueue_get_buf', 'virtqueue_get_buf_ctx_split'], { phase: 'getting' }),
  moreUsed: driver(['more_used', 'more_used_split'], { phase: 'getting' }),
  detachBuf: driver(['detach_buf', 'detach_buf_split']),
  enableCb: driver('virtqueue_enable_cb', { returns: 'boolean' }),
  enableCbPrepare: driver('virtqueue_enable_cb_prepare'),
  enableCbDelayed: driver('virtqueue_enable_cb_delayed', { returns: 'boolean' }),
  poll: driver('virtqueue_poll', { returns: 'boolean' }),
  disableCb: driver(['virtqueue_disable_cb', 'virtqueue_disable_cb_split'], { returns: 'nothing' }),
  detachUnusedBuf: driver(['virtqueue_detach_unused_buf', 'virtqueue_detach_unused_buf_split'], {
    returns: 'token',
  }),
  isBroken: driver('virtqueue_is_broken', { returns: 'boolean' }),
  breakQueue: driver('virtqueue_break', { returns: 'nothing' }),
  unbreakQueue: driver('virtqueue_unbreak', { returns: 'nothing' }),
  interrupt: driver('vring_interrupt', { returns: 'irq' }),
  xmitDone: driver('rpmsg_xmit_done', { within: 'svq' }),
  newVirtqueue: driver(['vring_new_virtqueue', '__vring_new_virtqueue']),
  probe: driver('rpmsg_probe'),
  remove: driver('rpmsg_remove', { returns: 'nothing' }),
  delVqs: driver('rproc_virtio_del_vqs', { returns: 'nothing' }),
  recvDone: driver('rpmsg_recv_done', { within: 'rvq' }),
  recvSingle: driver('rpmsg_recv_single', { within: 'rvq' }),
  createEpt: driver('__rpmsg_create_ept', { begins: 'rvq', returns: 'endpoint' }),
  destroyEpt: driver('__rpmsg_destroy_ept', { begins: 'rvq', returns: 'nothing' }),
  nsCb: driver('rpmsg_ns_cb'),
  createChannel: driver(['rpmsg_create_channel', '__rpmsg_create_channel'], {
    begins: 'rvq',
    returns: 'channel',
  }),
  destroyChannel: driver(['rpmsg_destroy_channel', 'virtio_rpmsg_release_channel']),
  devProbe: driver('rpmsg_dev_probe'),
  devRemove: driver('rpmsg_dev_remove'),
  take: remote('virtqueue_get_available_buffer', { phase: 'taking' }),
  complete: remote('virtqueue_add_consumed_buffer', { phase: 'completing', returns: 'nothing' }),
  deliver: remote('rpmsg_send', { begins: 'rvq' }),
  readMailbox: remote('mailbox_isr', { returns: 'nothing' }),
  setUsedFlags: remote('virtqueue_disable_cb', { returns: 'nothing' }),
  setAvailEvent: remote('virtqueue_enable_cb', { returns: 'nothing' }),
  tick: world('do_timer'),
  signal: world('send_sig'),
  failAlloc: world('memory runs out'),
  setNotifyResult: world('the doorbell changes'),
  arm: world('a fault is armed'),
  overwrite: world('a stray write'),
  presetIdx: world('the indexes begin'),
  ...LIBRARY_FUNCTIONS,
} as const satisfies Record<string, FnFacts>

export type FnName = keyof typeof ROWS
/** What is known of each function. */
export const FUNCTIONS: Readonly<Record<FnName, FnFacts>> = ROWS
export const FN_NAMES = Object.keys(FUNCTIONS) as FnName[]
/** Number of a function, as the trace stores it. */
export const FN = Object.fromEntries(FN_NAMES.map((name, i) => [name, i])) as Record<FnName, number>

/** What a function is called in C; '' if there is none. */
export function cName(fn: FnName | '' | undefined, kernel: KernelId): string {
  if (!fn) return ''
  const { name } = FUNCTIONS[fn]
  if (typeof name === 'string') return name
  return kernel === 'linux-3.x' ? name[0] : name[1]
}
