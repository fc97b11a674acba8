/**
 * A slide, to be read from the last row. A unit is 2.286 pixels on one of 1920 × 1080: what is
 * 10.5 units high, the least that any layout has, is read as 24 pixels. Nothing is pressed here.
 */
import { dialAt, mapAt, SMALL_CELLS, type StageLayout } from './layout.ts'

const ROWS = { top: 106, headY: 100.5, noRow: { y: 325, height: 0 } }

export const SLIDE: StageLayout = {
  name: 'slide',
  small: true,
  strip: null,
  stacked: false,
  buttons: null,
  fingers: false,
  width: 840,
  height: 381.5,
  shores: {
    driver: { x: 0, y: 0, width: 112, height: 381.5 },
    remote: { x: 728, y: 0, width: 112, height: 381.5 },
  },
  island: { x: 119, y: 22.75, width: 602, height: 338 },
  dials: { avail: dialAt('avail', 230, 198, 86), used: dialAt('used', 610, 198, 86) },
  grow: { text: 1.1, pin: 1.1 },
  afar: true,
  titleY: 82,
  table: {
    box: { x: 352, y: 106, width: 136, height: 210 },
    columns: { glyph: 366, index: 377, message: 447, len: 482 },
    reach: SMALL_CELLS,
    rows: [
      { ...ROWS, pitch: 26.25, height: 23.6, size: 12.25 },
      { ...ROWS, pitch: 13.1, height: 12, size: 10.5 },
      { ...ROWS, pitch: 26.25, height: 23.6, size: 11.5, top: 262, headY: 256 },
    ],
    fill: 210,
    tight: 0.96,
    map: mapAt(351, 106, 138),
  },
  wires: { kick: 11.5, interrupt: 371, from: 121, to: 719, longest: 430 },
  legend: { x: 134, width: 572, y: 354.5 },
  order: { x: 134, width: 572, y: 47 },
  readoutsY: null,
  tiles: null,
}

const NARROW_ROWS = { top: 107, headY: 101.5, noRow: { y: 297, height: 0 } }

/** Beside code: shores are strips above and below, wires are left out. */
export const BESIDE: StageLayout = {
  name: 'beside',
  small: true,
  strip: { title: 17, status: 32, name: 11, value: 31 },
  stacked: false,
  buttons: null,
  fingers: false,
  width: 549.5,
  height: 381.5,
  shores: {
    driver: { x: 0, y: 0, width: 549.5, height: 40 },
    remote: { x: 0, y: 341.5, width: 549.5, height: 40 },
  },
  island: { x: 7, y: 46, width: 535.5, height: 289 },
  dials: { avail: dialAt('avail', 102, 191, 76), used: dialAt('used', 447.5, 191, 76) },
  grow: { text: 1.1, pin: 1.1 },
  afar: true,
  titleY: 96,
  table: {
    box: { x: 208, y: 107, width: 134, height: 186 },
    columns: { glyph: 222, index: 233, message: 335 },
    reach: SMALL_CELLS,
    rows: [
      { ...NARROW_ROWS, pitch: 23, height: 20.4, size: 12 },
      { ...NARROW_ROWS, pitch: 11.6, height: 10.8, size: 10.5 },
      { ...NARROW_ROWS, pitch: 23, height: 20.4, size: 11.5, top: 248, headY: 242 },
    ],
    fill: 184,
    tight: 0.96,
    map: mapAt(214, 107, 122),
  },
  wires: null,
  legend: { x: 18, width: 513, y: 328 },
  order: { x: 18, width: 513, y: 69 },
  readoutsY: null,
  tiles: null,
}
