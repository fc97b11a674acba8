import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { Call, QueueLayout } from '../../../store/types.ts'
import { cName } from '../../../view/panes/functionNames.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import css from './Chain.module.css'

const CALLS = [
  'getBuf',
  'kick',
  'kickPrepare',
  'notify',
  'disableCb',
  'enableCb',
  'enableCbPrepare',
  'enableCbDelayed',
  'poll',
  'isBroken',
  'detachUnusedBuf',
] as const

/** The driver's functions on one queue. Each is a real call; what it answers is kept. */
export function HandCalls({ q }: { readonly q: QueueLayout }) {
  const { t } = useWords()
  const actions = useActions()
  const kernel = useVisualizer((s) => s.frame?.scenario.kernel ?? 'linux-6.x')
  const mirror = useVisualizer((s) => s.mirror)
  if (!mirror) return null
  const begin = (fn: (typeof CALLS)[number]) => {
    // virtqueue_poll is asked with what virtqueue_enable_cb_prepare answered: last_used_idx.
    const call: Call =
      fn === 'poll'
        ? { fn, q: q.index, value: mirror.memory.load(q.lastUsedIdx) }
        : { fn, q: q.index }
    actions.setDialog(null)
    void actions.act({ name: 'call', by: 'hand', call })
  }
  return (
    <section className={css.calls}>
      <h3>{t('chain.functions')}</h3>
      <p>{t('chain.functions.note')}</p>
      {CALLS.map((fn) => (
        <Button key={fn} onClick={() => begin(fn)}>
          {cName(fn, kernel)}
        </Button>
      ))}
    </section>
  )
}
