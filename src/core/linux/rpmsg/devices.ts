/** Drivers of channels: what the bus does when one is bound to a device, and when it leaves. */

import { FN } from '../../machine/functions.ts'
import { call, event, peek, print, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import { Device, EptCb } from '../../memory/busLayout.ts'
import { ENOMEM, RPMSG_NS_DESTROY } from '../../memory/constants.ts'
import { announce } from './announce.ts'
import { NONE, rpmsgCreateEpt, rpmsgDestroyEpt } from './endpoint.ts'
import type { Virtproc } from './virtproc.ts'

/** Services that a driver is registered for: the clients in the kernel's samples. */
const DRIVERS: readonly string[] = ['rpmsg-client-sample', 'rpmsg-openamp-demo-channel']

export const hasDriver = (service: string): boolean => DRIVERS.includes(service)

export interface ChannelDevice {
  /** Row in the table of devices. */
  readonly row: number
  readonly service: string
  /** Number of the channel. */
  readonly channel: number
  /** Name of the device. */
  readonly name: string
}

/** The driver core: a driver is bound to the device if its probe says so. */
export function* bindDriver(vrp: Virtproc, device: ChannelDevice): Routine {
  const err = yield* call(FN.devProbe, rpmsgDevProbe(vrp, device))
  if (err)
    yield print(SITE['device.failed'], 'warn', `probe of ${device.name} failed with error ${err}\n`)
  else yield store(SITE['device.bound'], vrp.layout.bus.deviceState(device.row), Device.bound)
}

/**
 * rpmsg_dev_probe: an endpoint for the driver, the driver's own probe, and an announcement if
 * the channel has an address of its own.
 *
 * @returns 0, or an error: the device stays without a driver
 */
function* rpmsgDevProbe(vrp: Virtproc, { row, service, channel }: ChannelDevice): Routine<number> {
  const { layout, k } = vrp
  const { bus } = layout
  const wanted = yield peek(bus.deviceSrc(row))
  const ept = yield* call(FN.createEpt, rpmsgCreateEpt(vrp, wanted, EptCb.client))
  if (ept === NONE) {
    yield print(SITE['device.noEpt'], 'err', 'failed to create endpoint\n')
    return -ENOMEM
  }
  const src = yield peek(bus.eptAddr(ept))
  yield store(SITE['device.ept'], bus.deviceEpt(row), ept + 1)
  yield store(SITE['device.src'], bus.deviceSrc(row), src)
  const dst = yield peek(bus.deviceDst(row))
  yield event(SITE['device.probe'], { probe: { channel, name: service, src, dst } })
  if (!(yield* announces(vrp, row))) return 0
  const err = yield* announce(vrp, service, src, 0)
  if (err && k.undoesFailedProbe) {
    yield print(SITE['device.noAnnounce'], 'err', 'failed to announce creation\n')
    yield event(SITE['device.remove'], { remove: { channel } })
    yield* call(FN.destroyEpt, rpmsgDestroyEpt(vrp, ept))
  }
  return err
}

/** rpmsg_dev_remove: the remote is told, the driver leaves, its endpoint goes. */
export function* rpmsgDevRemove(vrp: Virtproc, device: ChannelDevice): Routine {
  const { bus } = vrp.layout
  const { row, service, channel } = device
  if (yield* announces(vrp, row))
    yield* announce(vrp, service, yield peek(bus.deviceSrc(row)), RPMSG_NS_DESTROY)
  yield event(SITE['device.remove'], { remove: { channel } })
  const ept = (yield peek(bus.deviceEpt(row))) - 1
  yield* call(FN.destroyEpt, rpmsgDestroyEpt(vrp, ept))
}

/** Does the remote hear of this device? */
function* announces({ layout: { bus } }: Virtproc, row: number): Routine<boolean> {
  return (yield peek(bus.deviceAnnounce(row))) !== 0 && (yield peek(bus.nsEpt)) !== 0
}
