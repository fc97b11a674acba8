import { useActions, useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import type { Mirror } from '../../store/memoryReplica.ts'
import type { Frame } from '../../store/types.ts'
import { heldHandles, heldHeads } from '../../view/moment/remoteTables.ts'
import { replyAgain } from '../context/replyAgain.ts'
import { useShownQueue } from '../context/shownQueue.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import css from './ActionBar.module.css'

/** The controls of both shores with room for a thumb, where the stage is too small for them. */
export function ActionBar() {
  const { t } = useWords()
  const frame = useVisualizer((s) => s.frame)
  const mirror = useVisualizer((s) => s.mirror)
  if (!frame || !mirror) return null
  return (
    <div className={css.bar} role="toolbar" aria-label={t('do.label')}>
      <Driver frame={frame} />
      {mirror.layout.remote ? <Library mirror={mirror} /> : <Textbook mirror={mirror} />}
    </div>
  )
}

function Driver({ frame }: { readonly frame: Frame }) {
  const { t } = useWords()
  const actions = useActions()
  return (
    <>
      {frame.scenario.layer === 'rpmsg' ? (
        <Button onClick={actions.sendAgain}>{t('do.send', { n: frame.messages + 1 })}</Button>
      ) : null}
      <Button onClick={actions.kick}>{t('do.kick')}</Button>
    </>
  )
}

function Textbook({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useWords()
  const actions = useActions()
  const store = useVisualizerStore()
  const held = heldHeads(mirror.memory, useShownQueue(mirror))
  return (
    <>
      <Button onClick={actions.take}>{t('do.take')}</Button>
      {held.map((head) => (
        <Button key={head} onClick={() => actions.complete(head)}>
          {t('do.complete', { head })}
        </Button>
      ))}
      {mirror.scenario.layer === 'rpmsg' ? (
        <Button onClick={() => replyAgain(store)}>{t('do.reply')}</Button>
      ) : null}
    </>
  )
}

function Library({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useWords()
  const actions = useActions()
  const store = useVisualizerStore()
  return (
    <>
      <Button onClick={actions.poll}>{t('do.poll')}</Button>
      {heldHandles(mirror.memory, mirror.layout).map(({ handle, buffer }) => (
        <Button
          key={handle}
          onClick={() => actions.call('remote', { fn: 'remoteRelease', held: handle })}
        >
          {t('do.release', { buffer })}
        </Button>
      ))}
      <Button onClick={() => replyAgain(store)}>{t('do.reply')}</Button>
    </>
  )
}
