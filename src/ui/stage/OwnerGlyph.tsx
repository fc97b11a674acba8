import { TOKEN_OF } from '../context/ownerColours.ts'

/** The shapes of the states, as on the stage. */
const SHAPES = {
  free: <circle r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  filling: (
    <>
      <circle r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M0 -4.25A4.25 4.25 0 0 0 0 4.25Z" fill="currentColor" />
    </>
  ),
  published: <path d="M-3.75 -5L5 0L-3.75 5Z" fill="currentColor" />,
  inFlight: <path d="M-4.4 -4.4H4.4V4.4H-4.4Z" fill="currentColor" />,
  used: <path d="M3.75 -5L-5 0L3.75 5Z" fill="currentColor" />,
} as const

export const OwnerGlyph = ({ owner }: { readonly owner: keyof typeof SHAPES }) => (
  <svg
    width="12"
    height="12"
    viewBox="-6 -6 12 12"
    aria-hidden="true"
    style={{ color: `var(--${TOKEN_OF[owner]}-s)`, flex: 'none' }}
  >
    {SHAPES[owner]}
  </svg>
)
