import { useEffect, useId, useRef, useState } from 'react'
import { useHost } from '../context/host.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import unseen from '../controls/Unseen.module.css'
import css from './Share.module.css'

interface Props {
  readonly label: string
  /** Null while it is being made. */
  readonly text: string | null
  /** The dialog opens with the focus here. */
  readonly first?: boolean
}

/** Text to be taken away, with its name above and what became of copying it below. */
export function CopyLine({ label, text, first = false }: Props) {
  const { t } = useWords()
  const { copyText } = useHost()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<{ text: string; worked: boolean } | null>(null)
  // Of other text nothing has been copied yet.
  const worked = copied?.text === text ? copied?.worked : undefined

  // What came under the focus is as ready to be copied as what was there before.
  useEffect(() => {
    if (text !== null && field.current?.matches(':focus')) field.current.select()
  }, [text])

  async function copy() {
    if (text === null) return
    const worked = await copyText(text).then(
      () => true,
      () => false,
    )
    if (!worked) {
      field.current?.focus()
      field.current?.select()
    }
    setCopied({ text, worked })
  }

  return (
    <div className={css.line}>
      <label id={`${id}label`} htmlFor={id}>
        {label}
      </label>
      <div className={css.row}>
        <input
          ref={field}
          id={id}
          data-first={first ? '' : undefined}
          readOnly
          spellCheck={false}
          value={text ?? t('share.making')}
          onFocus={(event) => event.target.select()}
        />
        <Button
          id={`${id}copy`}
          className={css.copy}
          aria-labelledby={`${id}copy ${id}label`}
          why={text === null ? t('share.making') : ''}
          onClick={copy}
        >
          {t(worked ? 'share.copied' : 'share.copy')}
        </Button>
      </div>
      {/* The button shows that it worked; this says it. */}
      <p className={worked ? unseen.hidden : css.status} role="status">
        {worked === undefined ? '' : t(worked ? 'share.copied' : 'share.notCopied')}
      </p>
    </div>
  )
}
