/** Words of the captions: what a step does, and what that means. */
export const narration = {
  'start.fresh':
    'Nothing has been sent. All {num} descriptors are free, chained from `free_head`. Send the first message and watch where it goes.',
} as const
