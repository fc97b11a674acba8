import { useLayoutEffect, useRef, useState } from 'react'
import { useActions } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import { focused, useFocusBack } from '../../controls/useFocusBack.ts'
import css from './Present.module.css'

/**
 * Nothing to be seen, so that the room looks at whoever speaks. It has the focus: Space must not
 * press what lies behind it.
 */
export function Blank() {
  const { t } = useWords()
  const actions = useActions()
  const ref = useRef<HTMLButtonElement>(null)
  const [before, setBefore] = useState<Element | null>(null)
  useFocusBack(ref, before)
  useLayoutEffect(() => {
    if (ref.current) setBefore(focused(ref.current))
    ref.current?.focus()
  }, [])
  return (
    <button
      ref={ref}
      type="button"
      className={css.blank}
      aria-label={t('present.unblank')}
      onClick={() => actions.present({ blank: false })}
    />
  )
}
