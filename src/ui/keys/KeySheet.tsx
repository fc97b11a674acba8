import { useActions } from '../../store/hooks.ts'
import { Dialog } from '../common/Dialog.tsx'
import { type MessageKey, useWords } from '../words.tsx'
import css from './KeySheet.module.css'

const KEYS: readonly (readonly [keys: string, words: MessageKey])[] = [
  ['→ ←', 'keys.arrows'],
  ['⇧→ ⇧←', 'keys.function'],
  ['⌥→ ⌥←', 'keys.send'],
  ['Space', 'keys.play'],
  ['[ ]', 'keys.speed'],
  ['Home End', 'keys.ends'],
  ['S', 'keys.S'],
  ['⇧S', 'keys.shiftS'],
  ['K', 'keys.K'],
  ['C', 'keys.C'],
  ['F', 'keys.F'],
  ['H', 'keys.H'],
  ['T', 'keys.T'],
  ['?', 'keys.help'],
]

export function KeySheet() {
  const { t } = useWords()
  const actions = useActions()
  return (
    <Dialog title={t('keys.title')} onClose={() => actions.setDialog(null)}>
      <dl className={css.keys}>
        {KEYS.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
