import { memo } from 'react'
import { useActions } from '../../store/hooks.ts'
import type { Frame, Timeline } from '../../store/types.ts'
import { cName } from '../../view/panes/functionNames.ts'
import { rowsOf, type Scale } from '../../view/panes/lanes.ts'
import { subjectName } from '../../view/subject/subject.ts'
import { useWords, type Words } from '../context/words.tsx'
import { type Lanes, useLanes } from './laneHeights.ts'
import { Slice } from './Slice.tsx'
import css from './Timeline.module.css'

interface Props {
  readonly timeline: Timeline
  readonly frame: Frame
  readonly senders: number
  readonly scale: Scale
  /** A slice that begins further left begins here, so that its name stays in sight. */
  readonly left: number
  /** Names of what is lit up; null: nothing is singled out. */
  readonly lit: ReadonlySet<string> | null
}

type Kernel = Frame['scenario']['kernel']
type SliceInfo = Timeline['slices'][number]

/**
 * What ran: calls of the driver with their functions below, and the remote's calls. Calls that
 * overlap have a row each; functions have room below only while one call runs at a time. A call
 * is solid where it took steps and a line where it waits.
 */
export const CallLanes = memo(({ timeline, frame, senders, scale, left, lit }: Props) => {
  const words = useWords()
  const { t } = words
  const lanes = useLanes()
  const actions = useActions()
  const { kernel } = frame.scenario
  // The remote's notifications, and behind clock and hand its other threads.
  const isRemote = (actor: number) => actor === senders + 1 || actor > senders + 3
  const running = frame.step?.call ?? -1
  const shown = timeline.slices.filter((s) => scale.x(s.end) > left && s.start < timeline.to)
  const ofRemote = shown.filter((s) => isRemote(s.actor) && s.depth === 0)
  const calls = shown.filter((s) => !isRemote(s.actor) && s.depth === 0)
  const { row, rows } = rowsOf(calls)
  const functions = shown.filter(
    (s) => lanes.functions && rows === 1 && !isRemote(s.actor) && s.depth === 1,
  )
  const pieces = piecesOf(timeline)

  const draw = (
    slice: SliceInfo,
    part: { readonly start: number; readonly end: number },
    lane: { readonly y: number; readonly height: number },
    look: 'call' | 'now' | 'part',
    names: readonly string[],
  ) => {
    const from = Math.max(left, scale.x(part.start))
    if (scale.x(part.end) <= left) return null
    const name = cName(slice.fn, kernel)
    const to = isRemote(slice.actor) ? 'linux' : 'remote'
    const message =
      slice.message > 0 ? subjectName({ is: 'message', to, number: slice.message }) : null
    return (
      <Slice
        key={`${slice.call}.${slice.depth}.${slice.start}.${part.start}`}
        x={from}
        width={scale.x(part.end) - from}
        lane={lane}
        look={look}
        words={names}
        title={t('timeline.slice', { name, start: slice.start + 1, end: slice.end })}
        faded={lit !== null && !(message && lit.has(message))}
        onPoint={(on) => actions.link(on ? message : null, 'timeline')}
        onPick={() => actions.seek(part.start + 1)}
      />
    )
  }

  return (
    <g>
      {calls.map((slice) => {
        const lane = laneOf(lanes, row.get(slice.call) ?? 0, rows)
        const middle = lane.y + lane.height / 2
        const look = slice.call === running ? 'now' : 'call'
        const names = namesOf(slice, kernel, words)
        return (
          <g key={`${slice.call}.${slice.start}`}>
            <path
              className={css.waits}
              d={`M${Math.max(left, scale.x(slice.start))} ${middle}H${scale.x(slice.end) - 2.5}`}
            />
            {pieces.get(slice.call)?.map((piece) => draw(slice, piece, lane, look, names))}
          </g>
        )
      })}
      {functions.map((slice) => {
        const name = cName(slice.fn, kernel)
        const names = [name, name.replace(/(_ctx)?_split$/, '')]
        return draw(slice, slice, lanes.functions ?? lanes.calls, 'part', names)
      })}
      {ofRemote.map((slice) =>
        draw(slice, slice, lanes.remote, 'part', remoteNames(slice, kernel, words)),
      )}
    </g>
  )
})

/** The stretches in which each call took steps. */
function piecesOf({ ran }: Timeline): Map<number, Timeline['ran'][number][]> {
  const out = new Map<number, Timeline['ran'][number][]>()
  for (const piece of ran) out.set(piece.call, [...(out.get(piece.call) ?? []), piece])
  return out
}

/** Rows share the height of the driver's two, with a border between. */
function laneOf({ calls, functions }: Lanes, row: number, rows: number) {
  if (rows === 1) return calls
  const { y } = calls
  const last = functions ?? calls
  const pitch = (last.y + last.height - y) / rows
  return { y: y + row * pitch, height: pitch - Math.min(2, pitch / 4) }
}

function remoteNames({ fn, message: n }: SliceInfo, kernel: Kernel, { t }: Words): string[] {
  if (n > 0) return [t('timeline.reply', { n }), t('timeline.sendShort', { n })]
  if (fn === 'take' || fn === 'complete' || fn === 'remotePoll') return [t(`timeline.remote.${fn}`)]
  return [cName(fn, kernel)]
}

function namesOf({ fn, message }: SliceInfo, kernel: Kernel, { t }: Words) {
  if (message > 0) {
    const n = message
    return [t('timeline.send', { n }), t('timeline.sendShort', { n })]
  }
  if (fn === 'interrupt' || fn === 'tick' || fn === 'kick') return [t(`timeline.call.${fn}`)]
  return [cName(fn, kernel)]
}
