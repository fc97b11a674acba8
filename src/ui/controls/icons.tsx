/** Drawn signs; each stands beside its word or in a button that has a name. */
import type { ReactNode, SVGProps } from 'react'

/** What is drawn: one path, or more than that. */
type Shape = string | ReactNode
type Rest = SVGProps<SVGSVGElement>

const drawn = (width: number, shape: Shape, { height = width, ...rest }: Rest) =>
  function Icon() {
    return (
      <svg width={width} height={height} aria-hidden="true" {...rest}>
        {typeof shape === 'string' ? <path d={shape} /> : shape}
      </svg>
    )
  }

/** A sign of lines, in the colour of the words around it. */
const lines = (width: number, shape: Shape, rest: Rest = {}) =>
  drawn(width, shape, {
    viewBox: `0 0 ${width} ${rest.height ?? width}`,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.4,
    ...rest,
  })
/** One that is drawn around its middle. */
const round = (width: number, shape: Shape, rest: Rest = {}) =>
  lines(width, shape, {
    viewBox: `${-width / 2} ${-width / 2} ${width} ${width}`,
    strokeLinecap: 'round',
    ...rest,
  })
/** A sign that is filled. */
const filled = (width: number, shape: Shape) =>
  drawn(width, shape, { height: 12, fill: 'currentColor' })

export const BackIcon = filled(
  14,
  <>
    <path d="M12 1 5 6l7 5Z" />
    <path d="M3 1v10" stroke="currentColor" strokeWidth="1.8" />
  </>,
)
export const ForwardIcon = filled(
  14,
  <>
    <path d="M2 1l7 5-7 5Z" />
    <path d="M11 1v10" stroke="currentColor" strokeWidth="1.8" />
  </>,
)
export const PlayIcon = filled(12, 'M2 1l9 5-9 5Z')
export const PauseIcon = filled(12, 'M2 1h3v10H2zM7 1h3v10H7z')
export const OpenIcon = lines(11, 'M1.5 9.5 9 2M3.5 1.5h6v6', { strokeWidth: 1.6 })
export const Logo = round(
  20,
  <>
    <circle r="7" stroke="var(--line2)" />
    <path d="M0-7A7 7 0 0 1 6.06 3.5" stroke="var(--pub)" />
    <path d="M6.06 3.5A7 7 0 0 1 0 7" stroke="var(--filled)" />
  </>,
  { strokeWidth: 4, strokeLinecap: 'butt' },
)
export const MoonIcon = lines(16, 'M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z', {
  strokeLinejoin: 'round',
})
export const SunIcon = round(
  16,
  <>
    <circle r="3" />
    <path d="M0-5.4V-6.8M0 5.4V6.8M5.4 0H6.8M-5.4 0H-6.8M3.8-3.8l1-1M-3.8 3.8l-1 1M3.8 3.8l1 1M-3.8-3.8l-1-1" />
  </>,
)
export const SystemIcon = round(
  16,
  <>
    <circle r="5.4" />
    <path d="M0-5.4A5.4 5.4 0 0 1 0 5.4Z" fill="currentColor" stroke="none" />
  </>,
)
export const GearIcon = round(
  16,
  <>
    <circle r="4.4" />
    <circle r="1.5" />
    <path d="M0-4.6V-6.8M0 4.6V6.8M4.6 0H6.8M-4.6 0H-6.8M3.3-3.3l1.5-1.5M-3.3 3.3l-1.5 1.5M3.3 3.3l1.5 1.5M-3.3-3.3l-1.5-1.5" />
  </>,
)
export const PenIcon = lines(14, 'M2 12l.7-2.9L9.5 2.3l2.2 2.2-6.8 6.8Z', {
  strokeLinejoin: 'round',
})
/** Waits for a lock. */
export const LockIcon = lines(
  10,
  <>
    <path d="M2.6 5V3.4a2.4 2.4 0 0 1 4.8 0V5" />
    <rect x="1" y="5" width="8" height="6" rx="1.2" fill="currentColor" stroke="none" />
  </>,
  { height: 12, strokeWidth: 1.3 },
)
/** Sleeps. */
export const SleepIcon = lines(11, 'M1 3.6h4L1 9h4M6.6 1h3L6.6 5h3', {
  strokeWidth: 1.3,
  strokeLinejoin: 'round',
})
/** Was stopped for good. */
export const StopIcon = lines(10, 'M1.5 1.5l7 7M8.5 1.5l-7 7', { strokeWidth: 1.6 })
export const PlusIcon = lines(12, 'M6 1v10M1 6h10', { strokeWidth: 1.5 })
export const ClockIcon = round(
  14,
  <>
    <circle r="5.6" />
    <path d="M0-3V0l2.2 1.4" />
  </>,
)
export const SlideIcon = lines(
  16,
  <>
    <rect x="1.5" y="2.5" width="13" height="8.5" rx="1" />
    <path d="M8 11v3M5 14h6" strokeLinecap="round" />
  </>,
)
export const EyeIcon = lines(
  17,
  <>
    <path d="M1.5 8C3.2 5 5.6 3.5 8.5 3.5S13.8 5 15.5 8c-1.7 3-4.1 4.5-7 4.5S3.2 11 1.5 8Z" />
    <circle cx="8.5" cy="8" r="2.2" fill="currentColor" stroke="none" />
  </>,
  { height: 16 },
)
/** More is behind this word. */
export const DownIcon = lines(8, 'M1 1l3 3.4L7 1', {
  height: 6,
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
})
export const FindIcon = lines(13, 'M9 9l3 3M5.5 10a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9Z', {
  strokeWidth: 1.6,
  strokeLinecap: 'round',
})
