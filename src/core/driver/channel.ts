/** rpmsg_create_channel of Linux (6.x: __rpmsg_create_channel). */
import type { Layout } from '../layout.ts'
import { event, peek, store } from '../op.ts'
import type { Routine } from '../routine.ts'
import { at } from '../sites.ts'
import type { KernelProfile } from './profiles.ts'

export interface Channel {
  readonly service: string
  readonly src: number
  readonly dst: number
}

/**
 * Adds a device for one service to the bus. No driver is bound to it.
 *
 * @returns the number of the channel, in order of creation
 */
export function* rpmsgCreateChannel(
  layout: Layout,
  k: KernelProfile,
  { service, src, dst }: Channel,
): Routine<number> {
  const channel = yield peek(layout.channels)
  // "Any address" is -1 in the name, as %d prints it.
  const deviceAdd = k.busDevices ? `virtio0.${service}.${src | 0}.${dst | 0}` : `rpmsg${channel}`
  yield event(at['channel.add'], { deviceAdd, channel })
  yield store(at['channel.count'], layout.channels, channel + 1)
  return channel
}
