import { useEffect, useState } from 'react'
import type { Host } from '../context/host.ts'
import { Say, useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { Logo } from '../controls/icons.tsx'
import css from './BadLink.module.css'

interface Props {
  readonly error: unknown
  /** The address as it is: the way back if no better link can be made. */
  readonly address: string
  readonly host: Pick<Host, 'makeLinks' | 'reload'>
  /** Shows the page once more as it stands: the store has not ended with it. */
  readonly onAgain: () => void
}

/** In place of the visualizer, when an error in it has ended it: the steps are not lost. */
export function Stopped({ error, address, host, onAgain }: Props) {
  const { t } = useWords()
  const [link, setLink] = useState(address)
  useEffect(() => {
    host.makeLinks().then(
      ({ here }) => setLink(here),
      () => {},
    )
  }, [host])
  const text = error instanceof Error ? error.message : String(error)
  return (
    <main className={css.page}>
      <div className={css.box} role="alert">
        <h1>
          <Logo />
          {t('stopped.title')}
        </h1>
        <p className={css.why}>
          <Say k="stopped.why" values={{ text }} />
        </p>
        <label>
          {t('stopped.link')}
          <textarea readOnly rows={4} value={link} onFocus={(event) => event.target.select()} />
        </label>
        <div className={css.ways}>
          <Button look="primary" onClick={onAgain}>
            {t('part.again')}
          </Button>
          <Button onClick={host.reload}>{t('part.reload')}</Button>
        </div>
      </div>
    </main>
  )
}
