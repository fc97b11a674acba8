/** What is drawn of the driver's private state where there is room for little. */
import type { Driver } from '../../model/shores/driver.ts'
import type { Register } from '../../model/shores/register.ts'

const MOST = 3

/** What the call has in hand, and what the step changes: three at most. */
export function afarRegisters({ call, registers }: Driver): Register[] {
  const { locals } = call
  const rest = locals.length > 0 ? registers.filter((r) => r.change) : byUse(registers)
  return [...locals.slice(0, 2), ...rest].slice(0, MOST)
}

/** What is free is asked for first. */
const WANTED = ['num_free', 'free_head']

function byUse(all: readonly Register[]): Register[] {
  const rank = ({ name, change }: Register) => {
    const at = WANTED.indexOf(name)
    return change ? -1 : at < 0 ? WANTED.length : at
  }
  return [...all].sort((a, b) => rank(a) - rank(b))
}
