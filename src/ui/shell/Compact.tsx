import { type ReactNode, useState } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { isModal } from '../../store/state.ts'
import type { Granularity } from '../../store/types.ts'
import { useHost } from '../context/host.ts'
import { useLayout } from '../context/layout.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { BareSelect } from '../controls/form/Select.tsx'
import { Logo } from '../controls/icons.tsx'
import { lazyWithWords } from '../controls/lazyWithWords.tsx'
import { Segments } from '../controls/Segments.tsx'
import { Tabs } from '../controls/Tabs.tsx'
import unseen from '../controls/Unseen.module.css'
import { useRoving } from '../controls/useRoving.ts'
import { useWindowHeight } from '../controls/useWindowHeight.ts'
import { LATER_PANES } from '../panes/panes.ts'
import { AnswersPlace } from '../stage/caption/Answers.tsx'
import { Caption } from '../stage/caption/Caption.tsx'
import { PredictButton } from '../stage/caption/Suggested.tsx'
import { QueueSwitch } from '../stage/QueueSwitch.tsx'
import { StageView } from '../stage/StageView.tsx'
import { Minimap } from '../timeline/Minimap.tsx'
import { NoticeLine } from '../timeline/NoticeLine.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { Transport } from '../timeline/Transport.tsx'
import { ActionBar } from './ActionBar.tsx'
import css from './Compact.module.css'
import { OpenAlone } from './OpenAlone.tsx'
import { PresentButton, ShareButton } from './OwnButtons.tsx'
import { Steps } from './Steps.tsx'
import { TopBar } from './TopBar.tsx'
import { useSwipe } from './useSwipe.ts'

export type View = 'stage' | 'source' | 'state' | 'memory' | 'log' | 'transcript' | 'stops'
const VIEWS: readonly View[] = ['stage', 'source', 'state', 'memory', 'log', 'transcript', 'stops']
const SIZES: readonly Granularity[] = ['step', 'function', 'send']

const LessonDrawer = lazyWithWords(() => import('../lesson/LessonDrawer.tsx'), 'LessonDrawer')

/** Below this height a window is scrolled (Compact.module.css): the stage has the height that it needs. */
const SCROLLED = 420

/**
 * The page where there is little room: the sentence, one thing at a time below it, and the steps.
 * Nothing scrolls but what is shown. What the model is comes with a tap on the logo.
 */
export function Compact() {
  const { t } = useWords()
  const { room, stageLayout, slim } = useLayout()
  const [view, setView] = useState<View>('stage')
  const [answers, setAnswers] = useState<HTMLElement | null>(null)
  const roving = useRoving()
  // A key has asked for a pane.
  const { show } = useActions()
  const pane = useVisualizer((s) => s.pane)
  const granularity = useVisualizer((s) => s.granularity)
  const [asked, setAsked] = useState(pane)
  if (pane !== asked) {
    setAsked(pane)
    setView(pane === 'messages' ? 'log' : pane)
  }
  function choose(next: View) {
    setView(next)
    if (next !== 'stage') show({ pane: next === 'log' ? 'messages' : next })
  }
  const options = VIEWS.map((v) => [v, label(v)] as const)
  function label(v: View): string {
    return v === 'stage' || v === 'log' ? t(`compact.${v}`) : t(`rail.${v}`)
  }
  const shown =
    view === 'stage' ? (
      <SwipedStage />
    ) : (
      <div className={css.panel}>
        <Panel view={view} />
      </div>
    )
  const framed = room === 'frame'
  const reads = useVisualizer((s) => s.lesson !== null)
  const [menu, bar] = useMenu()
  const beside = framed && !slim
  return (
    <AnswersPlace value={answers}>
      <main
        className={css.compact}
        data-compact={room}
        data-stage-layout={stageLayout}
        data-slim={slim ? '' : undefined}
        data-view={view}
      >
        <h1 className={unseen.hidden}>{t('ui.app')}</h1>
        {framed ? null : (
          <header className={css.head}>
            {menu}
            <QueueSwitch />
            <NewHere />
            {room === 'tablet' ? <PresentButton /> : <Count />}
            <OpenAlone />
            {room === 'tablet' ? <ShareButton /> : null}
          </header>
        )}
        {framed ? null : bar}
        <div className={css.told}>
          {beside ? menu : null}
          <Caption notice={view === 'log' ? null : <NoticeLine at="sentence" />} />
          {beside ? <OpenAlone /> : null}
        </div>
        {beside ? bar : null}
        {framed ? (
          shown
        ) : (
          <Tabs label={t('compact.view')} value={view} options={options} onChange={choose}>
            {shown}
          </Tabs>
        )}
        {framed && slim ? bar : null}
        {reads ? <LessonDrawer /> : null}
        <div className={css.steps} role="toolbar" aria-label={t('transport.label')} {...roving}>
          <div className={css.answers} ref={setAnswers} />
          {framed && slim ? menu : null}
          <Steps />
          {room === 'tablet' ? (
            <Segments
              label={t('transport.by')}
              value={granularity}
              options={SIZES.map((by) => [by, t(`transport.by.${by}`)])}
              onChange={(by) => show({ granularity: by })}
            />
          ) : null}
          {framed ? null : <PredictButton />}
          {framed ? (
            <>
              <div className={css.history}>
                <Minimap />
              </div>
              {beside ? <QueueSwitch /> : null}
              <Count />
              <BareSelect
                className={css.view}
                aria-label={t('compact.view')}
                value={view}
                options={options}
                onChange={choose}
              />
            </>
          ) : null}
        </div>
      </main>
    </AnswersPlace>
  )
}

