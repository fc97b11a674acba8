import { memo, useDeferredValue, useMemo } from 'react'
import { useVisualizer } from '../../store/hooks.ts'
import { type StageModel, stageModel } from '../../view/model/stageModel.ts'
import { stageText, type TextSection } from '../../view/panes/stageText.ts'
import type { QuestionKind } from '../../view/predict/kind.ts'
import { askedKind } from '../context/useSecret.ts'
import { useWords } from '../context/words.tsx'
import css from '../controls/Unseen.module.css'

/**
 * The stage for whoever cannot see it: once for every step, and never in the way of one. It is
 * made when the step is on the screen.
 */
export function StageText() {
  const words = useWords()
  const frame = useVisualizer((s) => s.frame)
  const replica = useVisualizer((s) => s.replica)
  const queue = useVisualizer((s) => s.queue)
  const perspective = useVisualizer((s) => s.perspective)
  const model = useMemo((): StageModel | null => {
    if (!frame || !replica) return null
    const { memory, layout } = replica
    const shownQueue = Math.min(queue, layout.queues.length - 1)
    return stageModel(frame, memory, layout, words, shownQueue, {}, perspective)
  }, [frame, replica, queue, words, perspective])
  const kind = useVisualizer(askedKind)
  const shown = useDeferredValue(model)
  return (
    <section className={css.hidden} aria-label={words.t('text.label')} data-testid="stage-text">
      <h2>{words.t('text.label')}</h2>
      {shown ? <Sections model={shown} asked={kind} /> : null}
    </section>
  )
}

interface SectionsProps {
  readonly model: StageModel
  readonly asked: QuestionKind | null
}

const Sections = memo(({ model, asked }: SectionsProps) =>
  stageText(model, asked).map((section) => <Section key={section.key} section={section} />),
)

const Section = memo(
  ({ section: { key, title, lines, table } }: { readonly section: TextSection }) => (
    <section aria-label={title} data-part={key}>
      <h3>{title}</h3>
      {lines.length > 0 ? (
        <ul>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <li key={i}>{line}</li>
          ))}
        </ul>
      ) : null}
      {table ? (
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  ),
  (a, b) => JSON.stringify(a.section) === JSON.stringify(b.section),
)
