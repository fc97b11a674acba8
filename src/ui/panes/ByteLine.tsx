import { useActions, useVisualizer } from '../../store/hooks.ts'
import type { Mirror } from '../../store/memoryReplica.ts'
import type { Frame, StepInfo } from '../../store/types.ts'
import { byteInfo, placeInfo } from '../../view/panes/byteAt.ts'
import { touchedBytes } from '../../view/panes/memoryRows.ts'
import { isSecret, UNKNOWN } from '../../view/predict/secret.ts'
import { placeText, valueText } from '../../view/subject/valueText.ts'
import { useSecret } from '../context/useSecret.ts'
import { useShownQueue } from '../context/useShownQueue.ts'
import { useWords } from '../context/words.tsx'
import { writerOf } from '../context/writer.ts'
import { refusing } from '../controls/why.ts'
import css from './MemoryPane.module.css'

interface Props {
  readonly frame: Frame
  readonly mirror: Mirror
}

/** What the byte looked at is and who wrote it; without one, what the step touched. */
export function ByteLine({ frame, mirror }: Props) {
  const words = useWords()
  const looked = useVisualizer((s) => s.inspectedByte)
  const { layout, memory } = mirror
  const { step } = frame
  const touched = step ? touchedBytes(step) : null
  const offset = looked?.offset ?? touched?.from ?? -1
  const hidden = isSecret(useSecret(), offset)
  const byte = byteInfo(memory, layout, useShownQueue(mirror), offset)
  const found = !byte && looked ? placeInfo(memory, layout, looked.offset) : null
  if (looked && found)
    return (
      <div className={css.line} data-testid="byte">
        {placeText(found.place)} ·{' '}
        <b>{hidden ? UNKNOWN : valueText(found.place, found.value, frame.scenario)}</b>
        {hidden ? null : (
          <span>
            {' '}
            · <WrittenBy writer={looked.writer} frame={frame} />
          </span>
        )}
      </div>
    )
  if (!byte)
    return (
      <div className={css.line}>
        <span>{words.t('memory.hint')}</span>
      </div>
    )
  if (byte.name === '')
    return (
      <div className={css.line}>
        <b>{byte.at}</b> <span>{words.t('memory.gap')}</span>
      </div>
    )
  const { place } = byte
  const print = (value: number) => valueText(place, value, frame.scenario)
  const writer = looked ? looked.writer : touched?.write ? step : null
  return (
    <div className={css.line} data-testid="byte">
      <b>{byte.at}</b> {byte.name} · {byte.type} · <b>{hidden ? UNKNOWN : print(byte.value)}</b>
      {!hidden && writer && writer.before !== writer.after ? (
        <span> {words.t('memory.was', { before: print(writer.before) })}</span>
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
