/** Channels: devices on the rpmsg bus, one for each service of the remote or of ours. */

import { FN } from '../../machine/functions.ts'
import { call, copy, peek, print, type Routine, rmw, store, tell } from '../../machine/op.ts'
import { peekBytes } from '../../machine/readBytes.ts'
import { SITE } from '../../machine/sites.ts'
import { type BusLayout, Device } from '../../memory/busLayout.ts'
import { EINVAL, RPMSG_ADDR_ANY, RPMSG_NAME_SIZE } from '../../memory/constants.ts'
import { offsetOf } from '../../memory/memory.ts'
import { bindDriver, type ChannelDevice, hasDriver, rpmsgDevRemove } from './devices.ts'
import { NONE, rpmsgDestroyEpt } from './endpoint.ts'
import { nameBytes, nameIn } from './serviceName.ts'
import type { Virtproc } from './virtproc.ts'

/** struct rpmsg_channel_info. */
export interface ChannelInfo {
  readonly service: string
  /** RPMSG_ADDR_ANY: whatever is free. */
  readonly src: number
  readonly dst: number
}

/**
 * rpmsg_create_channel (6.x: __rpmsg_create_channel): a device for a service; if there is a
 * driver for it, it is bound at once.
 *
 * @returns the number of the channel, in order of creation, or NONE: it exists, or no memory
 */
export function* rpmsgCreateChannel(vrp: Virtproc, info: ChannelInfo): Routine<number> {
  const { bus } = vrp.layout
  const { service, src, dst } = info
  if ((yield* findDevice(bus, info)) !== NONE) {
    const same = `${service}:${src.toString(16)}:${dst.toString(16)}`
    yield print(SITE['channel.exists'], 'err', `channel ${same} already exist\n`)
    return NONE
  }
  const row = yield* newDevice(bus)
  if (row === NONE) return NONE
  const channel = (yield rmw(SITE['channel.count'], bus.channelCount, 1)) - 1
  yield* register(vrp, row, info, channel)
  if (hasDriver(service)) {
    const device: ChannelDevice = { row, service, channel, name: deviceName(vrp, info, channel) }
    yield* bindDriver(vrp, device)
  }
  return channel
}

/**
 * rpmsg_destroy_channel (6.x: virtio_rpmsg_release_channel).
 *
 * @returns 0, or -EINVAL: there is no such channel
 */
export function* rpmsgDestroyChannel(vrp: Virtproc, info: ChannelInfo): Routine<number> {
  const { bus } = vrp.layout
  const row = yield* findDevice(bus, info)
  if (row === NONE) return -EINVAL
  yield* unregister(vrp, row, info.service)
  return 0
}

/** rpmsg_remove_device of each: all that is on the bus goes, row by row. */
export function* removeDevices(vrp: Virtproc): Routine {
  const { bus } = vrp.layout
  for (let row = 0; row < bus.channels; row++) {
    if ((yield peek(bus.deviceState(row))) < Device.registered) continue
    const name = yield* peekBytes(offsetOf(bus.deviceName(row, 0)), RPMSG_NAME_SIZE)
    yield* unregister(vrp, row, nameIn(name))
  }
}

function* unregister(vrp: Virtproc, row: number, service: string): Routine {
  const { bus } = vrp.layout
  const channel = (yield peek(bus.deviceChannel(row))) - 1
  // The name is that of its creation, before a driver was given an address.
  const ownSrc = channel === NONE || (yield peek(bus.deviceAnnounce(row)))
  const src = ownSrc ? yield peek(bus.deviceSrc(row)) : RPMSG_ADDR_ANY
  const name = deviceName(vrp, { service, src, dst: yield peek(bus.deviceDst(row)) }, channel)
  // Who looks for a free row at this moment counts the state up for one step: a driver has an endpoint.
  const isBound = (yield peek(bus.deviceState(row))) === Device.bound
  const bound = isBound && (yield peek(bus.deviceEpt(row))) > 0
  // From now on nobody finds it; the row is free when its driver has left.
  const told = channel === NONE ? { deviceDel: name } : { deviceDel: name, channel }
  yield tell(SITE['channel.del'], bus.deviceState(row), Device.made, told)
  // rpmsg_ns (6.x): its driver has no remove, but the core takes its endpoint away.
  if (channel === NONE && service === 'rpmsg_ns') yield* call(FN.devRemove, removeNameService(vrp))
  if (bound) yield* call(FN.devRemove, rpmsgDevRemove(vrp, { row, service, channel, name }))
  yield store(SITE['channel.put'], bus.deviceState(row), Device.none)
}

