/** Steps that somebody wants to talk about. */
export const stops = {
  'stops.none':
    'No stops yet. Add one at each step that you want to talk about: Play halts there, and PageDown goes from one to the next, on a slide too.',
  'stops.add': 'Add a stop',
  'stops.edit': 'Edit this stop',
  'stops.full': 'There are {most} stops, and there can be no more.',
  'stops.takeBack': 'Undo',
  'stops.previous': 'Previous stop (PageUp)',
  'stops.next': 'Next stop (PageDown)',
  'stops.noneBefore': 'There is no stop before this step.',
  'stops.noneBehind': 'There is no stop after this step.',
  'stops.unnamed': 'Step {step}',
  'stops.go': 'Stop {n}: {name}, step {step}',
  'stops.keys': 'Alt with ↑ or ↓ moves it, Delete removes it.',
  'stops.move': 'Drag to move it',
  'stops.back': 'An earlier step than that of the stop before: the history goes back here.',
  'stops.remove': 'Remove stop “{name}”',
  'stops.name': 'Name',
  'stops.note': 'Note for the speaker',
  'stops.save': 'Save as lesson…',
  'stops.save.long':
    'The history is too long to be written in acts: a lesson has at most 40 of them here.',
  'stops.save.scenario': 'The scenario cannot be written as text.',
  'stops.save.title': 'A lesson',
} as const
