/** Things as they are at rest, drawn once: for paper, and for a sample of a mark. */
import type { Group as Thing } from '../../view/stage/marks/mark.ts'
import type { Group } from './parts.ts'
import { attributesOf, drawMarks } from './renderer.ts'

export function drawAtRest(parent: Group, d: Thing): void {
  const g = parent.append('g').attr('data-key', d.key)
  for (const [name, value] of Object.entries(attributesOf(d))) g.attr(name, value ?? null)
  if (d.place) g.style('--k', d.place.k)
  drawMarks(g as Group, d.marks)
  for (const inner of d.groups ?? []) drawAtRest(g as Group, inner)
}
