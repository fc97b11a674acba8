/** Captions of endpoints, the name service, channels, and of the world around them. */
export const sayBus = {
  'say.bind.refs': '`refs` `{before} → {after}`: a new endpoint, held by its creator.',
  'say.bind.refs.back': '`refs` `{before} → {after}`: the endpoint is given up again.',
  'say.bind.cb.ns':
    'The callback of this endpoint is `rpmsg_ns_cb`, the name service: it reads the remote’s announcements.',
  'say.bind.cb': 'The endpoint gets the receive callback of a client.',
  'say.bind.lock': 'The driver takes `endpoints_lock` to register the endpoint.',
  'say.bind.warn':
    '`WARN_ON_ONCE`: ids are signed, so an address above `0x7fffffff` is negative. Linux warns once, and returns `-EINVAL` each time.',
  'say.bind.failed': 'This address is not available. Linux logs what `idr_alloc` returns.',
  'say.bind.addr':
    'The endpoint gets address `{address}`. From now on, messages to it are delivered.',
  'say.bind.unlock': 'The driver drops `endpoints_lock`: the endpoint can be found now.',
  'say.bind.unlock.failed': 'The driver drops `endpoints_lock`. There is no endpoint.',

  'say.unbind.lock': 'The driver takes `endpoints_lock` to remove the endpoint.',
  'say.unbind.addr': 'Address `{address}` is free: no new message reaches this endpoint.',
  'say.unbind.unlock': 'The driver drops `endpoints_lock`.',
  'say.unbind.unlock.deadlock':
    'Next comes `cb_lock`, but this thread already holds it: it runs in the callback of this endpoint. It waits for itself forever.',
  'say.unbind.cb.lock':
    'The driver takes `cb_lock`: if the callback is running, it finishes first.',
  'say.unbind.cb': 'The endpoint has no callback any more, so nobody calls it again.',
  'say.unbind.cb.unlock': 'The driver drops `cb_lock`.',
  'say.unbind.refs':
    '`refs` `{before} → {after}`{after, plural, =0 {: nobody holds the endpoint any more, so it is freed} other {: a reception still holds the endpoint}}.',

  'say.ns.malformed':
    'An announcement has 40 bytes, and this message does not. Linux logs it and ignores it.',
  'say.ns.terminate':
    'The last byte of the name becomes 0. Linux does not trust the remote to end it, so it writes into the buffer itself.',
  'say.ns.name': 'Linux copies the name of the service out of the message.',
  'say.ns.addr': 'The announcement says that the service is at address `{address}`.',
  'say.ns.flags': '`flags` is `{after}`: the remote announces a new service.',
  'say.ns.flags.destroy': '`flags` is `{after}`: the remote announces that a service is gone.',
  'say.ns.print': 'Linux logs the announcement: name, address, and whether it comes or goes.',
  'say.ns.addrAgain':
    'Linux 3.x reads the address again, `{address}`: this value counts, not the one that was logged.',
  'say.ns.flagsAgain': 'Linux reads `flags` again, `{after}`: the remote could have changed them.',
  'say.ns.destroyFailed': 'No such channel exists. Linux logs it.',
  'say.ns.createFailed': 'No channel was made. Linux logs it.',

  'say.channel.exists':
    'A channel with this name and these addresses exists already. Linux logs it and makes no second one.',
  'say.channel.made': 'The bus allocates a device.',
  'say.channel.count': '`channels` `{before} → {after}`: the number for the next channel.',
  'say.channel.number': 'The device stands for channel {number}.',
  'say.channel.number.bus': 'This device is one of the bus itself, so it gets no channel number.',
  'say.channel.src': '`src` = `{address}`: the local address of the device.',
  'say.channel.src.any': '`src` is any: the device has no local address yet.',
  'say.channel.dst': '`dst` = `{address}`: the address on the other side.',
  'say.channel.announce':
    '`announce` = `{after}`: Linux offers this service, so the remote is told.',
  'say.channel.announce.no':
    '`announce` = `{after}`: the remote need not be told about this device.',
  'say.channel.ept': 'The device has no endpoint yet.',
  'say.channel.name':
    'The name of the service is copied into the device: it selects the client’s driver.',
  'say.channel.add': 'The device of the channel is on the bus: it can be found now.',
  'say.channel.add.bus': 'A device of the bus itself is registered.',
  'say.channel.del': 'The device leaves the bus: nobody finds the channel any more.',
  'say.channel.put': 'The last reference is dropped: the device is freed.',

  'say.device.noEpt': 'The device gets no endpoint: its address is taken. Linux logs it.',
  'say.device.ept': 'The device notes its endpoint.',
  'say.device.src': '`src` = `{address}`: the local address of the device is that of its endpoint.',
  'say.device.probe': 'The probe of the client’s driver is called: the channel can be used.',
  'say.announce.failed': 'The remote could not be told about the service. Linux logs the error.',
  'say.device.noAnnounce':
    'Linux 6.x logs it once more and undoes the probe: a service nobody knows about is useless.',
  'say.device.failed': 'The probe has failed: the device stays on the bus, without a driver.',
  'say.device.bound': 'The device is bound to its driver.',
  'say.device.remove':
    'The remove function of the client’s driver is called: it lets go of the channel.',

  'say.probe.map': 'The rings are mapped again: the driver starts over.',
  'say.probe.zero':
    'Linux zeroes the ring, {length} bytes. A remote that goes on with its old cursor is not told.',
  'say.probe.vrp': '`{place}` `{before} → 0`: a new driver remembers nothing.',
  'say.probe.noMemory':
    'One block of memory is to hold all buffers: {needed} bytes, and there are only {pool}. The allocation fails.',
  'say.probe.gone': 'The device has no driver: `rpmsg_probe` is about to return `-ENOMEM`.',
  'say.probe.failed': 'All you see of it is one line in the log: probe failed with error -12.',
  'say.remove.reset':
    'The driver is removed. First the device is reset: the remote must leave the rings alone.',
  'say.remove.vq': 'What the driver knew of this queue is freed: free list, tokens, indexes.',
  'say.remove.free':
    '{inside, plural, =0 {The memory of rings and buffers is given back. No thread is in the middle of a send.} one {The memory of rings and buffers is given back while a thread is in the middle of a send: what it touches next is a page fault.} other {The memory of rings and buffers is given back while # threads are in the middle of a send: what they touch next is a page fault.}}',
  'say.probe.warn':
    'The receive ring had no room for this buffer. `WARN_ON` says so, and probe goes on.',
  'say.probe.nsEpt':
    'The bus notes its name service endpoint, at address 53: the remote’s announcements arrive there.',

  'say.world.signal':
    'A signal becomes pending for this thread. Until it is handled, a sender can’t sleep: it looks for a buffer again and again.',
  'say.world.signalled': 'Back in user space, the signal is handled: it is no longer pending.',
  'say.world.failAlloc': 'Memory runs out: the next `kmalloc` for an indirect table will fail.',
  'say.world.notifyResult':
    'From now on the notify hook of this queue returns {after}{after, plural, =0 {: at the next kick the driver gives the queue up} other {: kicks work}}.',
  'say.world.preset': '`{place}` = `{after}`: the indexes of this queue do not start at 0.',

  // what any access can end in
  'say.astray.load':
    'The remote reads what it takes for `{meant}`: {after}. {there, select, none {Linux has nothing there.} other {Linux has `{there}` there.}}',
  'say.astray.store':
    'The remote writes {after} into what it takes for `{meant}`. {there, select, none {Linux has nothing there.} other {Linux has `{there}` there.}}',
  'say.busFault':
    'There is no memory at this address: a bus fault. The remote stops here for good, and keeps what it holds.',
  'say.pageFault':
    'There is no memory at this address: a page fault. The thread stops here for good, with all the locks it holds.',
} as const
