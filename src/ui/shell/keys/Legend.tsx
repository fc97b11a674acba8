import { useLayoutEffect, useRef } from 'react'
import { createSample } from '../../../stage/createSample.ts'
import { LEGEND, type LegendRow, SAMPLE } from '../../../view/stage/legend.ts'
import { useWords } from '../../context/words.tsx'
import css from './Legend.module.css'

/** What marks and colours mean, drawn by the stage itself. */
export function Legend() {
  const { t } = useWords()
  return (
    <section className={css.legend} aria-label={t('legend.title')}>
      <h3>{t('legend.title')}</h3>
      {LEGEND.map(({ title, rows }) => (
        <section key={title}>
          <h4>{t(title)}</h4>
          <dl>
            {rows.map((row) => (
              <Row key={row.name} row={row} />
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}

function Row({ row: { name, note, groups } }: { readonly row: LegendRow }) {
  const { t, rich } = useWords()
  const host = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (!host.current) return
    const sample = createSample(host.current, groups, SAMPLE)
    return sample.destroy
  }, [groups])
  return (
    <div>
      <dt>
        <span ref={host} className={css.sample} />
        <span>{t(name)}</span>
      </dt>
      <dd>{rich(note).map(({ code, text }) => (code ? <code key={text}>{text}</code> : text))}</dd>
    </div>
  )
}
