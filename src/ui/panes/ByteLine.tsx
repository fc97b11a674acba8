import { useActions, useVisualizer } from '../../store/hooks.ts'
import type { Frame, StepInfo } from '../../store/types.ts'
import { byteInfo } from '../../view/panes/byteAt.ts'
import { touchedBytes } from '../../view/panes/memoryRows.ts'
import { isSecret, UNKNOWN } from '../../view/predict/secret.ts'
import { placeText, valueText } from '../../view/subject/valueText.ts'
import { writerOf } from '../context/actors.ts'
import type { Moment } from '../context/atMoment.tsx'
import { useSecret } from '../context/useSecret.ts'
import { useShownQueue } from '../context/useShownQueue.ts'
import { useWords } from '../context/words.tsx'
import { refusing } from '../controls/why.ts'
import css from './MemoryPane.module.css'

/** What the byte looked at is and who wrote it; without one, what the step touched. */
export function ByteLine({ frame, replica }: Moment) {
  const { t } = useWords()
  const looked = useVisualizer((s) => s.inspectedByte)
  const { layout, memory } = replica
  const { step, scenario } = frame
  const touched = step ? touchedBytes(step) : null
  const offset = looked?.offset ?? touched?.from ?? -1
  const hidden = isSecret(useSecret(), offset)
  const byte = byteInfo(memory, layout, useShownQueue(replica), offset)
  const inside = byte !== null && byte.at !== ''
  // Outside of the vring it has no line of its own; what is pointed at elsewhere is told all the same.
  const found = byte?.place && (inside || looked) ? byte : null
  if (!found)
    return (
      <div className={css.line}>
        {inside ? <b>{byte.at} </b> : null}
        <span>{t(inside ? 'memory.gap' : 'memory.hint')}</span>
      </div>
    )
  const print = (value: number) => valueText(found.place, value, scenario)
  const writer = looked ? looked.writer : touched?.write ? step : null
  return (
    <div className={css.line} data-testid="byte">
      {inside ? (
        <>
          <b>{found.at}</b> {found.name} · {found.type}
        </>
      ) : (
        placeText(found.place)
      )}{' '}
      · <b>{hidden ? UNKNOWN : print(found.value)}</b>
      {inside && !hidden && writer && writer.before !== writer.after ? (
        <span> {t('memory.was', { before: print(writer.before) })}</span>
      ) : null}
      {looked && !hidden ? (
        <span>
          {' '}
          · <WrittenBy writer={writer} frame={frame} />
        </span>
      ) : null}
    </div>
  )
}

interface Written {
  readonly writer: StepInfo | null
  readonly frame: Frame
}

/** Who wrote it, and when: a press goes to the step. */
function WrittenBy({ writer, frame }: Written) {
  const { t } = useWords()
  const actions = useActions()
  if (!writer) return t('memory.neverWritten')
  const step = writer.index + 1
  const here = step === frame.cursor
  return (
    <button
      type="button"
      title={here ? undefined : t('memory.goTo', { step })}
      {...(here ? refusing(t('memory.here')) : {})}
      onClick={() => !here && actions.seek(step)}
    >
      {t('memory.writtenBy', { who: t(`who.${writerOf(writer, frame)}`), step })}
    </button>
  )
}
