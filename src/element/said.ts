/**
 * What the element says of the page's own words, by how their keys begin: the package leaves the
 * others out. All that is said of steps, stage and problems is there.
 */
export const WHOLE = ['problems', 'stage', 'start', 'say/']

export const SAID = [
  ...['caption.answer', 'caption.ask', 'caption.cancel', 'caption.continue', 'caption.loading'],
  ...[
    'said.back',
    'said.jump',
    'text.',
    'compact.count',
    'transport.label',
    'transport.history.at',
  ],
  ...['transport.back', 'transport.play', 'transport.pause'],
  ...['transport.by.step', 'transport.by.function', 'transport.by.send'],
  ...['notice.', 'note.', 'invariant.', 'claim.', 'break.here', 'break.line', 'break.write'],
  ...['break.when', 'link.error.', 'link.script.', 'link.title', 'condition.', 'scenario.problem.'],
]

/** @param file of the catalogue, within its language: `ui`, `say/ring` */
export const isSaid = (file: string, key: string): boolean =>
  WHOLE.some((whole) => file.startsWith(whole)) || SAID.some((begin) => key.startsWith(begin))
