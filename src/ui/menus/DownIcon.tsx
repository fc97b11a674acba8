/** More is behind this word. */
export const DownIcon = () => (
  <svg width="8" height="6" viewBox="0 0 8 6" aria-hidden="true">
    <path
      d="M1 1l3 3.4L7 1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
