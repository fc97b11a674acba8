import { useEffect, useRef } from 'react'
import { useActions } from '../../../store/hooks.ts'
import { useHost } from '../../context/host.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../Button.tsx'
import { NotFetched } from './fetchPart.ts'
import css from './Missing.module.css'

interface Props {
  readonly error: unknown
  readonly onAgain: () => void
}

/** In the place of a part that could not be fetched. When the network is back, it is tried again. */
export function Missing({ error, onAgain }: Props) {
  const { t } = useWords()
  const host = useHost()
  const again = useRef(onAgain)
  useEffect(() => {
    again.current = onAgain
  }, [onAgain])
  useEffect(() => {
    const online = () => again.current()
    addEventListener('online', online)
    return () => removeEventListener('online', online)
  }, [])
  const gone = error instanceof NotFetched && error.gone
  return (
    <div className={css.missing} role="alert">
      <p>{t(gone ? 'part.gone' : 'part.missing')}</p>
      <div className={css.ways}>
        <Button data-first="" onClick={onAgain}>
          {t('part.again')}
        </Button>
        <Button onClick={host.reload}>{t('part.reload')}</Button>
      </div>
    </div>
  )
}

/** The same, above the page, for a part that would have opened there. */
export function MissingAbove({ onClose, ...missing }: Props & { readonly onClose?: () => void }) {
  const { t } = useWords()
  const { setDialog } = useActions()
  const box = useRef<HTMLDivElement>(null)
  const close = onClose ?? (() => setDialog(null))
  useEffect(() => {
    const before = document.activeElement
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere in it closes it
    <div
      ref={box}
      className={css.above}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <Missing {...missing} />
      <Button look="quiet" onClick={close}>
        {t('dialog.close')}
      </Button>
    </div>
  )
}
