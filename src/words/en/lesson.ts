/** Lessons: the reader's view, the list, and what is wrong with a lesson's text. */
export const lesson = {
  'lesson.label': 'Lesson',
  'lesson.tabs': 'Lesson, code, state and memory',
  'lesson.all': 'Lessons',
  'lesson.about': 'About {minutes, plural, one {1 minute} other {# minutes}} · {stops} stops',
  'lesson.minutes': '{n, plural, one {1 minute} other {# minutes}}',
  'lesson.opening': 'Opening',
  'lesson.step': 'step {step}',
  'lesson.stepsOn': '{n, plural, one {1 step on} other {# steps on}}',
  'lesson.next.stop': 'Next stop',
  'lesson.next.question': 'Question',
  'lesson.finish': 'Finish',
  'lesson.back': 'Previous stop (PageUp)',
  'lesson.first': 'This is the beginning.',
  'lesson.skip': 'Skip',
  'lesson.answerFirst': 'Answer the question, or skip it.',
  'lesson.try': 'Try it yourself',
  'lesson.leave': 'Leave',
  'lesson.progress': 'Stop {n} of {of}',
  'lesson.done': 'done',
  'lesson.score': 'You answered {right} of {of} questions right.',
  'lesson.own': 'Your own run',
  'lesson.leftAt': '“{title}” waits at step {step}.',
  'lesson.return': 'Back to the lesson',
  'lesson.open': 'Open a lesson…',
  'lesson.open.note': 'A text file in the lesson format.',

  'lesson.problem.tooLong': 'A lesson has at most {like} characters.',
  'lesson.problem.noHeader': 'A lesson begins with a header between two lines of `{like}`.',
  'lesson.problem.header': '`{text}` is not a field of the header; a field looks like `{like}`.',
  'lesson.problem.unknownField': 'The header has no field `{text}`. It may have {like}.',
  'lesson.problem.twice': '`{text}` appears twice in the header.',
  'lesson.problem.version': 'The header must say `{like}`, the version of the format.',
  'lesson.problem.noTitle': 'The lesson needs a title, like `{like}`.',
  'lesson.problem.language': '“{text}” is not a language of this lesson. It may be {like}.',
  'lesson.problem.titles':
    '“{text}” must have a title in each language, with a slash between them: {like}.',
  'lesson.problem.scenario':
    'The scenario `{text}` cannot be read. It is written as in a link, like `tx?num=4`.',
  'lesson.problem.noStop': 'A lesson needs at least one stop: a heading like `{like}`.',
  'lesson.problem.tooManyStops': 'A lesson has at most {like} stops.',
  'lesson.problem.markup':
    '`{text}` cannot stand in a lesson. Paragraphs, lists, **strong**, *emphasis*, inline code and links can.',
  'lesson.problem.address':
    'The link `{text}` leads to no page: it must begin with `https://`, `http://` or `#`.',
  'lesson.problem.fence': 'A lesson has no block `{text}`. There are {like}.',
  'lesson.problem.strange': 'A block `{text}` belongs after the heading of a stop.',
  'lesson.problem.acts': 'The acts `{text}` cannot be read. They are written as in a link.',
  'lesson.problem.at': '`{text}` is not a step. Write it like `{like}`.',
  'lesson.problem.ask': '`{text}` is not a question. Write it like {like}.',
  'lesson.problem.untranslated':
    'This stop has no prose in the language `{text}`: it comes after a line `{like}`.',

  'lesson.fault.expect': '`{text}` does not hold at this stop, step {step}.',
  'lesson.fault.condition': '`{text}` cannot be read. {why}',
  'lesson.fault.unasked':
    'Nothing answers this question: no step before the next stop is about `{text}`.',
  'lesson.fault.script': 'The acts of this stop lead nowhere. {why}',
  'lesson.fault.answer': 'The question does not have three different answers.',
  'lesson.fault.minutes':
    'Reading takes about {minutes} minutes in the language {language}; a lesson takes 3 to 8.',
  'lesson.at': 'Line {line}: {what}',
} as const
