/** A phone: shores above and below, dials side by side, the table below them. */
import { dialAt, mapAt, SMALL_CELLS, type StageLayout } from './layout.ts'

/** Height of the legend that stands above the driver's shore on a phone. */
const LEGEND = 26
/** Of a shore: a button that a finger presses, and a little air. */
const SHORE = 58
const DIAL_Y = 244
const ROWS = { top: 348, headY: 342, noRow: { y: 537, height: 0 } }
const HEIGHT = 630

export const PHONE: StageLayout = {
  name: 'phone',
  small: true,
  strip: { title: 24, status: 42, name: 22, value: 40 },
  stacked: true,
  buttons: { height: 44, pitch: 0 },
  fingers: false,
  width: 390,
  height: HEIGHT,
  shores: {
    driver: { x: 0, y: LEGEND, width: 390, height: SHORE },
    remote: { x: 0, y: HEIGHT - SHORE, width: 390, height: SHORE },
  },
  island: { x: 8, y: 105, width: 374, height: 446 },
  dials: { avail: dialAt('avail', 104, DIAL_Y, 74), used: dialAt('used', 292, DIAL_Y, 74) },
  grow: { text: 1.17, pin: 1.26 },
  afar: false,
  titleY: 152,
  table: {
    box: { x: 16, y: 348, width: 358, height: 194 },
    columns: { glyph: 30, index: 44, addr: 70, len: 198, flags: 242, next: 286, message: 360 },
    reach: SMALL_CELLS,
    rows: [
      { ...ROWS, pitch: 24.3, height: 22, size: 11 },
      { ...ROWS, pitch: 12.3, height: 11.3, size: 10.5 },
      { ...ROWS, pitch: 18.5, height: 17, size: 10.5, top: 508, headY: 503 },
    ],
    tight: 0.925,
    map: mapAt(120, 346, 150),
  },
  wires: { kick: 94.5, interrupt: 561.5, from: 12, to: 378, longest: 244 },
  legend: { x: 14, width: 362, y: 15 },
  order: { x: 16, width: 358, y: 125 },
  readoutsY: null,
  tiles: null,
}
