import { useActions, useVisualizer } from '../../store/hooks.ts'
import { heldHeads } from '../../view/held.ts'
import { Button } from '../common/Button.tsx'
import { sendQueue } from '../common/sendQueue.ts'
import { useWords } from '../words.tsx'
import css from './ActionBar.module.css'

/** The controls of both shores with room for a thumb, where the stage is too small for them. */
export function ActionBar() {
  const { t } = useWords()
  const actions = useActions()
  const frame = useVisualizer((s) => s.frame)
  const mirror = useVisualizer((s) => s.mirror)
  if (!frame || !mirror) return null
  const held = heldHeads(mirror.memory, sendQueue(mirror.layout))
  return (
    <div className={css.bar} role="toolbar" aria-label={t('do.label')}>
      <Button onClick={actions.sendAgain}>{t('do.send', { n: frame.messages + 1 })}</Button>
      <Button onClick={actions.kick}>{t('do.kick')}</Button>
      <Button onClick={actions.take}>{t('do.take')}</Button>
      {held.map((head) => (
        <Button key={head} onClick={() => actions.complete(head)}>
          {t('do.complete', { head })}
        </Button>
      ))}
    </div>
  )
}
