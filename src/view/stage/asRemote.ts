/** The same scene as the remote sees it: nothing moves, but what it cannot know of is told apart. */
import { Owner } from '../../core/history/ownershipFromBytes.ts'
import type { Hides } from '../model/remoteVisibility.ts'
import type { SceneContext } from '../moment/context.ts'
import type { Plan } from './geometry/stageLayout.ts'
import type { DialScene, MapScene, Scene } from './marks/types.ts'
import { asRemote as censusAsRemote } from './memory/census.ts'
import { CELLS_DRAWN } from './memory/map.ts'
import { interruptWire, kickWire } from './wires/wires.ts'

export function asRemote(cx: SceneContext, scene: Scene, plan: Plan | null, hides: Hides): Scene {
  const { words, ring, num } = cx
  const status = words.t('stage.remoteView.driver')
  const { driver, table, used } = scene
  return {
    ...scene,
    hides,
    census: censusAsRemote(cx, scene.census, hides),
    kick: kickWire(cx, plan, 'remote'),
    interrupt: interruptWire(cx, plan, 'remote'),
    driver: { ...driver, status, alarm: false, clock: '', label: `${driver.title}: ${status}` },
    avail: withShadow(cx, scene.avail),
    used: { ...used, label: words.t('stage.remoteView.used', { idx: ring.used.idx }) },
    table: {
      ...table,
      label: words.t('stage.remoteView.table', { num }),
      map: unfilled(table.map),
    },
    bufferMap: unfilled(scene.bufferMap),
  }
}

/** Cells of a large map are too small to be faint: what is being filled looks like what is free. */
const unfilled = (map: MapScene | null): MapScene | null =>
  map && map.states.length > CELLS_DRAWN
    ? {
        ...map,
        states: map.states.map((state) => (state === Owner.filling ? Owner.free : state)),
      }
    : map

const ABOVE = 239
const BELOW = 309

/** Beside the index that both see stands the one that the driver counts by, where it has one. */
function withShadow({ layout, memory, q }: SceneContext, dial: DialScene): DialScene {
  if (layout.scenario.kernel !== 'linux-6.x') return dial
  const text = `shadow ${memory.load(q.availIdxShadow)}`
  // Above or below the counter, away from the pin that reaches into the hub.
  const pin = dial.pins.find((p) => p.kind === 'consumer')?.angle ?? 0
  const y = Math.cos(pin) < 0 ? ABOVE : BELOW
  return { ...dial, beside: { name: 'avail_idx_shadow', text, y } }
}
