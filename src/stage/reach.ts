/** How a pointer reaches what has no element of its own: slots of a long ring, small cells of a map. */
export { createLensDrag } from './lensDrag.ts'
export { createMapProbe } from './mapProbe.ts'
