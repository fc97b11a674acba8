/** Drawn signs; each stands beside its word or in a button that has a name. */
import type { ReactNode, SVGProps } from 'react'

interface Props extends SVGProps<SVGSVGElement> {
  readonly width: number
  readonly height?: number
  readonly children: ReactNode
}

/** A sign of lines, in the colour of the words around it. */
const Lines = ({ width, height = width, ...rest }: Props) => (
  <svg
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    aria-hidden="true"
    {...rest}
  />
)
/** One that is drawn around its middle. */
const Round = ({ width, ...rest }: Props) => (
  <Lines
    width={width}
    viewBox={`${-width / 2} ${-width / 2} ${width} ${width}`}
    strokeLinecap="round"
    {...rest}
  />
)
/** A sign that is filled. */
const Filled = ({ width, ...rest }: Props) => (
  <svg width={width} height={12} fill="currentColor" aria-hidden="true" {...rest} />
)

export const BackIcon = () => (
  <Filled width={14}>
    <path d="M12 1 5 6l7 5Z" />
    <path d="M3 1v10" stroke="currentColor" strokeWidth="1.8" />
  </Filled>
)
export const ForwardIcon = () => (
  <Filled width={14}>
    <path d="M2 1l7 5-7 5Z" />
    <path d="M11 1v10" stroke="currentColor" strokeWidth="1.8" />
  </Filled>
)
export const PlayIcon = () => (
  <Filled width={12}>
    <path d="M2 1l9 5-9 5Z" />
  </Filled>
)
export const PauseIcon = () => (
  <Filled width={12}>
    <path d="M2 1h3v10H2zM7 1h3v10H7z" />
  </Filled>
)
export const OpenIcon = () => (
  <Lines width={11} strokeWidth="1.6">
    <path d="M1.5 9.5 9 2M3.5 1.5h6v6" />
  </Lines>
)
export const Logo = () => (
  <Round width={20} strokeWidth="4" strokeLinecap="butt">
    <circle r="7" stroke="var(--line2)" />
    <path d="M0-7A7 7 0 0 1 6.06 3.5" stroke="var(--pub)" />
    <path d="M6.06 3.5A7 7 0 0 1 0 7" stroke="var(--filled)" />
  </Round>
)
export const MoonIcon = () => (
  <Lines width={16}>
    <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z" strokeLinejoin="round" />
  </Lines>
)
export const SunIcon = () => (
  <Round width={16}>
    <circle r="3" />
    <path d="M0-5.4V-6.8M0 5.4V6.8M5.4 0H6.8M-5.4 0H-6.8M3.8-3.8l1-1M-3.8 3.8l-1 1M3.8 3.8l1 1M-3.8-3.8l-1-1" />
  </Round>
)
export const SystemIcon = () => (
  <Round width={16}>
    <circle r="5.4" />
    <path d="M0-5.4A5.4 5.4 0 0 1 0 5.4Z" fill="currentColor" stroke="none" />
  </Round>
)
export const GearIcon = () => (
  <Round width={16}>
    <circle r="4.4" />
    <circle r="1.5" />
    <path d="M0-4.6V-6.8M0 4.6V6.8M4.6 0H6.8M-4.6 0H-6.8M3.3-3.3l1.5-1.5M-3.3 3.3l-1.5 1.5M3.3 3.3l1.5 1.5M-3.3-3.3l-1.5-1.5" />
  </Round>
)
export const PenIcon = () => (
  <Lines width={14} strokeLinejoin="round">
    <path d="M2 12l.7-2.9L9.5 2.3l2.2 2.2-6.8 6.8Z" />
  </Lines>
)
/** Waits for a lock. */
export const LockIcon = () => (
  <Lines width={10} height={12} strokeWidth="1.3">
    <path d="M2.6 5V3.4a2.4 2.4 0 0 1 4.8 0V5" />
    <rect x="1" y="5" width="8" height="6" rx="1.2" fill="currentColor" stroke="none" />
  </Lines>
)
/** Sleeps. */
export const SleepIcon = () => (
  <Lines width={11} strokeWidth="1.3">
    <path d="M1 3.6h4L1 9h4M6.6 1h3L6.6 5h3" strokeLinejoin="round" />
  </Lines>
)
/** Was stopped for good. */
export const StopIcon = () => (
  <Lines width={10} strokeWidth="1.6">
    <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" />
  </Lines>
)
export const PlusIcon = () => (
  <Lines width={12} strokeWidth="1.5">
    <path d="M6 1v10M1 6h10" />
  </Lines>
)
export const ClockIcon = () => (
  <Round width={14}>
    <circle r="5.6" />
    <path d="M0-3V0l2.2 1.4" />
  </Round>
)
export const SlideIcon = () => (
  <Lines width={16}>
    <rect x="1.5" y="2.5" width="13" height="8.5" rx="1" />
    <path d="M8 11v3M5 14h6" strokeLinecap="round" />
  </Lines>
)
export const EyeIcon = () => (
  <Lines width={17} height={16}>
    <path d="M1.5 8C3.2 5 5.6 3.5 8.5 3.5S13.8 5 15.5 8c-1.7 3-4.1 4.5-7 4.5S3.2 11 1.5 8Z" />
    <circle cx="8.5" cy="8" r="2.2" fill="currentColor" stroke="none" />
  </Lines>
)
