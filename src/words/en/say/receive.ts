/** Captions of reception: from the receive ring to an endpoint, and its buffer back. */
export const sayReceive = {
  'say.recv.nothing':
    'The interrupt has come, but `virtqueue_get_buf` returns no buffer. Linux logs it and returns.',
  'say.recv.dump':
    'Linux 3.x reads `hdr.len`, `{after}`, for a dump of the message in its debug log.',
  'say.recv.len':
    '`hdr.len` is `{after}`: the length of the payload, according to the remote. Linux checks it against the length in the used ring.',
  'say.recv.tooBig':
    'The lengths don’t fit: the message is refused. The loop ends, and this buffer never goes back into the ring.',
  'say.recv.lock': 'The driver takes `endpoints_lock` to look the address up.',
  'say.recv.dst': '`hdr.dst` is `{address}`: an endpoint has this address.',
  'say.recv.dst.none': '`hdr.dst` is `{address}`: no endpoint has this address.',
  'say.recv.get':
    '`refs` `{before} → {after}`: the endpoint can’t be freed while its callback handles the message.',
  'say.recv.unlock': 'The driver drops `endpoints_lock`: the search is over.',
  'say.recv.cb.lock':
    'The driver takes `cb_lock`: nobody can take the callback away while it runs.',
  'say.recv.src': '`hdr.src` is `{address}`: who sent it. The callback gets it.',
  'say.recv.cbLen':
    'Linux 3.x reads `hdr.len` again, `{after}`, for the callback. The remote could have changed it since the check.',
  'say.recv.cb.unlock': 'The callback has returned. The driver drops `cb_lock`.',
  'say.recv.put': '`refs` `{before} → {after}`: the driver no longer needs the endpoint.',
  'say.recv.noRecipient':
    'No endpoint has this address: Linux logs it and drops the message. Its buffer goes back all the same.',
  'say.recv.addFailed':
    'The buffer could not go back into the ring. Linux logs it, and the remote has one buffer fewer for good.',

  'say.limit.begin':
    'Linux 6.x limits this warning: a new interval of five seconds begins, with room for ten.',
  'say.limit.suppressed': 'The interval is over. Linux logs how many warnings it has left out.',
  'say.limit.missed':
    '`missed` `{before} → {after}`: ten warnings were printed in this interval, so this one is left out.',
  'say.limit.missed.clear': '`missed` `{change}`: the count begins again.',
  'say.limit.printed': '`printed` `{before} → {after}`: this warning may be printed.',
  'say.limit.printed.clear': '`printed` `{change}`: the new interval has room for ten.',

  'say.client.rx':
    'The callback of the endpoint gets the message: {len, plural, one {# byte} other {# bytes}} from `{address}`, still in the rpmsg buffer.',
  'say.client.echo':
    '`rpmsg_trysend` returns. This client sends every message back at once, and never waits for a buffer.',

  'say.deliver.src': 'The remote writes `hdr.src`: the message comes from address `{address}`.',
  'say.deliver.dst':
    'The remote writes `hdr.dst`: the message is for address `{address}` in Linux.',
  'say.deliver.reserved': 'The remote writes `hdr.reserved`: Linux never reads it.',
  'say.deliver.len':
    'The remote writes `hdr.len`: it announces {after, plural, one {# byte} other {# bytes}} of payload.',
  'say.deliver.flags': 'The remote writes `hdr.flags`: no flag is defined.',
  'say.deliver.data':
    'The remote writes the payload behind the header, {length, plural, one {# byte} other {# bytes}}. Linux sees none of it before `used.idx` moves.',
} as const
