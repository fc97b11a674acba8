/** The lessons that come with the page, in the order in which they are offered. */
export const LESSON_NAMES = [
  'one-message',
  'four-indexes',
  'free-list',
  'laps',
  'out-of-order',
  'kicks',
  'event-index',
  'ring-full',
  'two-senders',
  'wrap',
  'receive',
  'broken',
  'chains',
  'two-kernels',
] as const
export type LessonName = (typeof LESSON_NAMES)[number]

/** How an address names one. */
export const LESSON = 'lesson.'

export const lessonAt = (address: string): LessonName | undefined =>
  LESSON_NAMES.find((name) => `${LESSON}${name}` === address)
