import type { OwnerName } from '../../core/history/owner.ts'
import { SIGNS } from '../../view/stage/marks/shapes.ts'
import { TOKEN_OF } from '../context/ownerColours.ts'
import { useWords } from '../context/words.tsx'
import css from './FirstPage.module.css'

/** Where the buffers stand, and in whose hands each is. */
const BUFFERS = [
  [214, 'published'],
  [233, 'inFlight'],
  [252, 'used'],
  [271, 'free'],
] as const satisfies readonly (readonly [x: number, owner: OwnerName])[]

/** The whole of it in one picture, in the shapes and colours of the stage. */
export function RingsPicture() {
  const { t } = useWords()
  return (
    <svg className={css.picture} viewBox="0 0 500 148" role="img" aria-label={t('ask.picture')}>
      <g className={css.sides}>
        <rect x="0.5" y="18.5" width="84" height="112" rx="6" />
        <rect x="415.5" y="18.5" width="84" height="112" rx="6" />
      </g>
      <rect className={css.island} x="120.5" y="18.5" width="259" height="112" rx="10" />
      <Label x={42} y={68} big>
        Linux
      </Label>
      <Label x={42} y={84}>
        {t('ask.picture.driver')}
      </Label>
      <Label x={457} y={68} big>
        {t('ask.picture.core')}
      </Label>
      <Label x={457} y={84}>
        {t('ask.picture.remote')}
      </Label>
      <Label x={250} y={36} strong>
        {t('ask.picture.memory')}
      </Label>
      <Ring x={162} name="avail" owner="published" />
      <Ring x={338} name="used" owner="used" />
      {BUFFERS.map(([x, owner]) => (
        <Buffer key={owner} x={x} owner={owner} />
      ))}
      <Label x={250} y={121} strong>
        {t('ask.picture.buffers')}
      </Label>
      <g className={css.published}>
        <Arrow from={85} to={134} />
        <Arrow from={190} to={210} />
      </g>
      <g className={css.used}>
        <Arrow from={415} to={366} />
        <Arrow from={310} to={290} />
      </g>
      <g className={css.wires}>
        <path d="M88 8H150M350 8H406" />
        <path className={css.head} d="M412 8l-6-3.6v7.2z" />
        <path d="M94 142H150M350 142H412" />
        <path className={css.head} d="M88 142l6-3.6v7.2z" />
      </g>
      <Label x={250} y={12} faint>
        {t('ask.picture.kick')}
      </Label>
      <Label x={250} y={146} faint>
        {t('ask.picture.interrupt')}
      </Label>
    </svg>
  )
}

interface LabelProps {
  readonly x: number
  readonly y: number
  readonly big?: boolean
  readonly strong?: boolean
  readonly faint?: boolean
  readonly children: string
}

function Label({ x, y, big, strong, faint, children }: LabelProps) {
  const look = big ? css.big : strong ? css.strong : faint ? css.faint : undefined
  return (
    <text x={x} y={y} className={look}>
      {children}
    </text>
  )
}

interface RingProps {
  readonly x: number
  readonly name: string
  readonly owner: 'published' | 'used'
}

/** A ring of which a quarter is in use. */
function Ring({ x, name, owner }: RingProps) {
  const token = TOKEN_OF[owner]
  return (
    <g className={css.ring}>
      <circle cx={x} cy={78} r={19} />
      <path d={`M${x} 59A19 19 0 0 1 ${x + 19} 78`} style={{ stroke: `var(--${token})` }} />
      <text x={x} y={121}>
        {name}
      </text>
    </g>
  )
}

function Buffer({ x, owner }: { readonly x: number; readonly owner: OwnerName }) {
  const token = TOKEN_OF[owner]
  const free = owner === 'free'
  return (
    <g style={{ color: `var(--${token}-s)` }}>
      <rect
        x={x}
        y={52}
        width={15}
        height={46}
        rx={3}
        stroke="currentColor"
        strokeDasharray={free ? '2.5 2.5' : undefined}
        style={{ fill: free ? 'var(--panel)' : `var(--${token}-t)` }}
      />
      <g transform={`translate(${x + 7.5} 75)`}>
        {SIGNS[owner](4).map(({ d, look }) => (
          <path
            key={d}
            d={d}
            fill={look === 'solid' ? 'currentColor' : 'none'}
            stroke={look === 'solid' ? undefined : 'currentColor'}
            strokeWidth={1.3}
          />
        ))}
      </g>
    </g>
  )
}

/** At a height where buffers and rings have their middles. */
function Arrow({ from, to }: { readonly from: number; readonly to: number }) {
  const back = to > from ? -6 : 6
  return (
    <>
      <path d={`M${from} 78H${to + back}`} />
      <path className={css.head} d={`M${to} 78l${back}-3.6v7.2z`} />
    </>
  )
}
