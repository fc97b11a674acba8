/** How big things may be, in the text of a scenario and in a link. */
export const U16 = 0xffff
export const U32 = 0xffff_ffff

export const NUM = { least: 2, most: 32768 } as const
export const ALIGN = { least: 4, most: 4096 } as const
/** Linux allocates no more for one direction (RPMSG_MAX_BUFS_PER_DIRECTION). */
export const MOST_BUFFERS = 256
export const MOST_SENDERS = 16
/** Rows for endpoints, and for channels. */
export const MOST_ROOM = 64
/** Endpoints that a library has rows for. */
export const MOST_REMOTE_ENDPOINTS = 32
export const MOST_REMOTE_TASKS = 4
export const SLOT_BYTES = { least: 16, most: 4096 } as const
export const MOST_SLOTS = 256
/** The kernel's ids are signed. */
export const MOST_LINUX_ADDRESS = 0x7fff_ffff
/** Longest text that is read as a scenario, in characters. */
export const MOST_TEXT = 65_536
