/** Tablets, in units of 1.25 pixels: what is 10.5 units high is read as 13 pixels. */
import { dialAt, mapAt, SMALL_CELLS, type StageLayout } from './layout.ts'

const WIDE_ROWS = { top: 112, headY: 106.5, noRow: { y: 320, height: 0 } }

/** 1024 × 530 pixels: shores at the sides. */
export const TABLET: StageLayout = {
  name: 'tablet',
  small: true,
  strip: null,
  stacked: false,
  buttons: { height: 36, pitch: 43 },
  fingers: true,
  width: 820,
  height: 424,
  shores: {
    driver: { x: 0, y: 0, width: 118, height: 424 },
    remote: { x: 702, y: 0, width: 118, height: 424 },
  },
  island: { x: 125, y: 20, width: 570, height: 384 },
  dials: { avail: dialAt('avail', 228, 206, 79), used: dialAt('used', 592, 206, 79) },
  grow: { text: 1.1, pin: 1.15 },
  afar: false,
  titleY: 97,
  table: {
    box: { x: 333, y: 112, width: 154, height: 200 },
    columns: { glyph: 347, index: 357, message: 383, len: 439, next: 482 },
    reach: SMALL_CELLS,
    rows: [
      { ...WIDE_ROWS, pitch: 24.8, height: 22.4, size: 11.5 },
      { ...WIDE_ROWS, pitch: 12.6, height: 11.6, size: 10.5 },
      { ...WIDE_ROWS, pitch: 24, height: 22, size: 11, top: 262, headY: 256.5 },
    ],
    tight: 1,
    map: mapAt(341, 112, 134),
  },
  wires: { kick: 10, interrupt: 414, from: 126, to: 694, longest: 440 },
  legend: { x: 139, width: 542, y: 43 },
  order: { x: 139, width: 542, y: 66 },
  readoutsY: 314,
  tiles: { x: 138.5, y: 352, width: 543, height: 43 },
}

const HIGH_ROWS = { top: 178, headY: 172.5, noRow: { y: 412, height: 0 } }

/** 768 × 718 pixels: shores above and below. */
export const UPRIGHT: StageLayout = {
  name: 'upright',
  small: true,
  strip: { title: 29, status: 46, name: 26, value: 46 },
  stacked: false,
  buttons: { height: 36, pitch: 0 },
  fingers: true,
  width: 614,
  height: 575,
  shores: {
    driver: { x: 0, y: 0, width: 614, height: 66 },
    remote: { x: 0, y: 509, width: 614, height: 66 },
  },
  island: { x: 10, y: 88, width: 594, height: 399 },
  dials: { avail: dialAt('avail', 118, 284, 85), used: dialAt('used', 496, 284, 85) },
  grow: { text: 1.1, pin: 1.15 },
  afar: false,
  titleY: 163,
  table: {
    box: { x: 230, y: 178, width: 154, height: 226 },
    columns: { glyph: 244, index: 254, message: 280, len: 336, next: 379 },
    reach: SMALL_CELLS,
    rows: [
      { ...HIGH_ROWS, pitch: 28, height: 25.6, size: 12 },
      { ...HIGH_ROWS, pitch: 14, height: 13, size: 10.5 },
      { ...HIGH_ROWS, pitch: 28, height: 25.6, size: 11.5, top: 346, headY: 340.5 },
    ],
    tight: 1,
    map: mapAt(233, 178, 148),
  },
  wires: { kick: 77, interrupt: 498, from: 14, to: 600, longest: 440 },
  legend: { x: 24, width: 566, y: 111 },
  order: { x: 24, width: 566, y: 134 },
  readoutsY: 396,
  tiles: { x: 23.5, y: 435, width: 567, height: 43 },
}
