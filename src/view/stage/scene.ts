/** From a frame to everything that the stage shows. A function of its arguments, nothing else. */
import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import type { Frame } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import type { Perspective } from '../model/remoteVisibility.ts'
import { stageModel } from '../model/stageModel.ts'
import { surroundings } from '../model/surroundings.ts'
import type { Lenses } from '../moment/context.ts'
import { around } from './around.ts'
import { shorten } from './compact/compact.ts'
import { anchors } from './geometry/anchors.ts'
import { PLANS, type PlanName } from './geometry/stageLayout.ts'
import { layOut } from './layOut.ts'
import { focus } from './marks/focus.ts'
import type { Scene } from './marks/types.ts'
import { placeMemory } from './memory/memory.ts'
import { dialFacts } from './rings/dial.ts'

/**
 * @param frame what the worker says about the step at hand
 * @param memory bytes at the cursor
 * @param words the language of what is written on the stage
 * @param queue index of the queue that is drawn; the last one unless told
 * @param lenses where a person has put the lenses of a long ring
 * @param planName where what stands; whole unless told
 * @param perspective whose eyes it is seen with
 */
export function makeScene(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue = layout.queues.length - 1,
  lenses: Lenses = {},
  planName: PlanName = 'whole',
  perspective: Perspective = 'all',
): Scene {
  const plan = planName === 'whole' ? null : PLANS[planName]
  const cx = stageModel(frame, memory, layout, words, queue, lenses, perspective)
  const { hides } = cx
  // What marks the step is found on the desktop first, and then put where a plan has it.
  const desktop = placeMemory(cx, null)
  const places = plan ? placeMemory(cx, plan) : desktop
  const avail = dialFacts(cx, cx.avail, planName)
  const used = dialFacts(cx, cx.used, planName)
  const surrounding = surroundings(cx, hides)
  const outer = around(cx, surrounding, plan)
  const laid = layOut(cx, planName, outer, places)
  const placed = {
    memory: desktop,
    boxes: outer.boxes,
    held: surrounding.remote.held,
  }
  const all: Scene = {
    ...surrounding,
    cursor: frame.cursor,
    queue: cx.q.name,
    elsewhere: cx.elsewhere !== '',
    avail,
    used,
    memory: places,
    spareLinks: laid.spareLinks,
    controls: [...outer.buttons, ...laid.handles],
    boxes: outer.boxes,
    focus: focus(cx, placed),
    layers: laid.layers,
    plan,
    anchors: anchors(cx, placed),
    hides,
  }
  return plan ? shorten(cx, all, plan) : all
}
