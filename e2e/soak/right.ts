/** What a replay of the same choices says, in a session that has seen nothing else. */

import type { Choice, Frame } from '../../src/protocol/protocol.ts'
import { Session } from '../../src/session/session.ts'
import { Follower, type Moment } from '../../src/session/testing/follower.ts'
import type { Paper } from '../../src/stage/paper.ts'
import { pictureOnPaper } from '../../src/stage/pictureOnPaper.ts'
import type { VisualizerState } from '../../src/store/state.ts'
import { shownQueue } from '../../src/ui/context/shownQueue.ts'
// Brings the layouts of a slide.
import '../../src/ui/shell/present/stageLayoutFor.ts'
import { askedKind } from '../../src/ui/context/useSecret.ts'
import { stageModel } from '../../src/view/model/stageModel.ts'
import { narrate } from '../../src/view/narrate/narrate.ts'
import { stageText } from '../../src/view/panes/stageText.ts'
import { secretOf, UNKNOWN_BYTE } from '../../src/view/predict/secret.ts'
import type { StageLayoutName } from '../../src/view/stage/geometry/stageLayout.ts'
import { layOut } from '../../src/view/stage/layOut.ts'
import { plain, type Words } from '../../src/words/index.ts'
import { lineOf, type Standing } from './standing.ts'

/** The moment that these choices lead to. */
export function replayed(
  { scenario, settings, cursor }: Pick<Frame, 'scenario' | 'settings' | 'cursor'>,
  choices: readonly Choice[],
): Moment {
  const page = new Follower()
  page.hear(new Session().handle({ do: 'open', scenario, settings, choices, cursor }))
  return page.now
}

/** @param state how a person looks at it, which changes nothing of what happened */
export function rightAt(
  { frame, memory, layout }: Moment,
  state: VisualizerState,
  words: Words,
  stageLayout: StageLayoutName,
): Standing {
  const { cursor, length, step, violated } = frame
  const { index } = shownQueue(layout, state.queue)
  const model = stageModel(frame, memory, layout, words, index, {}, state.perspective)
  const { key, values } = narrate(step, frame, { memory, layout })
  const stage = pictureOnPaper(layOut(model, stageLayout), stageLayout, '', 'soak')
  const asked = state.asking !== null || state.prediction !== null
  return {
    step: [cursor, length],
    sentence: asked ? '' : plain(words.rich(key, values)),
    // A slide has room for the sentence alone.
    rules:
      asked || state.presenting
        ? []
        : violated.map(({ name }) => plain(words.rich(`invariant.${name}`))),
    text: stageText(model, askedKind(state)).flatMap(({ key, lines, table }) => [
      ...lines.map((line) => `${key}: ${line}`),
      ...(table ? [table.columns, ...table.rows] : []).map((row) => `${key}| ${row.join(' | ')}`),
    ]),
    drawing: stage.select('svg').children.filter(isLayer).flatMap(within),
    buttons: stage.children.filter(isLayer).flatMap(({ children }) => children.map(line)),
    bytes: bytesIn(memory.bytes, state),
  }
}

const LAYERS = ['body', 'links-layer', 'front', 'marks', 'stage-controls']
const isLayer = (paper: Paper): boolean => LAYERS.includes(paper.attributes.get('class') ?? '')
const line = ({ name, attributes, content }: Paper): string => lineOf(name, attributes, content)
const within = (paper: Paper): string[] =>
  paper.children.flatMap((child) => [line(child), ...within(child)])

/** A question that is open hides the bytes that it asks for. */
function bytesIn(
  memory: Uint8Array,
  { prediction, replica }: VisualizerState,
): Record<string, string> {
  const open = prediction?.chosen === null ? prediction : null
  const secret = (open && replica && secretOf(open.lookahead, replica.layout)?.bytes) ?? []
  const isHidden = (offset: number) =>
    secret.some(({ from, length }) => offset >= from && offset < from + length)
  return Object.fromEntries(
    Array.from(memory, (byte, offset) => [
      offset,
      isHidden(offset) ? UNKNOWN_BYTE : byte.toString(16).padStart(2, '0'),
    ]),
  )
}
