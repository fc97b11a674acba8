/** Words for whoever reads the walk-through, or hears it, instead of looking at the picture. */
export const a11y = {
  'rail.transcript': 'Transcript',
  'transcript.call': '{who}: {fn}{message, plural, =0 {} other {, message #}}',
  'transcript.goesOn': '{call}, goes on',
  'transcript.start': 'Start',
  'transcript.step': 'Step {n}',
  'transcript.bytes': '{place}, {n, plural, one {1 byte} other {# bytes}}',
  'transcript.shown': 'steps {from} to {to} of {length}',
  'transcript.list': 'Steps in order',
  'transcript.earlier': 'Earlier',
  'transcript.later': 'Later',
  'transcript.copy': 'Copy all',
  'transcript.copied': 'Copied',
  'transcript.notCopied': 'This page may not copy.',
  'keys.Y': 'transcript',
  'keys.toolbar': 'within the playback bar',
} as const