function* removeNameService(vrp: Virtproc): Routine {
  const ept = (yield peek(vrp.layout.bus.nsEpt)) - 1
  yield* call(FN.destroyEpt, rpmsgDestroyEpt(vrp, ept))
}

/** A device of the bus itself (6.x), without a channel. */
export function* registerBusDevice(vrp: Virtproc, service: string, addr: number): Routine {
  const row = yield* newDevice(vrp.layout.bus)
  if (row !== NONE) yield* register(vrp, row, { service, src: addr, dst: addr }, NONE)
}

function* register(vrp: Virtproc, row: number, info: ChannelInfo, channel: number): Routine {
  const { bus } = vrp.layout
  const announced = info.src !== RPMSG_ADDR_ANY && channel !== NONE
  yield store(SITE['channel.number'], bus.deviceChannel(row), channel + 1)
  yield store(SITE['channel.src'], bus.deviceSrc(row), info.src)
  yield store(SITE['channel.dst'], bus.deviceDst(row), info.dst)
  yield store(SITE['channel.announce'], bus.deviceAnnounce(row), announced ? 1 : 0)
  yield store(SITE['channel.ept'], bus.deviceEpt(row), 0)
  yield copy(SITE['channel.name'], bus.deviceName(row, 0), nameBytes(info.service))
  const deviceAdd = deviceName(vrp, info, channel)
  const told = channel === NONE ? { deviceAdd } : { deviceAdd, channel }
  yield tell(SITE['channel.add'], bus.deviceState(row), Device.registered, told)
}

/** dev_name: 6.x makes it of the service and both addresses; "any" is -1, as %d prints it. */
const deviceName = (
  { k }: Virtproc,
  { service, src, dst }: ChannelInfo,
  channel: number,
): string => (k.busDevices ? `virtio0.${service}.${src | 0}.${dst | 0}` : `rpmsg${channel}`)

/** rpmsg_find_device: the oldest one with this service; RPMSG_ADDR_ANY fits every address. */
function* findDevice(bus: BusLayout, { service, src, dst }: ChannelInfo): Routine<number> {
  let found = NONE
  let oldest = Number.POSITIVE_INFINITY
  for (let row = 0; row < bus.channels; row++) {
    if ((yield peek(bus.deviceState(row))) < Device.registered) continue
    if (src !== RPMSG_ADDR_ANY && (yield peek(bus.deviceSrc(row))) !== src) continue
    if (dst !== RPMSG_ADDR_ANY && (yield peek(bus.deviceDst(row))) !== dst) continue
    const name = yield* peekBytes(offsetOf(bus.deviceName(row, 0)), RPMSG_NAME_SIZE)
    const age = yield peek(bus.deviceChannel(row))
    if (nameIn(name) !== service || age >= oldest) continue
    found = row
    oldest = age
  }
  return found
}

/** kzalloc: a row that nobody else has. */
function* newDevice({ channels, deviceState }: BusLayout): Routine<number> {
  for (let row = 0; row < channels; row++) {
    if ((yield peek(deviceState(row))) !== Device.none) continue
    if ((yield rmw(SITE['channel.made'], deviceState(row), 1)) === Device.made) return row
    // Somebody else was faster.
    yield rmw(SITE['channel.made'], deviceState(row), -1)
  }
  return NONE
}
