import { useId, useState } from 'react'
import { useVisualizerStore } from '../../../store/hooks.ts'
import {
  entryText,
  type TranscriptEntry,
  transcriptEntries,
  transcriptGroups,
} from '../../../view/panes/transcript.ts'
import { useHost } from '../../context/host.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import css from './CopyAll.module.css'
import { callTitle } from './callTitle.ts'

/**
 * Puts every step of the history on the clipboard, as plain text. Where the page may not, all of
 * it is shown, selected.
 */
export function CopyAll() {
  const words = useWords()
  const { t } = words
  const store = useVisualizerStore()
  const host = useHost()
  const [copied, setCopied] = useState(false)
  const [uncopied, setUncopied] = useState<string | null>(null)

  async function wholeText(): Promise<string> {
    const { replica, frame } = store.getState()
    const entries: TranscriptEntry[] = []
    if (!replica || !frame) return ''
    for (let from = 0; from === 0 || from < frame.length; ) {
      const told = await store.actions.transcript(from, frame.length)
      if (!told || told.revision !== frame.revision) break
      entries.push(...transcriptEntries(told, replica.layout, frame.actors, words))
      if (told.steps.length === 0) break
      from += told.steps.length
    }
    return transcriptGroups(entries)
      .map((group) =>
        [callTitle(group, frame.scenario, words), ...group.entries.map(entryText)].join('\n'),
      )
      .join('\n\n')
  }

  async function copy() {
    const text = await wholeText()
    await host.copyText(text).then(
      () => setCopied(true),
      () => setUncopied(text),
    )
  }

  return (
    <>
      <span role="status">{copied ? t('transcript.copied') : ''}</span>
      <Button look="quiet" onClick={copy} onBlur={() => setCopied(false)}>
        {t(copied ? 'transcript.copied' : 'transcript.copy')}
      </Button>
      {uncopied === null ? null : <Uncopied text={uncopied} onClose={() => setUncopied(null)} />}
    </>
  )
}

/** The text, for whoever has to copy it without help. */
function Uncopied({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const id = useId()
  return (
    <Dialog title={t('rail.transcript')} onClose={onClose}>
      <p id={id}>{t('transcript.notCopied')}</p>
      <textarea
        className={css.text}
        data-first=""
        readOnly
        rows={16}
        wrap="off"
        aria-labelledby={id}
        value={text}
        onFocus={(event) => event.target.select()}
      />
    </Dialog>
  )
}
