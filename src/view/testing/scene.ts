/** A moment for tests: what is true around the rings, and how everything is drawn. */
import type { Layout } from '../../core/memory/layout.ts'
import type { Memory } from '../../core/memory/memory.ts'
import type { Frame } from '../../protocol/protocol.ts'
import type { Words } from '../../words/index.ts'
import type { Lenses } from '../model/moment.ts'
import type { Perspective, RemoteVisibility } from '../model/remoteVisibility.ts'
import { type StageModel, stageModel } from '../model/stageModel.ts'
import type { Places } from '../stage/focus/places.ts'
import type { StageLayoutName } from '../stage/geometry/stageLayout.ts'
import type { Picture } from '../stage/layOut.ts'
import { layOut } from '../stage/layOut.ts'
import { focusOf } from './drawn.ts'

export interface Scene
  extends Omit<StageModel['around'], 'controls'>,
    Picture,
    Places,
    Pick<StageModel, 'avail' | 'used'> {
  readonly focus: ReturnType<typeof focusOf>
  readonly hides: RemoteVisibility | null
}

export function makeScene(
  frame: Frame,
  memory: Memory,
  layout: Layout,
  words: Words,
  queue?: number,
  lenses: Lenses = {},
  stageLayoutName: StageLayoutName = 'desktop',
  perspective: Perspective = 'all',
): Scene {
  const model = stageModel(frame, memory, layout, words, queue, lenses, perspective)
  const { hides } = model
  const picture = layOut(model, stageLayoutName)
  const { avail, used } = model
  const focus = focusOf(picture.layers)
  return {
    ...model.around,
    ...picture,
    ...picture.tracks.places,
    avail,
    used,
    focus,
    hides,
  }
}
