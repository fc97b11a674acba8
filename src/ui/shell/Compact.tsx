import { type ReactNode, useState } from 'react'
import { useActions, useVisualizer } from '../../store/hooks.ts'
import { isModal } from '../../store/state.ts'
import { useHost } from '../context/host.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { BareSelect } from '../controls/form/Select.tsx'
import { Logo } from '../controls/icons.tsx'
import { Tabs } from '../controls/Tabs.tsx'
import { useRoving } from '../controls/useRoving.ts'
import { useWindowHeight } from '../controls/useWindowHeight.ts'
import { LATER_PANES } from '../panes/panes.ts'
import { Caption } from '../stage/caption/Caption.tsx'
import { StageView } from '../stage/StageView.tsx'
import { Minimap } from '../timeline/Minimap.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { Transport } from '../timeline/Transport.tsx'
import { ActionBar } from './ActionBar.tsx'
import css from './Compact.module.css'
import { NoticeLine } from './NoticeLine.tsx'
import { OpenAlone } from './OpenAlone.tsx'
import { Steps } from './Steps.tsx'
import { TopBar } from './TopBar.tsx'
import { useSwipe } from './useSwipe.ts'

export type View = 'stage' | 'source' | 'state' | 'memory' | 'log' | 'transcript'
const VIEWS: readonly View[] = ['stage', 'source', 'state', 'memory', 'log', 'transcript']

/** Below this height the page is scrolled (Compact.module.css): the stage has the height that it needs. */
const SCROLLED = 420

/**
 * The page where there is little room: the sentence, one thing at a time below it, and the steps.
 * Nothing scrolls but what is shown. What the model is comes with a tap on the logo.
 *
 * @param plan of the stage: `phone` has its tabs at the bottom, `embed` a list beside the steps
 */
export function Compact({ plan }: { readonly plan: 'phone' | 'embed' }) {
  const { t } = useWords()
  const [view, setView] = useState<View>('stage')
  const roving = useRoving()
  // A key has asked for a pane.
  const { show } = useActions()
  const pane = useVisualizer((s) => s.pane)
  const [asked, setAsked] = useState(pane)
  if (pane !== asked) {
    setAsked(pane)
    setView(pane === 'messages' ? 'log' : pane)
  }
  function choose(next: View) {
    setView(next)
    if (next !== 'stage') show({ pane: next === 'log' ? 'messages' : next })
  }
  const [opened, setMore] = useState(false)
  // The menus of the chips hang from the chips.
  const more = useVisualizer((s) => opened || (s.dialog !== null && !isModal(s.dialog)))
  const options = VIEWS.map((v) => [v, label(v)] as const)
  function label(v: View): string {
    return v === 'stage' || v === 'log' ? t(`compact.${v}`) : t(`rail.${v}`)
  }
  const shown =
    view === 'stage' ? (
      <SwipedStage plan={plan} />
    ) : (
      <div className={css.panel}>
        <Panel view={view} />
      </div>
    )
  const menu = (
    <Button
      className={css.logo}
      look="quiet"
      aria-expanded={more}
      label={t('compact.more')}
      onClick={() => setMore(!more)}
    >
      <Logo />
      {plan === 'phone' ? <b>{t('ui.app')}</b> : null}
      <span aria-hidden="true">{more ? '▴' : '▾'}</span>
    </Button>
  )
  // Below the logo that opens and shuts it.
  const bar = more ? (
    <div className={css.more}>
      <TopBar />
    </div>
  ) : null
  return (
    <main className={css.compact} data-compact={plan} data-view={view}>
      {/* The bar has a title of its own. */}
      {more ? null : <h1 className={css.title}>{t('ui.app')}</h1>}
      {plan === 'phone' ? (
        <header className={css.head}>
          {menu}
          <NewHere />
          <Count />
          <OpenAlone />
        </header>
      ) : null}
      {plan === 'phone' ? bar : null}
      <div className={css.told}>
        {plan === 'embed' ? menu : null}
        <Caption />
        {plan === 'embed' ? <OpenAlone /> : null}
      </div>
      {plan === 'embed' ? bar : null}
      {plan === 'phone' ? (
        <Tabs label={t('compact.view')} value={view} options={options} onChange={choose}>
          {shown}
        </Tabs>
      ) : (
        shown
      )}
      <div className={css.steps} role="toolbar" aria-label={t('transport.label')} {...roving}>
        <Steps />
        {plan === 'embed' ? (
          <>
            <div className={css.history}>
              <Minimap />
            </div>
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
        {view === 'log' ? null : (
          <div className={css.notice}>
            <NoticeLine />
          </div>
        )}
      </div>
    </main>
  )
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
  return <span className={css.count}>{t('compact.count', { cursor, length })}</span>
}

/** The stage, on which a finger steps: to the left forward, to the right back. */
function SwipedStage({ plan }: { readonly plan: 'phone' | 'embed' }) {
  const low = useWindowHeight() < SCROLLED
  const actions = useActions()
  const swipe = useSwipe(
    () => void actions.forward(),
    () => void actions.back(),
  )
  return (
    <div className={css.stage} {...swipe}>
      <StageView fills={!low} plan={plan} />
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
