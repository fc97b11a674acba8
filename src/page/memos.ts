/** The names under which a browser remembers, as `remember.ts` is asked for them. */
export const MEMOS = {
  settings: 'vringscope.settings',
  session: 'vringscope.session',
  breakpoints: 'vringscope.breakpoints',
  lessons: 'vringscope.lessons',
} as const
