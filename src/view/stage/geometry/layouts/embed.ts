/** A frame of 720 × 480 in somebody's page: shores are narrow. */
import { dialAt, mapAt, SMALL_CELLS, type StageLayout } from './layout.ts'

const ROWS = { top: 94, headY: 88.5, noRow: { y: 296.5, height: 0 } }

export const EMBED: StageLayout = {
  name: 'embed',
  small: true,
  strip: null,
  stacked: false,
  buttons: { height: 38, pitch: 44 },
  fingers: false,
  width: 720,
  height: 384,
  shores: {
    driver: { x: 0, y: 0, width: 88, height: 384 },
    remote: { x: 632, y: 0, width: 88, height: 384 },
  },
  island: { x: 98, y: 28, width: 524, height: 328 },
  dials: { avail: dialAt('avail', 195, 162, 69), used: dialAt('used', 525, 162, 69) },
  grow: { text: 1.17, pin: 1.28 },
  afar: false,
  titleY: 78,
  table: {
    box: { x: 293, y: 94, width: 134, height: 200 },
    columns: { glyph: 307, index: 317, message: 340, len: 387, next: 423 },
    reach: SMALL_CELLS,
    rows: [
      { ...ROWS, pitch: 22.5, height: 20.3, size: 11 },
      { ...ROWS, pitch: 12.4, height: 11.4, size: 10.5 },
      { ...ROWS, pitch: 22.5, height: 20.3, size: 10.5, top: 228, headY: 223 },
    ],
    tight: 1,
    map: mapAt(302, 94, 116),
  },
  wires: { kick: 14, interrupt: 370, from: 95, to: 625, longest: 400 },
  legend: { x: 112, width: 496, y: 50.5 },
  order: null,
  readoutsY: 260,
  tiles: { x: 112.5, y: 305, width: 495, height: 39 },
}
