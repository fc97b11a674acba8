/** Drawn signs; each stands beside its word or in a button that has a name. */
export const BackIcon = () => (
  <svg width="14" height="12" fill="currentColor" aria-hidden="true">
    <path d="M12 1 5 6l7 5Z" />
    <path d="M3 1v10" stroke="currentColor" strokeWidth="1.8" />
  </svg>
)
export const ForwardIcon = () => (
  <svg width="14" height="12" fill="currentColor" aria-hidden="true">
    <path d="M2 1l7 5-7 5Z" />
    <path d="M11 1v10" stroke="currentColor" strokeWidth="1.8" />
  </svg>
)
export const PlayIcon = () => (
  <svg width="12" height="12" fill="currentColor" aria-hidden="true">
    <path d="M2 1l9 5-9 5Z" />
  </svg>
)
export const PauseIcon = () => (
  <svg width="12" height="12" fill="currentColor" aria-hidden="true">
    <path d="M2 1h3v10H2zM7 1h3v10H7z" />
  </svg>
)
export const OpenIcon = () => (
  <svg
    width="11"
    height="11"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    <path d="M1.5 9.5 9 2M3.5 1.5h6v6" />
  </svg>
)
export const Logo = () => (
  <svg
    width="20"
    height="20"
    viewBox="-10 -10 20 20"
    fill="none"
    strokeWidth="4"
    aria-hidden="true"
  >
    <circle r="7" stroke="var(--line2)" />
    <path d="M0-7A7 7 0 0 1 6.06 3.5" stroke="var(--pub)" />
    <path d="M6.06 3.5A7 7 0 0 1 0 7" stroke="var(--filled)" />
  </svg>
)
export const MoonIcon = () => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    aria-hidden="true"
  >
    <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z" strokeLinejoin="round" />
  </svg>
)
export const SunIcon = () => (
  <svg
    width="16"
    height="16"
    viewBox="-8 -8 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <circle r="3" />
    <path d="M0-5.4V-6.8M0 5.4V6.8M5.4 0H6.8M-5.4 0H-6.8M3.8-3.8l1-1M-3.8 3.8l-1 1M3.8 3.8l1 1M-3.8-3.8l-1-1" />
  </svg>
)
export const SystemIcon = () => (
  <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
    <circle r="5.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
    <path d="M0-5.4A5.4 5.4 0 0 1 0 5.4Z" fill="currentColor" />
  </svg>
)
export const GearIcon = () => (
  <svg
    width="16"
    height="16"
    viewBox="-8 -8 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <circle r="4.4" />
    <circle r="1.5" />
    <path d="M0-4.6V-6.8M0 4.6V6.8M4.6 0H6.8M-4.6 0H-6.8M3.3-3.3l1.5-1.5M-3.3 3.3l-1.5 1.5M3.3 3.3l1.5 1.5M-3.3-3.3l-1.5-1.5" />
  </svg>
)
export const PenIcon = () => (
  <svg
    width="14"
    height="14"
    viewBox="0 0 14 14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M2 12l.7-2.9L9.5 2.3l2.2 2.2-6.8 6.8Z" />
  </svg>
)
/** Waits for a lock. */
export const LockIcon = () => (
  <svg width="10" height="12" viewBox="0 0 10 12" fill="none" aria-hidden="true">
    <path d="M2.6 5V3.4a2.4 2.4 0 0 1 4.8 0V5" stroke="currentColor" strokeWidth="1.3" />
    <rect x="1" y="5" width="8" height="6" rx="1.2" fill="currentColor" />
  </svg>
)
/** Sleeps. */
export const SleepIcon = () => (
  <svg
    width="11"
    height="11"
    viewBox="0 0 11 11"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.3"
    aria-hidden="true"
  >
    <path d="M1 3.6h4L1 9h4M6.6 1h3L6.6 5h3" strokeLinejoin="round" />
  </svg>
)
/** Was stopped for good. */
export const StopIcon = () => (
  <svg
    width="10"
    height="10"
    viewBox="0 0 10 10"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" />
  </svg>
)
export const PlusIcon = () => (
  <svg
    width="12"
    height="12"
    viewBox="0 0 12 12"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <path d="M6 1v10M1 6h10" />
  </svg>
)
export const ClockIcon = () => (
  <svg
    width="14"
    height="14"
    viewBox="-7 -7 14 14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <circle r="5.6" />
    <path d="M0-3V0l2.2 1.4" />
  </svg>
)
export const SlideIcon = () => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    aria-hidden="true"
  >
    <rect x="1.5" y="2.5" width="13" height="8.5" rx="1" />
    <path d="M8 11v3M5 14h6" strokeLinecap="round" />
  </svg>
)
export const EyeIcon = () => (
  <svg
    width="17"
    height="16"
    viewBox="0 0 17 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    aria-hidden="true"
  >
    <path d="M1.5 8C3.2 5 5.6 3.5 8.5 3.5S13.8 5 15.5 8c-1.7 3-4.1 4.5-7 4.5S3.2 11 1.5 8Z" />
    <circle cx="8.5" cy="8" r="2.2" fill="currentColor" stroke="none" />
  </svg>
)
