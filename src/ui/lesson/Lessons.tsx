import { use, useId, useRef, useState } from 'react'
import { builtIn } from '../../lessons/builtIn.ts'
import { giveLesson } from '../../lessons/giving/giveLesson.ts'
import { MOST_LESSON } from '../../lessons/lesson.ts'
import { minutesOf } from '../../lessons/minutes.ts'
import { LESSON, LESSON_NAMES } from '../../lessons/names.ts'
import { parseLesson } from '../../lessons/parseLesson.ts'
import { titleOf } from '../../lessons/said.ts'
import { faultLine, faultWords, problemWords } from '../../lessons/wrongWords.ts'
import { useActions, useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import css from './Lessons.module.css'

let listed: Promise<readonly Awaited<ReturnType<typeof builtIn>>[]> | null = null
const lessons = () => {
  listed ??= Promise.all(LESSON_NAMES.map(builtIn))
  return listed
}

/** All lessons that come with the page, and the way to open one of somebody else. */
export function Lessons() {
  const words = useWords()
  const { t } = words
  const store = useVisualizerStore()
  const { setDialog } = useActions()
  const language = useVisualizer((s) => s.language)
  const all = use(lessons())
  const read = useVisualizer((s) => s.lessonsRead)
  const file = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState('')
  const id = useId()

  async function open(chosen: File) {
    setWrong(await openText(chosen))
  }
  async function openText(chosen: File): Promise<string> {
    if (chosen.size > 4 * MOST_LESSON) return t('lesson.problem.tooLong', { like: MOST_LESSON })
    const read = parseLesson(await chosen.text())
    const at = (line: number, what: string) => t('lesson.at', { line, what })
    if ('problem' in read) return at(read.problem.line, problemWords(words, read.problem))
    const fault = await giveLesson(store, read.lesson, '')
    if (fault) return at(faultLine(read.lesson, fault), faultWords(words, read.lesson, fault))
    setDialog(null)
    return ''
  }

  return (
    <Dialog title={t('lesson.all')}>
      <ol className={css.list}>
        {all.map((lesson, i) => (
          <li key={LESSON_NAMES[i]}>
            <a href={`#${LESSON}${LESSON_NAMES[i]}`} onClick={() => setDialog(null)}>
              <span className={css.number}>{i + 1}</span>
              <span className={css.title}>{titleOf(lesson, lesson.title, language)}</span>
              <Read reached={read[LESSON_NAMES[i]] ?? 0} of={lesson.stops.length} />
              <span className={css.minutes}>
                {t('lesson.minutes', { n: Math.round(minutesOf(lesson, language)) })}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <div className={css.file}>
        <Button onClick={() => file.current?.click()}>{t('lesson.open')}</Button>
        <span>{t('lesson.open.note')}</span>
        <input
          ref={file}
          type="file"
          accept=".md,text/markdown,text/plain"
          hidden
          aria-describedby={id}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) void open(chosen)
            event.target.value = ''
          }}
        />
      </div>
      <p id={id} className={css.wrong} role={wrong ? 'alert' : undefined}>
        {wrong}
      </p>
    </Dialog>
  )
}

/** How far one has come in it; nothing where one has not begun. */
function Read({ reached, of }: { readonly reached: number; readonly of: number }) {
  const { t } = useWords()
  if (reached === 0) return null
  return (
    <span className={css.read}>
      {reached >= of ? `✓ ${t('lesson.done')}` : t('lesson.progress', { n: reached, of })}
    </span>
  )
}
