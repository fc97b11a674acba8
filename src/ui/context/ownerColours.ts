import type { OwnerName } from '../../core/history/owner.ts'

/** Name of the token (see tokens.css) with the colours of a state. */
export const TOKEN_OF: Record<OwnerName, string> = {
  free: 'free',
  filling: 'filled',
  published: 'pub',
  inFlight: 'infl',
  used: 'used',
  lost: 'lost',
}

export const fillOf = (owner: OwnerName): string => `var(--${TOKEN_OF[owner]})`
