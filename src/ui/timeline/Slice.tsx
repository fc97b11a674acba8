import css from './Timeline.module.css'

interface Props {
  readonly x: number
  readonly width: number
  readonly lane: { readonly y: number; readonly height: number }
  /** A call, the call of the current step, or a function inside one. */
  readonly look: 'call' | 'now' | 'part'
  /** The first one that fits is printed. */
  readonly words: readonly string[]
  readonly title: string
  /** Something else is lit up. */
  readonly faded: boolean
  readonly onPoint: (on: boolean) => void
  readonly onPick: () => void
}

const GAP = 2.5
const PIXELS_PER_LETTER = 6.1
/** Rows of many calls at a time are lower, and their letters smaller; below this there is no room for any. */
const LOW = 10
const LOWEST = 6.5
const SMALL = 9

/** A stretch in which something ran; a click goes to its first step. */
export function Slice({ x, width, lane, look, words, title, faded, onPoint, onPick }: Props) {
  const shown = Math.max(1, width - GAP)
  const text = words.find((w) => w.length * PIXELS_PER_LETTER + 8 < shown)
  const low = lane.height < LOW
  const edge = look === 'part' ? 0.5 : 0
  return (
    // Keys go through the playhead, which is the slider of this picture.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g
      onClick={onPick}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      data-slice=""
    >
      <title>{title}</title>
      {/* What is faded still hides the line of a call that waits. */}
      {faded ? (
        <rect className={css.hides} x={x} y={lane.y} width={shown} height={lane.height} rx="3" />
      ) : null}
      <g className={faded ? `${css[look]} ${css.faded}` : css[look]}>
        <rect x={x + edge} y={lane.y} width={shown} height={lane.height} rx="3" />
        {text && lane.height >= LOWEST ? (
          <text
            x={x + (look === 'part' ? 4.5 : 6)}
            y={lane.y + lane.height / 2 + (low ? 3.2 : 3.8)}
            style={low ? { fontSize: SMALL } : undefined}
          >
            {text}
          </text>
        ) : null}
      </g>
    </g>
  )
}
