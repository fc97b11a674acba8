/** What the rest of the kernel knows of the driver. */

/**
 * The virtio device: a driver has it; it was reset, and the driver is about to leave; it has no
 * driver, and the memory of rings and buffers was given back.
 */
export const Vdev = { bound: 0, reset: 1, gone: 2 } as const
