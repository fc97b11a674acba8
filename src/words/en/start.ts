/** The caption at the start, before any step: a page opens with it. */
export const start = {
  'start.fresh':
    'Nothing has been sent. All {num} descriptors are free, chained from `free_head`. Send the first message and watch where it goes.',
  'start.noProbe':
    '`rpmsg_probe` needs one block of {needed} bytes for its buffers, and there are only {pool}: it has failed with `-12`, `-ENOMEM`. Nothing can be sent.',
  'start.bare': 'The ring is empty. All {num} descriptors are free, chained from `free_head`.',
  'start.used':
    'The ring is in the middle of its life: {free} of {num} descriptors are free, and `avail.idx` is {idx}.',
} as const
