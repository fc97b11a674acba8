/** ___ratelimit of Linux (lib/ratelimit.c): some messages in an interval, then silence. */

import { peek, print, type Routine, store } from '../../machine/op.ts'
import { SITE } from '../../machine/sites.ts'
import type { Layout } from '../../memory/layout.ts'

const INTERVAL_MS = 5000
const BURST = 10

/**
 * @param name of the function that would print
 * @returns 1 if it may
 */
export function* ratelimit({ bus, clock }: Layout, name: string): Routine<number> {
  const { limitBegin, limitPrinted, limitMissed } = bus
  // 0 says that no interval has begun; so each is kept one later.
  const now = (yield peek(clock)) + 1
  let begin = yield peek(limitBegin)
  if (begin === 0) {
    begin = now
    yield store(SITE['limit.begin'], limitBegin, now)
  }
  if (now > begin + INTERVAL_MS) {
    const missed = yield peek(limitMissed)
    if (missed > 0) {
      yield print(SITE['limit.suppressed'], 'warn', `${name}: ${missed} callbacks suppressed\n`)
      yield store(SITE['limit.missed'], limitMissed, 0)
    }
    yield store(SITE['limit.begin'], limitBegin, now)
    yield store(SITE['limit.printed'], limitPrinted, 0)
  }
  const printed = yield peek(limitPrinted)
  if (printed < BURST) {
    yield store(SITE['limit.printed'], limitPrinted, printed + 1)
    return 1
  }
  yield store(SITE['limit.missed'], limitMissed, (yield peek(limitMissed)) + 1)
  return 0
}
