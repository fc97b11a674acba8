/** The cell of the open buffer that a step writes: values are typed into it. */
import type { StepInfo } from '../../../protocol/protocol.ts'
import type { PlacedCell } from '../memory/openBuffer.ts'
import type { Places } from './places.ts'

export interface Filled {
  readonly cell: PlacedCell
  readonly by: StepInfo['side']
}

/** null: it writes none, or cells are not drawn where tiles are small. */
export function filledCell({ does, side, place }: StepInfo, { memory }: Places): Filled | null {
  if (does !== 'fills') return null
  const cell = memory.buffers.flatMap((b) => b.cells).find((c) => c.part === place?.part)
  return cell ? { cell, by: side } : null
}
