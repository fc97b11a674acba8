/**
 * Small cells of a map are no elements: an invisible one is put under the pointer, so that whoever
 * asks what is there finds it.
 */
import { pointer, type Selection, select } from 'd3'
import { rect } from '../view/stage/marks/shapes.ts'
import { CELLS_DRAWN, cellAt, cellRect, cellSubject } from '../view/stage/memory/map.ts'
import type { MemoryPlaces } from '../view/stage/memory/memory.ts'
import { subjectName } from '../view/subject/subject.ts'
import { type Group, group } from './drawing/parts.ts'
import { drawMark } from './drawing/renderer.ts'

/** @param places where the things in memory are now; null before anything is drawn */
export function createMapProbe(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  places: () => MemoryPlaces | null,
): void {
  svg.on('pointermove.map', (event: PointerEvent) => {
    const map = places()?.descMap
    const node = event.target instanceof Element ? event.target.closest('.map') : null
    if (!node || !map || map.count <= CELLS_DRAWN) return
    const [x, y] = pointer(event, node)
    const cell = cellAt(map, x, y)
    if (cell === null) return
    const name = subjectName(cellSubject(map, cell))
    const before = node.querySelector('.map-probe')
    if (before?.getAttribute('data-subject') === name) return
    before?.remove()
    const probe = group(select(node) as unknown as Group, 'map-probe').attr('data-subject', name)
    drawMark(probe, rect(cellRect(map, cell), 0, 'hit'))
  })
}
