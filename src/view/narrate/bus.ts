/** Captions of endpoints, the name service, channels and the world: which sentence tells what. */
import { EptCb } from '../../core/memory/busLayout.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_DESTROY } from '../../core/memory/constants.ts'
import { hex } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'

const address = (c: Context) => ({ address: hex(c.step.after) })

export const endpointTellers = {
  'bind.refs': (c) => (c.step.after ? 'say.bind.refs' : 'say.bind.refs.back'),
  'bind.cb': (c) => (c.step.after === EptCb.nameService ? 'say.bind.cb.ns' : 'say.bind.cb'),
  'bind.addr': address,
  'bind.unlock': (c) =>
    c.previous === 'bind.failed' ? 'say.bind.unlock.failed' : 'say.bind.unlock',
  'unbind.addr': (c) => ({ address: hex(c.step.before) }),
} satisfies Tellers

export const busTellers = {
  'ns.addr': address,
  'ns.flags': (c) => (c.step.after & RPMSG_NS_DESTROY ? 'say.ns.flags.destroy' : 'say.ns.flags'),
  'ns.addrAgain': address,

  'channel.number': (c) =>
    c.step.after ? ['say.channel.number', { number: c.step.after - 1 }] : 'say.channel.number.bus',
  'channel.src': (c) =>
    c.step.after === RPMSG_ADDR_ANY ? 'say.channel.src.any' : ['say.channel.src', address(c)],
  'channel.dst': address,
  'channel.announce': (c) => (c.step.after ? 'say.channel.announce' : 'say.channel.announce.no'),
  'channel.add': (c) =>
    c.get(c.layout.bus.deviceChannel(c.index)) ? 'say.channel.add' : 'say.channel.add.bus',

  'device.src': address,
} satisfies Tellers
