import { useVisualizer, useVisualizerStore } from '../../../store/hooks.ts'
import { isSame } from '../../../store/inspecting.ts'
import { nameText } from '../../../view/subject/selection.ts'
import { targetNow } from '../../context/selectionTarget.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useReasons } from '../../controls/why.ts'
import { AddCondition } from './AddCondition.tsx'
import css from './Breakpoints.module.css'
import { spotText } from './spotText.ts'

/** All breakpoints: switched on and off, taken away, added, run to. */
export function Breakpoints() {
  const words = useWords()
  const { t } = words
  const store = useVisualizerStore()
  const { actions } = store
  const kernel = useVisualizer((s) => s.frame?.scenario.kernel ?? 'linux-6.x')
  const list = useVisualizer((s) => s.frame?.breakpoints) ?? []
  const hand = targetNow(store.getState())
  const addable =
    hand && hand.name !== '' && !list.some((b) => isSame(b.spot, { is: 'write', name: hand.name }))
  const none = useReasons()(list.some(({ on, inert }) => on && !inert) ? '' : 'noBreakpoint')
  const close = () => actions.setDialog(null)
  const go = (back: boolean) => () => {
    close()
    void actions.runOn(back)
  }
  return (
    <Dialog title={t('break.title')}>
      <div className={css.body}>
        <AddCondition />
        {addable ? (
          <Button
            className={css.write}
            onClick={() => void actions.breakAt({ is: 'write', name: hand.name })}
          >
            <span aria-hidden="true">+</span> {t('break.write', { name: nameText(hand.name) })}
          </Button>
        ) : null}
        {list.length === 0 ? <p className={css.none}>{t('break.none')}</p> : null}
        <ul className={css.list} aria-label={t('break.list')}>
          {list.map((b) => {
            const what = spotText(b.spot, kernel, words)
            const others = list.filter(({ id }) => id !== b.id)
            const flip = () =>
              actions.setBreakpoints(list.map((o) => (o.id === b.id ? { ...o, on: !o.on } : o)))
            return (
              <li key={b.id} data-inert={b.inert ? '' : undefined}>
                <label>
                  <input type="checkbox" checked={b.on} onChange={() => void flip()} />
                  <code>{what}</code>
                  {b.inert ? <em>{t('break.inert')}</em> : null}
                </label>
                <button
                  type="button"
                  aria-label={t('break.remove', { what })}
                  onClick={() => void actions.setBreakpoints(others)}
                >
                  ×
                </button>
              </li>
            )
          })}
        </ul>
        <div className={css.actions}>
          <Button hint="J" why={none} onClick={go(false)}>
            {t('break.next')}
          </Button>
          <Button hint="⇧J" why={none} onClick={go(true)}>
            {t('break.previous')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
