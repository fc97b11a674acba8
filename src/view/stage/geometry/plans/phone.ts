/** A phone: shores above and below, dials side by side, the table below them. */
import { dialAt, mapAt, type Plan, SMALL_CELLS } from './plan.ts'

/** Height of the legend that stands above the driver's shore on a phone. */
const LEGEND = 26

const ROWS = {
  top: 300 + LEGEND,
  headY: 294 + LEGEND,
  noRow: { y: 508 + LEGEND, height: 0 },
}

export const PHONE: Plan = {
  name: 'phone',
  small: true,
  strip: { title: 26, status: 44, name: 24, value: 42 },
  stacked: true,
  buttons: { height: 44, pitch: 0 },
  fingers: false,
  width: 390,
  height: 590 + LEGEND,
  shores: {
    driver: { x: 0, y: LEGEND, width: 390, height: 62 },
    remote: { x: 0, y: 528 + LEGEND, width: 390, height: 62 },
  },
  island: { x: 8, y: 70 + LEGEND, width: 374, height: 450 },
  dials: {
    avail: dialAt('avail', 104, 198 + LEGEND, 74),
    used: dialAt('used', 292, 198 + LEGEND, 74),
  },
  grow: { text: 1.17, pin: 1.26 },
  afar: false,
  titleY: 105 + LEGEND,
  table: {
    box: { x: 16, y: 300 + LEGEND, width: 358, height: 214 },
    columns: { glyph: 30, index: 44, addr: 70, len: 198, flags: 242, next: 286, message: 360 },
    reach: SMALL_CELLS,
    rows: [
      { ...ROWS, pitch: 27, height: 24.5, size: 11.5 },
      { ...ROWS, pitch: 13.4, height: 12.4, size: 10.5 },
      {
        ...ROWS,
        pitch: 18.5,
        height: 17,
        size: 10.5,
        top: 480 + LEGEND,
        headY: 475 + LEGEND,
      },
    ],
    tight: 0.925,
    map: mapAt(114, 300 + LEGEND, 162),
  },
  wires: null,
  legend: { x: 14, width: 362, y: 15 },
  order: null,
  readoutsY: null,
  tiles: null,
}
