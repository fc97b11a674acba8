import { useActions } from '../../../store/hooks.ts'
import type { Call } from '../../../store/types.ts'
import { cName } from '../../../view/panes/functionNames.ts'
import { atMoment, type Moment } from '../../context/atMoment.tsx'
import { useCall } from '../../context/useCall.ts'
import { useShownQueue } from '../../context/useShownQueue.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { AddChain } from './AddChain.tsx'
import css from './Chain.module.css'

/** What rpmsg never does: chains of any shape, and the driver's functions one by one. */
export const Chain = atMoment(({ replica }) => {
  const { t } = useWords()
  const { name } = useShownQueue(replica)
  return (
    <Dialog title={t(name === '' ? 'chain.title' : `chain.title.${name}`)}>
      <div className={css.both}>
        <AddChain replica={replica} />
        <HandCalls replica={replica} />
      </div>
    </Dialog>
  )
})

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
  'breakQueue',
  'unbreakQueue',
  'detachUnusedBuf',
] as const

/** The driver's functions on one queue. Each is a real call; what it answers is kept. */
function HandCalls({ replica }: Pick<Moment, 'replica'>) {
  const { t } = useWords()
  const actions = useActions()
  const call = useCall('hand')
  const { index: q, lastUsedIdx } = useShownQueue(replica)
  // virtqueue_poll is asked with what virtqueue_enable_cb_prepare answered: last_used_idx.
  const callOf = (fn: (typeof CALLS)[number]): Call =>
    fn === 'poll' ? { fn, q, value: replica.memory.load(lastUsedIdx) } : { fn, q }
  return (
    <section className={css.calls}>
      <h3>{t('chain.functions')}</h3>
      <p>{t('chain.functions.note')}</p>
      {CALLS.map((fn) => (
        <Button
          key={fn}
          onClick={() => {
            actions.setDialog(null)
            void call(callOf(fn))
          }}
        >
          {cName(fn, replica.scenario.kernel)}
        </Button>
      ))}
    </section>
  )
}
