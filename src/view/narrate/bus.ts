/** Captions of reception, endpoints, the name service and channels: which sentence tells what. */
import { poolSize } from '../../core/machine/scenario.ts'
import { EptCb } from '../../core/memory/busLayout.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_DESTROY } from '../../core/memory/constants.ts'
import { hex } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'

/** Is an endpoint bound to the address that the step reads? */
function bound(c: Context): boolean {
  const { bus } = c.layout
  const rows = Array.from({ length: bus.endpoints }, (_, ept) => c.get(bus.eptAddr(ept)))
  return c.step.after <= HIGHEST && rows.includes(c.step.after)
}
/** Ids are signed: 0xffffffff is no address. */
const HIGHEST = 0x7fffffff

/** Does a callback take its own endpoint away? Then the next lock is the one that it runs under. */
function waitsForItself(c: Context): boolean {
  const { bus } = c.layout
  const ept = c.last('unbind.addr')?.place?.index ?? -1
  return ept >= 0 && c.get(bus.cbLock(ept)) === c.step.actor + 1
}

export const busTellers = {
  'probe.noMemory': ({ frame: { scenario } }) => ({
    needed: poolSize(scenario),
    pool: scenario.pool ?? 0,
  }),
  'remove.free': ({ frame: { actors, scenario } }) => ({
    inside: actors.filter((a) => a.index < scenario.senders && a.state !== 'idle').length,
  }),

  'recv.dst': (c) => (bound(c) ? 'say.recv.dst' : 'say.recv.dst.none'),

  'limit.missed': (c) => (c.step.after ? 'say.limit.missed' : 'say.limit.missed.clear'),
  'limit.printed': (c) => (c.step.after ? 'say.limit.printed' : 'say.limit.printed.clear'),

  'client.rx': (c) => ({
    len: c.last('recv.len', 'recv.cbLen')?.after ?? 0,
    address: hex(c.last('recv.src')?.after ?? 0),
  }),

  'bind.refs': (c) => (c.step.after ? 'say.bind.refs' : 'say.bind.refs.back'),
  'bind.cb': (c) => (c.step.after === EptCb.nameService ? 'say.bind.cb.ns' : 'say.bind.cb'),
  'bind.unlock': (c) =>
    c.previous === 'bind.failed' ? 'say.bind.unlock.failed' : 'say.bind.unlock',
  'unbind.unlock': (c) => (waitsForItself(c) ? 'say.unbind.unlock.deadlock' : {}),
  'unbind.addr': (c) => ({ address: hex(c.step.before) }),

  'ns.flags': (c) => (c.step.after & RPMSG_NS_DESTROY ? 'say.ns.flags.destroy' : 'say.ns.flags'),

  'channel.number': (c) =>
    c.step.after ? ['say.channel.number', { number: c.step.after - 1 }] : 'say.channel.number.bus',
  'channel.src': (c) =>
    c.step.after === RPMSG_ADDR_ANY ? 'say.channel.src.any' : 'say.channel.src',
  'channel.announce': (c) => (c.step.after ? 'say.channel.announce' : 'say.channel.announce.no'),
  'channel.add': (c) =>
    c.get(c.layout.bus.deviceChannel(c.index)) ? 'say.channel.add' : 'say.channel.add.bus',
} satisfies Tellers