/** The button that opens what the model is and the page's own controls, and those. */
function useMenu(): readonly [ReactNode, ReactNode] {
  const { t } = useWords()
  const { room } = useLayout()
  const [opened, setMore] = useState(false)
  const scenario = useVisualizer((s) => s.frame?.scenario)
  // The menus of the chips hang from the chips.
  const more = useVisualizer((s) => opened || (s.dialog !== null && !isModal(s.dialog)))
  const model = scenario
    ? `num ${scenario.num}, Linux ${t(`top.kernel.${scenario.kernel}`)}`
    : t('compact.more')
  const button = (
    <Button
      className={css.logo}
      look="quiet"
      aria-expanded={more}
      title={t('compact.more')}
      aria-label={room === 'tablet' ? `${model}: ${t('compact.more')}` : t('compact.more')}
      onClick={() => setMore(!more)}
    >
      <Logo />
      {room === 'frame' ? null : <b>{t('ui.app')}</b>}
      {room === 'tablet' ? <span className={css.model}>{model}</span> : null}
      <span aria-hidden="true">{more ? '▴' : '▾'}</span>
    </Button>
  )
  // Below the logo that opens and shuts it.
  const bar = more ? (
    <div className={css.more}>
      <TopBar />
    </div>
  ) : null
  return [button, bar]
}

/** For who comes here for the first time, until something has happened. */
function NewHere() {
  const { t } = useWords()
  const { setDialog } = useActions()
  const { openAlone } = useHost()
  const empty = useVisualizer((s) => s.frame?.length === 0)
  if (!empty || openAlone) return null
  return (
    <Button look="quiet" className={css.new} onClick={() => setDialog('questions')}>
      {t('top.new')}
    </Button>
  )
}

/** Where we are in the history. */
function Count() {
  const { t } = useWords()
  const cursor = useVisualizer((s) => s.frame?.cursor ?? 0)
  const length = useVisualizer((s) => s.frame?.length ?? 0)
  const { room } = useLayout()
  // On a phone who is new here is asked in its place.
  if (room === 'phone' && length === 0) return null
  return <span className={css.count}>{t('compact.count', { cursor, length })}</span>
}

/** The stage, on which a finger steps: to the left forward, to the right back. */
function SwipedStage() {
  const { room, stageLayout } = useLayout()
  const low = useWindowHeight() < SCROLLED && room === 'phone'
  const actions = useActions()
  const swipe = useSwipe(
    () => void actions.forward(),
    () => void actions.back(),
  )
  return (
    <div className={css.stage} {...swipe}>
      <StageView fills={!low} stageLayout={stageLayout} />
    </div>
  )
}

function Panel({ view }: { readonly view: Exclude<View, 'stage'> }): ReactNode {
  if (view !== 'log') {
    const Pane = LATER_PANES[view]
    return <Pane />
  }
  return (
    <>
      <ActionBar />
      <Transport />
      <Timeline />
      <LATER_PANES.messages />
      <LATER_PANES.transcript />
    </>
  )
}
