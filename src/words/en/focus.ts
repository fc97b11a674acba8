/** What a thing on the screen is, where it leads, and who can see it. */
export const focus = {
  'tip.bytes': '{count} bytes',
  'tip.own': 'private',
  'tip.was': 'was {before}',
  'tip.desc': '{len} bytes at {addr}',
  'tip.message': 'message #{n}',
  'tip.table': 'indirect table',
  'tip.mask': '{idx} & {mask} = {slot}, slot {n}',
  'tip.written': 'Written by {who} at step {step}.',
  'tip.start': 'As it was at the start.',

  'tip.slot.hidden': 'Not published: `{index}` is {value}.',
  'tip.slot.live.avail': 'Published: the remote can read it.',
  'tip.slot.live.used': 'Published: the driver can read it.',
  'tip.slot.old': 'Old: it lies outside of `{from}` to `{to}`.',
  'tip.owner.free': 'Free: the remote does not read it.',
  'tip.owner.filling': 'Being filled: the remote can’t see it yet.',
  'tip.owner.published': 'Published: the remote can read it.',
  'tip.owner.inFlight': 'The remote holds it.',
  'tip.owner.used': 'Handed back: the driver has not fetched it yet.',
  'tip.seen.driver': 'The driver writes it, the remote reads it.',
  'tip.seen.remote': 'The remote writes it, the driver reads it.',
  'tip.only.driver': 'Only Linux sees it.',
  'tip.only.remote': 'Only the remote sees it.',
  'tip.only.world': 'Neither side sees it: it belongs to the simulation.',

  'memory.goTo': 'Go to step {step}',
}
