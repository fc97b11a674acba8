import { SIGNS } from '../../view/stage/marks/shapes.ts'
import { TOKEN_OF } from '../context/ownerColours.ts'

const SOLID = { fill: 'currentColor' }
const HOLLOW = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }

/** The sign of a state, as on the stage. */
export const OwnerGlyph = ({ owner }: { readonly owner: keyof typeof TOKEN_OF }) => (
  <svg
    width="12"
    height="12"
    viewBox="-6 -6 12 12"
    aria-hidden="true"
    style={{ color: `var(--${TOKEN_OF[owner]}-s)`, flex: 'none' }}
  >
    {SIGNS[owner](5).map(({ d, look }) => (
      <path key={d} d={d} {...(look === 'solid' ? SOLID : HOLLOW)} />
    ))}
  </svg>
)
