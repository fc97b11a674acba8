import { useEffect, useState } from 'react'
import { useVisualizer } from '../../store/hooks.ts'
import { type Links, useHost } from '../context/host.ts'
import { useWords } from '../context/words.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { Segments } from '../controls/Segments.tsx'
import { CopyLine } from './CopyLine.tsx'
import { embedCode, type FrameSize } from './embedCode.ts'
import { Leads } from './Leads.tsx'
import css from './Share.module.css'

/** What is recorded, to be taken away: as a link, or as a frame for a page of one's own. */
export function Share() {
  const { t } = useWords()
  const host = useHost()
  const [links, setLinks] = useState<Links | null>(null)
  const [tooLong, setTooLong] = useState(false)
  const [start, setStart] = useState<'here' | 'empty'>('here')
  const [size, setSize] = useState<FrameSize>('small')
  // What is shown until the links are made is what they will say: nothing plays below a dialog.
  const cursor = useVisualizer((s) => s.frame?.cursor ?? 0)
  const length = useVisualizer((s) => s.frame?.length ?? 0)

  useEffect(() => {
    let here = true
    host.makeLinks().then(
      (made) => here && setLinks(made),
      () => here && setTooLong(true),
    )
    return () => {
      here = false
    }
  }, [host])

  if (tooLong)
    return (
      <Dialog title={t('share.title')}>
        <p role="alert">{t('share.tooLong')}</p>
      </Dialog>
    )
  const step = links?.step ?? cursor
  const to = start === 'here' ? step : 0
  const title = t(to === 0 ? 'share.frame.empty' : 'share.frame', { n: to })
  return (
    <Dialog title={t('share.title')}>
      <div className={css.share}>
        <Leads step={to} length={links?.length ?? length} />
        <CopyLine first label={t('share.link')} text={links ? links[start] : null} />
        <CopyLine
          label={t('share.embed')}
          text={links ? embedCode(links[start], title, size) : null}
        />
        {/* At the beginning both are the same. */}
        {step > 0 ? (
          <Segments
            label={t('share.start')}
            value={start}
            options={[
              ['here', t('share.start.here', { n: step })],
              ['empty', t('share.start.empty')],
            ]}
            onChange={setStart}
          />
        ) : null}
        <Segments
          label={t('share.size')}
          value={size}
          options={[
            ['small', '720 × 480'],
            ['fit', t('share.size.fit')],
            ['large', '1920 × 1080'],
          ]}
          onChange={setSize}
        />
      </div>
    </Dialog>
  )
}
