import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { Scenario } from '../../../store/types.ts'
import { type TranscriptEntry, transcriptGroups } from '../../../view/panes/transcript.ts'
import { askedAt } from '../../context/useSecret.ts'
import { Rich, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Pane } from '../Pane.tsx'
import { CopyAll } from './CopyAll.tsx'
import { callTitle } from './callTitle.ts'
import css from './Transcript.module.css'
import { type ShownTranscript, useTranscript } from './useTranscript.ts'

/** The walk-through as text: what every step does, by call; a press goes there. */
export function TranscriptPane({ head }: { readonly head?: ReactNode }) {
  const { t } = useWords()
  const shown = useTranscript()
  const scenario = useVisualizer((s) => s.frame?.scenario)
  return (
    <Pane title={t('rail.transcript')} head={head} className={css.pane} aside={<CopyAll />}>
      {shown && scenario ? <Steps shown={shown} scenario={scenario} /> : null}
    </Pane>
  )
}

interface StepsProps {
  readonly shown: ShownTranscript
  readonly scenario: Scenario
}

function Steps({ shown, scenario }: StepsProps) {
  const words = useWords()
  const { t } = words
  const cursor = useVisualizer((s) => s.frame?.cursor ?? 0)
  const box = useRef<HTMLDivElement>(null)
  const asked = useVisualizer(askedAt)
  const { from, to, length } = shown
  const entries = useMemo(
    () => (asked === null ? shown.entries : shown.entries.filter((e) => e.at <= asked)),
    [shown.entries, asked],
  )
  const current = entries.some((e) => e.at === cursor) ? cursor : (entries[0]?.at ?? 0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is at hand, or in the list
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[aria-current]')
    if (box.current && row) bringIntoSight(box.current, row)
  }, [cursor, entries])

  useOwnFocus(box, current)

  /** One stop for Tab; up and down go from step to step. */
  function onKey(event: KeyboardEvent<HTMLElement>) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!by || !(event.target instanceof HTMLElement)) return
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
    const next = all[all.indexOf(event.target) + by]
    if (!next || !all.includes(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    next.focus()
  }

  const more = (where: 'earlier' | 'later') => (
    <div className={css.more}>
      <Button onClick={shown[where]}>{t(`transcript.${where}`)}</Button>
      <span>{t('transcript.shown', { from: from + 1, to, length })}</span>
    </div>
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div className={css.body} ref={box} onKeyDown={onKey}>
      {from > 0 ? more('earlier') : null}
      {transcriptGroups(entries).map((group) => (
        <section key={group.first.at}>
          <h3>{callTitle(group, scenario, words)}</h3>
          <ol>
            {group.entries.map((entry) => (
              <Entry
                key={entry.at}
                entry={entry}
                current={entry.at === cursor}
                stop={entry.at === current}
              />
            ))}
          </ol>
        </section>
      ))}
      {to < length ? more('later') : null}
    </div>
  )
}

/** Room for the heading above a step. */
const AIR = 30

/** Scrolls the list, and nothing around it, if the step is not wholly in sight. */
function bringIntoSight(box: HTMLElement, row: HTMLElement): void {
  const top = row.offsetTop - box.offsetTop
  const end = box.scrollTop + box.clientHeight
  if (top - AIR < box.scrollTop || top + row.offsetHeight > end) box.scrollTop = top - AIR
}

/**
 * Opened with a key, the list gets the focus; a step that had it and is no longer in the list
 * hands it to the one at hand.
 */
function useOwnFocus(box: RefObject<HTMLDivElement | null>, current: number): void {
  const had = useRef<boolean | null>(null)
  useLayoutEffect(() => {
    const { current: node } = box
    if (!node) return
    const root = node.getRootNode() as Document | ShadowRoot
    const chosen = root.activeElement?.matches('[role=tab], [aria-pressed], select') ?? false
    const lost = had.current && (root.activeElement === null || root.activeElement.matches('body'))
    if (had.current === null ? !chosen : lost)
      node
        .querySelector<HTMLElement>(`[data-at="${current}"]`)
        ?.focus({ preventScroll: had.current !== null })
    had.current = node.contains(root.activeElement)
  })
}

interface EntryProps {
  readonly entry: TranscriptEntry
  readonly current: boolean
  /** Tab stops here. */
  readonly stop: boolean
}

const same = (a: EntryProps, b: EntryProps): boolean =>
  a.current === b.current && a.stop === b.stop && a.entry === b.entry

const Entry = memo(function Entry({ entry, current, stop }: EntryProps) {
  const { t } = useWords()
  const actions = useActions()
  const id = useId()
  const { at, fn, change, sentence, answer } = entry
  return (
    <li aria-current={current ? 'step' : undefined}>
      <button
        type="button"
        data-at={at}
        tabIndex={stop ? 0 : -1}
        aria-label={at === 0 ? t('transcript.start') : t('transcript.step', { n: at })}
        aria-describedby={id}
        onClick={() => actions.seek(at)}
      >
        {at}
      </button>
      <p id={id}>
        {fn ? <code className={css.fn}>{fn}:</code> : null}{' '}
        <span>
          <Rich parts={sentence} />
        </span>{' '}
        {change ? <code className={css.change}>{change}</code> : null}{' '}
        {answer ? <em>{answer}</em> : null}
      </p>
    </li>
  )
}, same)
