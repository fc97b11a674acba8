import { type ComponentType, type ReactNode, use, useEffect, useMemo, useRef } from 'react'
import {
  useActions,
  useAfterPaint,
  useVisualizer,
  VisualizerContext,
  type VisualizerStore,
} from '../../store/hooks.ts'
import { type DialogName, isIdle } from '../../store/state.ts'
import { type Host, HostContext } from '../context/host.ts'
import { LayoutContext, useLayout } from '../context/layout.ts'
import { askedKind } from '../context/useSecret.ts'
import { LANG, useWords, type Words, WordsContext } from '../context/words.tsx'
import { useAwaitsParts } from '../controls/later/coming.ts'
import { whenIdle } from '../controls/later/whenIdle.ts'
import { lazyWithWords, useLoaded } from '../controls/lazyWithWords.tsx'
import { useSize } from '../controls/useSize.ts'
import { useWindowHeight } from '../controls/useWindowHeight.ts'
import { Caption } from '../stage/caption/Caption.tsx'
import { useNarrator, useUntold } from '../stage/caption/useNarrator.ts'
import { StageView } from '../stage/StageView.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { Transport } from '../timeline/Transport.tsx'
import { layoutAs } from './askedLayout.ts'
import { Compact } from './Compact.tsx'
import { useKeys, usePointer } from './keys/useKeys.ts'
import { TopBar } from './TopBar.tsx'
import { useNames } from './useNames.ts'
import css from './Visualizer.module.css'
import { WhyTip } from './WhyTip.tsx'

interface Props {
  readonly store: VisualizerStore
  readonly words: Words
  readonly host: Host
  /** The page's body, if this visualizer is the whole page: keys work while nothing has focus. */
  readonly page: HTMLElement | null
}

/** One visualizer: everything inside one element, several of them on one page if need be. */
export function Visualizer({ store, words, host, page }: Props) {
  return (
    <VisualizerContext value={store}>
      <WordsContext value={words}>
        <HostContext value={host}>
          <Frame page={page}>
            <Content />
            <Above />
          </Frame>
        </HostContext>
      </WordsContext>
    </VisualizerContext>
  )
}

const Rail = lazyWithWords(() => import('../panes/Rail.tsx'), 'Rail', {
  meanwhile: <aside className={css.place} />,
})

const LessonRail = lazyWithWords(() => import('../lesson/LessonRail.tsx'), 'LessonRail', {
  meanwhile: <aside className={css.place} />,
})
const OwnRun = lazyWithWords(() => import('../lesson/OwnRun.tsx'), 'OwnRun')

const FirstPage = lazyWithWords(() => import('../first/FirstPage.tsx'), 'FirstPage', {
  missing: 'nowhere',
})

const ABOVE = { missing: 'above' } as const

const DIALOGS: Partial<Record<DialogName, ComponentType>> = {
  breakpoints: lazyWithWords(
    () => import('../menus/breakpoints/Breakpoints.tsx'),
    'Breakpoints',
    ABOVE,
  ),
  find: lazyWithWords(() => import('../dialogs/Find.tsx'), 'Find', ABOVE),
  rows: lazyWithWords(() => import('../timeline/Rows.tsx'), 'Rows', ABOVE),
  composer: lazyWithWords(() => import('../dialogs/calls/Composer.tsx'), 'Composer', ABOVE),
  scenario: lazyWithWords(
    () => import('../dialogs/scenario/ScenarioDialog.tsx'),
    'ScenarioDialog',
    ABOVE,
  ),
  share: lazyWithWords(() => import('../dialogs/Share.tsx'), 'Share', ABOVE),
  keys: lazyWithWords(() => import('./keys/KeySheet.tsx'), 'KeySheet', ABOVE),
  questions: lazyWithWords(() => import('../first/QuestionSheet.tsx'), 'QuestionSheet', ABOVE),
  lessons: lazyWithWords(() => import('../lesson/Lessons.tsx'), 'Lessons', ABOVE),
  proof: lazyWithWords(() => import('../dialogs/proof/Proof.tsx'), 'Proof', ABOVE),
  reply: lazyWithWords(() => import('../dialogs/calls/Reply.tsx'), 'Reply', ABOVE),
  sees: lazyWithWords(() => import('../dialogs/sees/Sees.tsx'), 'Sees', ABOVE),
  chain: lazyWithWords(() => import('../dialogs/calls/Chain.tsx'), 'Chain', ABOVE),
}

const loadTooltip = () => import('../stage/Tooltip.tsx')
const Tooltip = lazyWithWords(loadTooltip, 'Tooltip', { missing: 'nowhere' })

