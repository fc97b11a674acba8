import { type ComponentType, useRef } from 'react'
import { useVisualizer, VisualizerContext, type VisualizerStore } from '../store/hooks.ts'
import { type DialogName, isIdle } from '../store/state.ts'
import { ActionBar } from './actionBar/ActionBar.tsx'
import { Caption } from './caption/Caption.tsx'
import { Chain } from './chain/Chain.tsx'
import { useSize } from './common/useSize.ts'
import { Composer } from './composer/Composer.tsx'
import { type Host, HostContext } from './host.ts'
import { KeySheet } from './keys/KeySheet.tsx'
import { useKeys } from './keys/useKeys.ts'
import { Proof } from './proof/Proof.tsx'
import { Rail } from './rail/Rail.tsx'
import { Reply } from './reply/Reply.tsx'
import { ScenarioDialog } from './scenario/ScenarioDialog.tsx'
import { Share } from './share/Share.tsx'
import { StageView } from './stage/StageView.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import { TopBar } from './topBar/TopBar.tsx'
import { Transport } from './transport/Transport.tsx'
import css from './Visualizer.module.css'
import { type Words, WordsContext } from './words.tsx'

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
          <Frame page={page} />
        </HostContext>
      </WordsContext>
    </VisualizerContext>
  )
}

const DIALOGS: Partial<Record<DialogName, ComponentType>> = {
  composer: Composer,
  scenario: ScenarioDialog,
  share: Share,
  keys: KeySheet,
  proof: Proof,
  reply: Reply,
  chain: Chain,
}

function Frame({ page }: { readonly page: HTMLElement | null }) {
  const root = useRef<HTMLDivElement>(null)
  const { width } = useSize(root)
  const theme = useVisualizer((s) => s.theme)
  const idle = useVisualizer(isIdle)
  const dialog = useVisualizer((s) => s.dialog)
  useKeys(root, page)
  const size = sizeOf(width)
  const Dialog = dialog ? DIALOGS[dialog] : null
  return (
    <div
      ref={root}
      className={css.root}
      tabIndex={-1}
      data-vringscope=""
      data-theme={theme}
      data-width={size}
      data-idle={idle}
    >
      <TopBar />
      <main className={css.main}>
        <div className={css.column}>
          <Caption />
          <StageView fills={size === 'wide'} />
          {size === 'narrow' || size === 'phone' ? <ActionBar /> : null}
          <Transport />
          <Timeline />
        </div>
        <Rail tabbed={size !== 'wide'} />
      </main>
      {Dialog ? <Dialog /> : null}
    </div>
  )
}

type Size = 'wide' | 'medium' | 'narrow' | 'phone'

/** The layouts of the design; a page that is not measured yet is taken for a wide one. */
function sizeOf(width: number): Size {
  if (width === 0 || width >= 1200) return 'wide'
  if (width >= 860) return 'medium'
  return width >= 560 ? 'narrow' : 'phone'
}
