/** Who has a descriptor or a buffer. */
export const Owner = { free: 0, filling: 1, published: 2, inFlight: 3, used: 4, lost: 5 } as const
/**
 * `lost`: the remote's cursor is past it, and the remote does not hold it. Nobody will complete it.
 */
export type OwnerId = (typeof Owner)[keyof typeof Owner]
export type OwnerName = keyof typeof Owner
export const OWNER_NAMES = Object.keys(Owner) as OwnerName[]