const loadPresent = () => import('./present/Present.tsx').then((m) => m.Present)
whenIdle(loadPresent)

interface FrameProps {
  readonly page: HTMLElement | null
  /** Made by who does not know of it: what the element says of itself does not draw what is in it. */
  readonly children: ReactNode
}

/** The element of a visualizer, and what it says of itself. */
function Frame({ page, children }: FrameProps) {
  const root = useRef<HTMLDivElement>(null)
  const { width } = useSize(root)
  const theme = useVisualizer((s) => s.theme)
  const idle = useIdle()
  const still = useVisualizer((s) => s.still)
  const letterKeys = useVisualizer((s) => s.letterKeys)
  const cellSigns = useVisualizer((s) => s.cellSigns)
  const predicting = useVisualizer(({ prediction, frame }) =>
    prediction?.chosen !== null
      ? undefined
      : prediction.cursor < (frame?.length ?? 0)
        ? 'past'
        : '',
  )
  const asking = useVisualizer(askedKind)
  const { locale } = useWords()
  const windowHeight = useWindowHeight()
  const presenting = useVisualizer((s) => s.presenting !== null)
  const reading = useVisualizer((s) => s.lesson !== null)
  useKeys(root, page)
  useNames(root)
  usePointer(root)
  const framed = use(HostContext)?.openAlone != null
  // Not measured yet, it will be as wide as its page: what is in it is never drawn for another one.
  const { room, stageLayout, letters, slim } = layoutAs(
    useVisualizer((s) => s.layout),
    width || (page?.clientWidth ?? 0),
    windowHeight,
    framed,
  )
  const layout = useMemo(
    () => ({ room, stageLayout, letters, slim }),
    [room, stageLayout, letters, slim],
  )
  return (
    <div
      ref={root}
      className={css.root}
      tabIndex={-1}
      data-vringscope=""
      data-theme={theme}
      data-room={room}
      data-motion={still ? 'off' : undefined}
      data-framed={framed ? '' : undefined}
      data-fits={presenting || room !== 'desk' ? '' : undefined}
      data-predicting={predicting}
      data-asking={asking ?? undefined}
      data-idle={idle}
      data-reading={reading ? '' : undefined}
      data-letter-keys={letterKeys ? undefined : 'off'}
      data-cell-signs={cellSigns ? '' : undefined}
      lang={LANG[locale]}
    >
      <LayoutContext value={layout}>{children}</LayoutContext>
    </div>
  )
}

/** Nothing is under way, and all of the page shows and tells the step at hand. */
function useIdle(): boolean {
  const told = useNarrator() !== null
  const untold = useUntold() !== null
  const awaitsParts = useAwaitsParts()
  // All of it: another queue or perspective reaches the panes a frame later, as another step does.
  const late = useAfterPaint((s) => s)
  return useVisualizer(
    (s) => isIdle(s) && late === s && !awaitsParts && (told || untold || s.frame?.step === null),
  )
}

function Content() {
  const { room, stageLayout } = useLayout()
  // Until the slide is there, the page stays.
  const { present } = useActions()
  const [Present, missing] = useLoaded(
    loadPresent,
    useVisualizer((s) => s.presenting !== null),
    () => present(null),
  )
  if (Present) return <Present />
  if (room !== 'desk')
    return (
      <>
        <Compact />
        {missing}
      </>
    )
  return (
    <>
      {missing}
      <TopBar />
      <main className={css.main}>
        <div className={css.column}>
          <Caption />
          <StageView fills stageLayout={stageLayout} />
          <Transport />
          <Timeline FirstPage={FirstPage} />
        </div>
        <Beside />
      </main>
    </>
  )
}

/** Code, state and memory, or the lesson that is read; a lesson that waits says so above them. */
function Beside() {
  const reads = useVisualizer((s) => s.lesson !== null && !s.lesson.left)
  const waits = useVisualizer((s) => s.lesson?.left != null)
  if (reads) return <LessonRail />
  if (!waits) return <Rail />
  return (
    <div className={css.beside}>
      <OwnRun />
      <Rail />
    </div>
  )
}

/** What is opened above the page. */
function Above() {
  const dialog = useVisualizer((s) => s.dialog)
  const pointed = useVisualizer((s) => s.linked !== null && !s.linked.resting)
  const told = useNarrator() !== null
  // When there is time for it: a pointer that rests on something does not wait.
  useEffect(() => {
    if (told) loadTooltip().catch(() => {})
  }, [told])
  const Dialog = dialog ? DIALOGS[dialog] : null
  return (
    <>
      {pointed ? <Tooltip /> : null}
      {Dialog ? <Dialog /> : null}
      <WhyTip />
    </>
  )
}
