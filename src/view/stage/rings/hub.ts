/** The hub of a dial: its index, which rolls, and the lap that it is in. */
import type { RingModel } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { CENTER, slotAngle, VALUES_SHOWN } from '../geometry/stage.ts'
import { fitted, textWidth } from '../geometry/text.ts'
import type { Group } from '../marks/mark.ts'
import { midText } from '../marks/shapes.ts'
import type { DialPlace } from './dialPlace.ts'

export function hub(model: StageModel, ring: RingModel, at: DialPlace): Group {
  const { num, words } = model
  const { name, idx } = ring
  const { x } = CENTER[name]
  const long = num > VALUES_SHOWN
  const largest = long ? (num > 1024 ? 26 : 34) : at.afar ? 52 : 30
  // Five digits stay between the numbers of the slots.
  const size = at.size(fitted(String(idx), largest, long ? 58 : 76))
  // What is larger reaches farther up and down from its middle.
  const more = Math.max(0, 0.36 * (size - 34))
  // A small dial has room for the second half of the name only.
  const field = at.small ? 'idx' : `${name}.idx`
  const count = Math.floor(idx / num) + 1
  const full = words.t('stage.lap', { lap: count })
  // A number of many digits goes without the word.
  const lap = textWidth(full, at.size(10.5)) > LAP ? String(count) : full
  return {
    key: `${name}.hub`,
    look: 'hub',
    subject: { is: 'register', name: `${name}.idx` },
    instant: true,
    marks: [
      midText(x, 253 - more, field, at.size(10.5), 'mono ink2'),
      midText(x, (at.small ? 298.2 : 295.2) + more, lap, at.size(10.5), 'ink2 lap'),
    ],
    groups: [
      {
        key: `${name}.idx`,
        look: 'count',
        instant: true,
        marks: [midText(x, 280.8 + more, String(idx), size, 'counter', 560)],
      },
      ...(model.hides && !at.small ? shadow(model, ring) : []),
    ],
  }
}

/** Room between the numbers of the slots. */
const LAP = 52
const ABOVE = 239
const BELOW = 309

/** As the remote sees it: beside the index that both see, the one that the driver counts by. */
function shadow({ layout, memory, q, num }: StageModel, ring: RingModel): Group[] {
  const has = ring.name === 'avail' && layout.scenario.kernel === 'linux-6.x'
  if (!has) return []
  const said = `shadow ${memory.load(q.availIdxShadow)}`
  // Above or below the counter, away from the pin that reaches into the hub.
  const y = Math.cos(slotAngle(ring.last & (num - 1), num)) < 0 ? ABOVE : BELOW
  return [
    {
      key: 'avail.shadow',
      look: 'own',
      field: 'avail_idx_shadow',
      known: 'driver',
      subject: { is: 'register', name: 'avail_idx_shadow' },
      instant: true,
      marks: [midText(CENTER.avail.x, y, said, fitted(said, 10.5, 62), 'mono ink2')],
    },
  ]
}
