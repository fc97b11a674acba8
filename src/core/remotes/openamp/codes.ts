/** Values of openamp/rpmsg.h and lib/rpmsg/rpmsg_internal.h, as C spells them. */
export const RPMSG_ERR_NO_MEM = -2001
export const RPMSG_ERR_NO_BUFF = -2002
export const RPMSG_ERR_PARAM = -2003
export const RPMSG_ERR_ADDR = -2007
/** Addresses that are given out: this many from RPMSG_RESERVED_ADDRESSES on. */
export const RPMSG_ADDR_BMP_SIZE = 128
/** Naps of one millisecond that a blocking send takes at the most. */
export const RPMSG_TICK_COUNT = 15000
/** The lower half of the header's `reserved` is the head, the upper one counts who holds it. */
export const RPMSG_BUF_HELD_SHIFT = 0x10000
