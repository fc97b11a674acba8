/** How a copy of bytes is kept up to date: all of them once, then what changed. */

export type BytesUpdate =
  | { readonly full: Uint8Array }
  | { readonly at: Uint32Array; readonly length: Uint32Array; readonly bytes: Uint8Array }

/**
 * Brings a copy up to date. Changes are written in place; a full update is the new copy.
 *
 * @throws RangeError if changes arrive before any full update, or reach beyond the bytes
 */
export function updated(old: Uint8Array | null, update: BytesUpdate): Uint8Array {
  if ('full' in update) return update.full
  if (!old) throw new RangeError('changes of a memory that was never sent')
  let from = 0
  update.at.forEach((offset, i) => {
    const to = from + update.length[i]
    old.set(update.bytes.subarray(from, to), offset)
    from = to
  })
  return old
}
