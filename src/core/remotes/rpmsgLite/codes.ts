/** Values of rpmsg_lite.h, as C spells them. */
export const RL_ERR_NO_MEM = -5001
export const RL_ERR_BUFF_SIZE = -5002
export const RL_NOT_READY = -5007
/** RL_NULL where C returns a pointer. */
export const RL_NULL = -1
/** A timeout that never ends. */
export const RL_BLOCK = 0xffffffff
