/**
 * What the rpmsg bus keeps beside its queues: endpoints, channel devices, and the little that
 * single functions remember. (struct rpmsg_endpoint, struct rpmsg_device and static variables.)
 */
import { RPMSG_NAME_SIZE } from './constants.ts'
import type { Records } from './fieldTable.ts'
import { type Field, offsetOf } from './memory.ts'

/** What an endpoint does with a message: struct rpmsg_endpoint, its member cb. */
export const EptCb = { none: 0, nameService: 1, client: 2, echo: 3 } as const
/** State of a channel device: the row is free, taken, on the bus, or has a driver. */
export const Device = { none: 0, made: 1, registered: 16, bound: 17 } as const

export interface BusLayout {
  readonly endpoints: number
  readonly channels: number
  /** Per endpoint: local address while it is bound, RPMSG_ADDR_ANY while not. */
  readonly eptAddr: (ept: number) => Field
  readonly eptCb: (ept: number) => Field
  /** Per endpoint: references; 0: the row is free. */
  readonly eptRefs: (ept: number) => Field
  /** Per endpoint: 0, or 1 + the actor that holds its cb_lock. */
  readonly cbLock: (ept: number) => Field
  readonly deviceState: (device: number) => Field
  /** Per device: 1 + the number of the channel; 0 for a device of the bus itself. */
  readonly deviceChannel: (device: number) => Field
  readonly deviceSrc: (device: number) => Field
  readonly deviceDst: (device: number) => Field
  /** Per device: 1 if the remote is to be told about it. */
  readonly deviceAnnounce: (device: number) => Field
  /** Per device: 1 + its endpoint, or 0. */
  readonly deviceEpt: (device: number) => Field
  /** Per device: byte `at` of its service name. */
  readonly deviceName: (device: number, at: number) => Field
  /** 1 + the endpoint of the name service (vrp->ns_ept), or 0 if it was not negotiated. */
  readonly nsEpt: Field
  /** How many channels were created so far (rpmsg_dev_index). */
  readonly channelCount: Field
  /** The rate limit of one message: 1 + the clock when its interval began, messages printed and left out in it. */
  readonly limitBegin: Field
  readonly limitPrinted: Field
  readonly limitMissed: Field
  /** 1 once virtqueue_add has warned about a chain that is longer than the ring. */
  readonly warnedTooLong: Field
  /** 1 once idr_alloc has warned about an address above INT_MAX. */
  readonly warnedStart: Field
}

export function busFields(r: Records, endpoints: number, channels: number): BusLayout {
  const ept = r.rows('ept', endpoints, { addr: 4, cb: 1, refs: 1, cb_lock: 2 })
  const device = r.rows('channel', channels, {
    number: 4,
    src: 4,
    dst: 4,
    ept: 2,
    announce: 1,
    state: 1,
  })
  const name = r.many('channel.name', 1, channels * RPMSG_NAME_SIZE)
  return {
    endpoints,
    channels,
    eptAddr: ept.addr,
    eptCb: ept.cb,
    eptRefs: ept.refs,
    cbLock: ept.cb_lock,
    deviceState: device.state,
    deviceChannel: device.number,
    deviceSrc: device.src,
    deviceDst: device.dst,
    deviceAnnounce: device.announce,
    deviceEpt: device.ept,
    deviceName: (row, at) => name(row * RPMSG_NAME_SIZE + at),
    nsEpt: r.one('ns_ept', 2),
    channelCount: r.one('channels', 4),
    limitBegin: r.one('ratelimit.begin', 8),
    limitPrinted: r.one('ratelimit.printed', 4),
    limitMissed: r.one('ratelimit.missed', 4),
    warnedTooLong: r.one('warned', 1),
    warnedStart: r.one('warned.start', 1),
  }
}

/** No endpoint has an address yet. */
export function blankBus(view: DataView, bus: BusLayout): void {
  for (let i = 0; i < bus.endpoints; i++) view.setUint32(offsetOf(bus.eptAddr(i)), 0xffffffff, true)
}
