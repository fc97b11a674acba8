/** The desktop, and the units that all else is laid out in: 1080 × 580. */
import { COLUMN, ISLAND, STAGE, TABLE } from '../stage.ts'
import { HERE, type StageLayout } from './layout.ts'

const LOW = { y: 427.9, height: 12 }

export const DESKTOP: StageLayout = {
  name: 'desktop',
  small: false,
  strip: null,
  stacked: false,
  buttons: { height: 32, pitch: 38 },
  fingers: false,
  ...STAGE,
  shores: {
    driver: { x: 0, y: 0, width: 156, height: STAGE.height },
    remote: { x: 924, y: 0, width: 156, height: STAGE.height },
  },
  island: ISLAND,
  dials: { avail: HERE, used: HERE },
  grow: { text: 1, pin: 1 },
  afar: false,
  titleY: 138,
  table: {
    box: { ...TABLE, y: 164, height: 264 },
    columns: COLUMN,
    reach: { addr: [-4, 68], len: [-21, 4], flags: [-14, 5], next: [-18, 5] },
    rows: [
      { top: 180, headY: 173, pitch: 26.5, height: 23.5, size: 11, noRow: { y: 410, height: 24 } },
      { top: 174, headY: 167, pitch: 15.55, height: 13.7, size: 10.5, noRow: LOW },
      { top: 380.5, headY: 373.5, pitch: 20.5, height: 18.5, size: 10.5, noRow: LOW },
    ],
    tight: 1,
    map: HERE,
  },
  wires: { kick: 21, interrupt: 559, from: 170, to: 910, longest: 540 },
  legend: { x: 342, width: 550, y: 70 },
  order: { x: 188, width: 704, y: 99 },
  readoutsY: 399,
  tiles: { x: 188.5, y: 434.5, width: 703, height: 89 },
}
