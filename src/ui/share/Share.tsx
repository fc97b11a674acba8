import { useEffect, useRef, useState } from 'react'
import { useActions } from '../../store/hooks.ts'
import { Button } from '../common/Button.tsx'
import { Dialog } from '../common/Dialog.tsx'
import { useHost } from '../host.ts'
import { useWords } from '../words.tsx'
import css from './Share.module.css'

/** The address of the present step, ready to be copied. */
export function Share() {
  const { t } = useWords()
  const actions = useActions()
  const host = useHost()
  const [link, setLink] = useState<string | null>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    let here = true
    host.makeLink().then((made) => here && setLink(made))
    return () => {
      here = false
    }
  }, [host])

  async function copy() {
    field.current?.select()
    setCopied(
      await host.copyText(link ?? '').then(
        () => true,
        () => false,
      ),
    )
  }

  return (
    <Dialog title={t('share.title')} onClose={() => actions.setDialog(null)}>
      <label className={css.label}>
        {t('share.link')}
        <span className={css.row}>
          <input
            ref={field}
            readOnly
            value={link ?? t('share.making')}
            onFocus={(event) => event.target.select()}
          />
          <Button disabled={link === null} onClick={copy}>
            {t(copied ? 'share.copied' : 'share.copy')}
          </Button>
        </span>
      </label>
      <p className={css.status} role="status">
        {copied === false ? t('share.notCopied') : ''}
      </p>
    </Dialog>
  )
}
