/** Calls of a real remote: OpenAMP or RPMsg-Lite, and the application on it. */

import { CALLBACK_MODES, type CallbackMode } from '../../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../../core/memory/constants.ts'
import type { RemoteCall } from '../../core/remotes/library/calls.ts'
import { remoteOf } from '../../core/remotes/library/remote.ts'
import type { Operation } from '../format.ts'
import { fromHex } from '../notation.ts'
import { begin, nap } from '../threads.ts'
import type { World } from '../world.ts'
import type { Handlers } from './operation.ts'

const run = (world: World, call: RemoteCall): unknown => world.run('remote', call)

export const remote: Handlers = {
  remote_start: (world) =>
    run(world, {
      fn: 'remoteStart',
      nameService: world.header.features.nameService ?? false,
    }),

  remote_restart: (world, op) =>
    begin(world, { fn: 'remoteRestart', mode: op.mode === 'clean' ? 'clean' : 'crash' }),

  remote_poll(world, op) {
    run(world, { fn: 'remotePoll', q: world.queue(op).index })
    return null
  },

  remote_create_ept: (world, { service, addr = 0, dest = RPMSG_ADDR_ANY, mode }) =>
    begin(world, { fn: 'remoteCreateEpt', service: service ?? '', addr, dest, mode: modeOf(mode) }),

  remote_set_mode(world, { ept = 0, mode }) {
    run(world, { fn: 'remoteSetMode', ept, mode: modeOf(mode) })
    return null
  },

  remote_destroy_ept: (world, { ept = 0 }) => begin(world, { fn: 'remoteDestroyEpt', ept }),

  remote_announce: (world, { ept = 0, service = '', flags = 0 }) =>
    begin(world, { fn: 'remoteAnnounce', ept, service, flags }),

  remote_send: (world, op) =>
    begin(world, {
      fn: 'remoteSend',
      ept: op.ept ?? 0,
      dst: op.dst ?? 0,
      data: dataOf(op),
      wait: Number(op.wait),
    }),

  remote_run: (world, { slot = 0, n = 0 }) => nap(world, slot, n),

  remote_alloc_tx: (world, op) =>
    begin(world, { fn: 'remoteAllocTx', ept: op.ept ?? 0, wait: Number(op.wait) }),

  remote_send_nocopy: (world, op) =>
    run(world, {
      fn: 'remoteSendNocopy',
      tx: op.tx ?? 0,
      dst: op.dst ?? 0,
      data: dataOf(op),
    }),

  remote_free_tx: (world, { tx = 0 }) => run(world, { fn: 'remoteFreeTx', tx }),
  remote_hold: (world, { held = 0 }) => run(world, { fn: 'remoteHold', held }),
  remote_release: (world, { held = 0 }) => run(world, { fn: 'remoteRelease', held }),

  remote_enable_cb: (world, op) => run(world, { fn: 'remoteEnableCb', q: world.queue(op).index }),
  remote_disable_cb: (world, op) => run(world, { fn: 'remoteDisableCb', q: world.queue(op).index }),

  /** Rounds of one message in each direction, of which only the sum is told. */
  remote_cycle(world, { n = 0, src = 0, ept = 0 }) {
    const { machine } = world
    const { recorder } = machine
    machine.recorder = null
    const data = Uint8Array.of(1, 2, 3, 4)
    const dst = addressOf(world, ept)
    let rounds = 0
    for (; rounds < n; rounds++) {
      const message = { src, dst, len: data.length, data, wait: false, kick: true }
      if (world.run('hand', { fn: 'send', ...message }) !== 0) break
      world.run('remote', { fn: 'remotePoll', q: 1 })
      world.run('irq', { fn: 'interrupt', q: 1 })
      const sent = run(world, { fn: 'remoteSend', ept, dst: src, data, wait: 0 })
      if (Number(sent) < 0) break
      world.run('irq', { fn: 'interrupt', q: 0 })
    }
    machine.recorder = recorder
    return rounds
  },
}

const modeOf = (mode: string | undefined): CallbackMode =>
  CALLBACK_MODES.find((known) => known === mode) ?? 'release'

function dataOf({ data = '', len = 0 }: Operation): Uint8Array {
  const bytes = new Uint8Array(len)
  bytes.set(fromHex(data).subarray(0, len))
  return bytes
}

function addressOf({ layout, machine }: World, ept: number): number {
  const { endpoints } = remoteOf(layout).s
  for (let row = 0; row < endpoints.size; row++)
    if (machine.memory.load(endpoints.handle(row)) === ept + 1)
      return machine.memory.load(endpoints.addr(row))
  throw new Error(`the remote has no endpoint ${ept}`)
}
