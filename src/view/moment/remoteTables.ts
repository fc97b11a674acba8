/** What the remote has in its hands. */
export { heldHeads } from '../../core/memory/snapshot.ts'
export { type HeldBuffer, heldHandles } from '../../core/remotes/library/held.ts'
