import { useActions, useVisualizer } from '../../store/hooks.ts'
import { type MessageKey, useWords } from '../context/words.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import css from './KeySheet.module.css'

type Line = readonly [keys: string, words: MessageKey]

/**
 * Moving through what was recorded, doing something new, looking; then what fewer people need:
 * letting one actor go on, and the slide, where some letters say something else.
 */
const GROUPS: readonly (readonly [words: MessageKey, lines: readonly Line[]])[] = [
  [
    'keys.group.move',
    [
      ['→ ←', 'keys.arrows'],
      ['⇧→ ⇧←', 'keys.function'],
      ['⌥→ ⌥←', 'keys.send'],
      ['Space', 'keys.play'],
      ['[ ]', 'keys.speed'],
      ['Home End', 'keys.ends'],
      ['N ⇧N', 'keys.N'],
      ['W', 'keys.W'],
      ['J ⇧J', 'keys.J'],
      ['B', 'keys.B'],
      ['↑ ↓', 'keys.toolbar'],
    ],
  ],
  [
    'keys.group.do',
    [
      ['S', 'keys.S'],
      ['⇧S', 'keys.shiftS'],
      ['K', 'keys.K'],
      ['C', 'keys.C'],
      ['F', 'keys.F'],
      ['R', 'keys.R'],
      ['⇧R', 'keys.shiftR'],
      ['A', 'keys.A'],
      ['X', 'keys.X'],
      ['.', 'keys.time'],
    ],
  ],
  [
    'keys.group.look',
    [
      ['H', 'keys.H'],
      ['P', 'keys.P'],
      ['/', 'keys.find'],
      ['G', 'keys.G'],
      ['V', 'keys.V'],
      ['O', 'keys.O'],
      ['Y', 'keys.Y'],
      ['T', 'keys.T'],
      ['L', 'keys.L'],
      ['?', 'keys.help'],
    ],
  ],
  [
    'keys.group.who',
    [
      ['1 – 8', 'keys.senders'],
      ['9', 'keys.9'],
      ['0', 'keys.0'],
      ['-', 'keys.hand'],
      ['⇧ ⌥', 'keys.digits.by'],
    ],
  ],
  [
    'keys.group.slide',
    [
      ['⇧P', 'keys.present'],
      ['B', 'keys.present.B'],
      ['C', 'keys.present.C'],
      ['⇧C', 'keys.C'],
      ['Esc', 'keys.present.Esc'],
    ],
  ],
]

export function KeySheet() {
  const { t } = useWords()
  const actions = useActions()
  const letterKeys = useVisualizer((s) => s.letterKeys)
  return (
    <Dialog title={t('keys.title')} onClose={() => actions.setDialog(null)}>
      {letterKeys ? null : <p className={css.off}>{t('keys.off')}</p>}
      <div className={css.groups}>
        {GROUPS.map(([title, lines]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl className={css.keys}>
              {lines.map(([keys, words]) => (
                <div key={keys}>
                  <dt>
                    {keys.split(' ').map((key) => (
                      <kbd key={key} data-signs={/^[⇧⌥]./.test(key)}>
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{t(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
