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

/** The address of the list, and how the address of one of them begins. */
export const LESSONS = 'lesson'
export const LESSON = `${LESSONS}.`

export const lessonAt = (address: string): LessonName | undefined =>
  LESSON_NAMES.find((name) => `${LESSON}${name}` === address)
