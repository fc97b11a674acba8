/**
 * Names and values as C spells them.
 *
 * Sources: virtio 1.2 §2.7 (linux/virtio_ring.h), Linux drivers/rpmsg/virtio_rpmsg_bus.c,
 * include/uapi/asm-generic/errno-base.h and errno.h.
 */

/** This descriptor continues through its `next` field. */
export const VRING_DESC_F_NEXT = 1
/** The buffer is written by the device; without it, read by the device. */
export const VRING_DESC_F_WRITE = 2
/** The buffer is a table of descriptors. */
export const VRING_DESC_F_INDIRECT = 4
/** Device to driver, in used.flags: a kick is not needed. */
export const VRING_USED_F_NO_NOTIFY = 1
/** Driver to device, in avail.flags: an interrupt is not needed. */
export const VRING_AVAIL_F_NO_INTERRUPT = 1

/** Size of one rpmsg buffer, header included, in bytes. */
export const RPMSG_BUF_SIZE = 512
/** Size of struct rpmsg_hdr in bytes. */
export const RPMSG_HDR_SIZE = 16
/** Longest payload that fits behind the header, in bytes. */
export const RPMSG_MAX_PAYLOAD = RPMSG_BUF_SIZE - RPMSG_HDR_SIZE
/** "Any address" (u32); refused as source or destination of a send. */
export const RPMSG_ADDR_ANY = 0xffffffff
/** Length in bytes of a service name, the 0 at its end included. */
export const RPMSG_NAME_SIZE = 32
/** Flag of a name service message: the service is gone. */
export const RPMSG_NS_DESTROY = 1
/** Local address of the name service endpoint. */
export const RPMSG_NS_ADDR = 53
/** First address that is given out when none is asked for. */
export const RPMSG_RESERVED_ADDRESSES = 1024
/** How long a blocking send waits for a buffer, in milliseconds. */
export const RPMSG_TX_TIMEOUT_MS = 15000
/** Most buffers that Linux 6.x allocates for one direction; 3.x always takes this many. */
export const RPMSG_MAX_BUFS_PER_DIRECTION = 256

export const EIO = 5
export const ENOMEM = 12
export const EINVAL = 22
export const ENOSPC = 28
export const EMSGSIZE = 90
export const ERESTARTSYS = 512

/** What a u32 token slot holds when the driver has no buffer there (NULL in C). */
export const NO_TOKEN = 0xffffffff
