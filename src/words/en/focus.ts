/** What a thing on the screen is, where it leads, and who can see it. */
export const focus = {
  'tip.bytes': '{count} bytes',
  'tip.own': 'private',
  'tip.was': 'was {before}',
  'tip.desc': '{len} bytes at {addr}',
  'tip.message': 'message #{n}',
  'tip.table': 'indirect table',
  'tip.mask': '{idx} & {mask} = {slot}, slot {n}',

  'tip.slot.hidden': 'Not published: `{index}` is {value}.',
  'tip.slot.live.avail': 'Published: the remote can read it.',
  'tip.slot.live.used': 'Published: the driver can read it.',
  'tip.slot.old': 'Not in use: it lies outside `{from}` to `{to}`.',
  'tip.pinned': 'Close (Esc)',
  'tip.owner.free': 'Free: the remote does not read it.',
  'tip.owner.filling': 'Being filled: the remote can’t see it yet.',
  'tip.owner.published': 'Published: the remote can read it.',
  'tip.owner.inFlight': 'The remote holds it.',
  'tip.owner.used': 'Completed, but the driver has not taken it back yet.',
  'tip.owner.lost': 'Lost: the remote has passed it and does not hold it. Nobody will complete it.',

  'memory.here': 'You are at this step.',
  'memory.goTo': 'Go to step {step}',
}
