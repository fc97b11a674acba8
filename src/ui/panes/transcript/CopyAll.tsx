import { useState } from 'react'
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
import { callTitle } from './callTitle.ts'

/** Puts every step of the history on the clipboard, as plain text. */
export function CopyAll() {
  const words = useWords()
  const { t } = words
  const store = useVisualizerStore()
  const host = useHost()
  const [copied, setCopied] = useState<boolean | null>(null)

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
    setCopied(
      await wholeText()
        .then((text) => host.copyText(text))
        .then(
          () => true,
          () => false,
        ),
    )
  }

  return (
    <>
      <span role="status">{copied === false ? t('transcript.notCopied') : ''}</span>
      <Button look="quiet" onClick={copy} onBlur={() => setCopied(null)}>
        {t(copied ? 'transcript.copied' : 'transcript.copy')}
      </Button>
    </>
  )
}
