/** Captions of endpoints, the name service, channels and the world: which sentence tells what. */
import { EptCb } from '../../core/memory/busLayout.ts'
import { RPMSG_ADDR_ANY, RPMSG_NS_DESTROY } from '../../core/memory/constants.ts'
import { hex, indexIn } from '../subject/valueText.ts'
import type { Context, Tellers } from './context.ts'

const address = (c: Context) => ({ address: hex(c.step.after) })

export const endpointTellers: Tellers<'bind' | 'unbind'> = {
  'bind.refs': (c) => (c.step.after ? 'say.bind.refs' : 'say.bind.refs.back'),
  'bind.cb': (c) => (c.step.after === EptCb.nameService ? 'say.bind.cb.ns' : 'say.bind.cb'),
  'bind.lock': 'say.bind.lock',
  'bind.failed': 'say.bind.failed',
  'bind.addr': (c) => ['say.bind.addr', address(c)],
  'bind.unlock': (c) =>
    c.previous === 'bind.failed' ? 'say.bind.unlock.failed' : 'say.bind.unlock',
  'unbind.lock': 'say.unbind.lock',
  'unbind.addr': (c) => ['say.unbind.addr', { address: hex(c.step.before) }],
  'unbind.unlock': 'say.unbind.unlock',
  'unbind.cb.lock': 'say.unbind.cb.lock',
  'unbind.cb': 'say.unbind.cb',
  'unbind.cb.unlock': 'say.unbind.cb.unlock',
  'unbind.refs': 'say.unbind.refs',
}

export const busTellers: Tellers<'ns' | 'channel' | 'device' | 'announce'> = {
  'ns.malformed': 'say.ns.malformed',
  'ns.terminate': 'say.ns.terminate',
  'ns.name': 'say.ns.name',
  'ns.addr': (c) => ['say.ns.addr', address(c)],
  'ns.flags': (c) => (c.step.after & RPMSG_NS_DESTROY ? 'say.ns.flags.destroy' : 'say.ns.flags'),
  'ns.print': 'say.ns.print',
  'ns.addrAgain': (c) => ['say.ns.addrAgain', address(c)],
  'ns.flagsAgain': 'say.ns.flagsAgain',
  'ns.destroyFailed': 'say.ns.destroyFailed',
  'ns.createFailed': 'say.ns.createFailed',

  'channel.exists': 'say.channel.exists',
  'channel.made': 'say.channel.made',
  'channel.count': 'say.channel.count',
  'channel.number': (c) =>
    c.step.after ? ['say.channel.number', { number: c.step.after - 1 }] : 'say.channel.number.bus',
  'channel.src': (c) =>
    c.step.after === RPMSG_ADDR_ANY ? 'say.channel.src.any' : ['say.channel.src', address(c)],
  'channel.dst': (c) => ['say.channel.dst', address(c)],
  'channel.announce': (c) => (c.step.after ? 'say.channel.announce' : 'say.channel.announce.no'),
  'channel.ept': 'say.channel.ept',
  'channel.name': 'say.channel.name',
  'channel.add': (c) =>
    c.get(c.layout.bus.deviceChannel(indexIn(c.step.name)))
      ? 'say.channel.add'
      : 'say.channel.add.bus',
  'channel.del': 'say.channel.del',
  'channel.put': 'say.channel.put',

  'device.noEpt': 'say.device.noEpt',
  'device.ept': 'say.device.ept',
  'device.src': (c) => ['say.device.src', address(c)],
  'device.probe': 'say.device.probe',
  'announce.failed': 'say.announce.failed',
  'device.noAnnounce': 'say.device.noAnnounce',
  'device.failed': 'say.device.failed',
  'device.bound': 'say.device.bound',
  'device.remove': 'say.device.remove',
}

export const worldTellers: Omit<Tellers<'world'>, 'world.arm'> = {
  'world.signal': 'say.world.signal',
  'world.signalled': 'say.world.signalled',
  'world.failAlloc': 'say.world.failAlloc',
  'world.notifyResult': 'say.world.notifyResult',
  'world.preset': 'say.world.preset',
}
