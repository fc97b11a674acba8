import { type ReactNode, useMemo } from 'react'
import { closingOf } from '../../lessons/closing.ts'
import type { Block, Prose as ProseOf, Run } from '../../lessons/lesson.ts'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { findFields, termsNamed } from '../../view/subject/fieldSearch.ts'
import { shownQueue } from '../context/shownQueue.ts'
import { useWords } from '../context/words.tsx'
import css from './Lesson.module.css'

/** Prose of a lesson; what it names lights up on the stage, and its card can be held. */
export function Prose({ prose, muted }: { readonly prose: ProseOf; readonly muted: boolean }) {
  return (
    <div className={css.prose} data-muted={muted}>
      {prose.map((block, i) => (
        // A lesson's text never changes while it is read.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <BlockOf key={i} block={block} />
      ))}
    </div>
  )
}

function BlockOf({ block }: { readonly block: Block }): ReactNode {
  if (block.is === 'paragraph')
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    )
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((runs, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
        <li key={i}>
          <Runs runs={runs} />
        </li>
      ))}
    </List>
  )
}

/** A browser may break a line between a chip and the comma behind it: they are held together. */
const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map((run, i) => {
    const taken = runs[i - 1]?.is === 'code' ? closingBehind(run).length : 0
    const rest = { ...run, text: run.text.slice(taken) }
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
    return <RunOf key={i} run={rest} behind={closingBehind(runs[i + 1])} />
  })

const closingBehind = (run: Run | undefined): string =>
  run?.is === 'plain' ? closingOf(run.text) : ''

interface RunProps {
  readonly run: Run
  /** The sign behind it, if it belongs to a name. */
  readonly behind: string
}

function RunOf({ run: { is, text, href, isOut }, behind }: RunProps): ReactNode {
  switch (is) {
    case 'plain':
      return text
    case 'strong':
      return <strong>{text}</strong>
    case 'em':
      return <em>{text}</em>
    case 'link':
      return (
        <a href={href} {...(isOut ? { target: '_blank', rel: 'noreferrer' } : {})}>
          {text}
        </a>
      )
    case 'code':
      return (
        <span className={css.held}>
          <Chip text={text} />
          {behind}
        </span>
      )
    default:
      return is satisfies never
  }
}

/** A name in the prose; one that the page knows can be pointed at. */
function Chip({ text }: { readonly text: string }) {
  const { t } = useWords()
  const actions = useActions()
  const layout = useVisualizer((s) => s.replica?.layout)
  const queue = useVisualizer((s) => s.queue)
  const lit = useVisualizer((s) => s.linked)
  const thing = useMemo(() => {
    if (!layout) return null
    const [term] = termsNamed(text, (name) => t(`term.${name}`)).exact
    if (term) return term.thing
    const field = findFields(layout, shownQueue(layout, queue), text)
    return field.find(({ name }) => name === text)?.thing ?? null
  }, [layout, queue, text, t])
  if (!thing) return <code>{text}</code>
  const off = () => actions.link(null, 'page')
  return (
    <button
      type="button"
      className={css.chip}
      data-lit={lit?.thing === thing}
      onPointerEnter={() => actions.link(thing, 'page')}
      onPointerLeave={off}
      onFocus={() => actions.link(thing, 'page', 'once')}
      onBlur={off}
      onClick={() => actions.pin(thing, 'page')}
    >
      {text}
    </button>
  )
}
