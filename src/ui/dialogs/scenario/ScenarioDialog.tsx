import { useId, useRef, useState } from 'react'
import type { TextProblem } from '../../../scenario/text.ts'
import { useActions } from '../../../store/hooks.ts'
import { useHost } from '../../context/host.ts'
import { type MessageKey, Say, useWords, type Values } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { saveText } from '../../controls/saveText.ts'
import { Examples } from './Examples.tsx'
import { ProblemList } from './ProblemList.tsx'
import { Reference } from './Reference.tsx'
import { readFile } from './readFile.ts'
import css from './ScenarioDialog.module.css'
import { selectAt } from './selectAt.ts'
import { useFileDrop } from './useFileDrop.ts'
import { useScenarioDraft } from './useScenarioDraft.ts'

const FILE_NAME = 'vringscope.json'
const ROWS = 13

interface Note {
  readonly key: MessageKey
  readonly values?: Values
  readonly bad?: boolean
}

const FINE = { problems: [], count: 0 }

/** The starting point as a text: to read, to write, to keep and to begin with. */
export function ScenarioDialog() {
  const { t } = useWords()
  const actions = useActions()
  const host = useHost()
  const draft = useScenarioDraft()
  const [note, setNote] = useState<Note | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const status = useId()
  const { parsed, text } = draft
  const { problems, count } = 'problems' in parsed ? parsed : FINE

  async function read(files: readonly File[]) {
    const file = await readFile(files)
    if ('refusal' in file) return setNote({ ...file.refusal, bad: true })
    draft.replace(file.text)
    setNote({ key: 'scenario.file.read', values: { name: file.name } })
  }
  const above = useFileDrop(area, read)

  async function start() {
    if ('problems' in parsed) return
    draft.forget()
    actions.setDialog(null)
    await actions.restart(parsed.scenario)
    await actions.setSettings(parsed.settings)
  }
  async function copy() {
    await host.copyText(text).then(
      () => setNote({ key: 'scenario.copied' }),
      () => {
        // A selection that has no focus is neither seen nor copied.
        area.current?.focus()
        area.current?.select()
        setNote({ key: 'scenario.notCopied', bad: true })
      },
    )
  }
  const say: Note =
    problems.length > 0
      ? { ...counted(problems.length, count), bad: true }
      : { key: draft.same ? 'scenario.same' : 'scenario.fine' }

  return (
    <Dialog title={t('scenario.title')}>
      <div className={css.body} data-above={above}>
        <label className={css.text}>
          {t('scenario.text')}
          <textarea
            ref={area}
            data-first=""
            rows={ROWS}
            wrap="off"
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            value={text}
            aria-invalid={problems.length > 0}
            aria-describedby={status}
            onChange={(event) => {
              setNote(null)
              draft.type(event.target.value)
            }}
          />
        </label>
        <p id={status} className={css.status} role="status">
          <span className={say.bad ? css.bad : undefined}>
            <Say k={say.key} values={say.values} />
          </span>
          {note ? (
            <span className={note.bad ? css.bad : undefined}>
              <Say k={note.key} values={note.values} />
            </span>
          ) : null}
        </p>
        <ProblemList
          problems={problems}
          onGo={(problem: TextProblem) => area.current && selectAt(area.current, problem)}
        />
        <div className={css.actions}>
          <Button
            look="primary"
            why={problems.length > 0 ? t('scenario.count', { count }) : ''}
            onClick={start}
          >
            {t('scenario.start')}
          </Button>
          <Button onClick={copy}>{t('scenario.copy')}</Button>
          <Button onClick={() => saveText(text, FILE_NAME, 'application/json')}>
            {t('scenario.save')}
          </Button>
          <Button onClick={() => chooser.current?.click()}>{t('scenario.open')}</Button>
          <Examples
            onPick={(example) => {
              setNote(null)
              draft.replace(example)
            }}
          />
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".json,.jsonc,.txt,application/json,text/plain"
            aria-label={t('scenario.open')}
            onChange={(event) => {
              void read([...(event.target.files ?? [])])
              // The same file may be opened again.
              event.target.value = ''
            }}
          />
          {draft.undo ? (
            <Button look="quiet" onClick={draft.undo}>
              {t('scenario.undo')}
            </Button>
          ) : draft.untouched ? null : (
            <Button look="quiet" onClick={draft.showRunning}>
              {t('scenario.now')}
            </Button>
          )}
        </div>
        <Reference />
      </div>
    </Dialog>
  )
}

/** Of very many problems the first ones are listed. */
const counted = (listed: number, count: number): Note =>
  listed < count
    ? { key: 'scenario.first', values: { listed, count } }
    : { key: 'scenario.count', values: { count } }
