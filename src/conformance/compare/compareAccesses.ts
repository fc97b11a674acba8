/**
 * Single accesses against the recorded micro-steps, by the rules that the traces come with:
 * everything that another thread or the device could notice, and every private store, in
 * program order. Private loads are left to the implementation, and so are thin wrappers.
 */

import { cName, FN_NAMES, type FnName, FUNCTIONS } from '../../core/machine/functions.ts'
import type { KernelId } from '../../core/machine/scenario.ts'
import type { Access } from '../format.ts'
import { type Finding, finding } from './difference.ts'

/** How many entries in front of a difference are shown. */
const CONTEXT = 4

/** @returns the first difference, or null */
export function compareAccesses(
  expected: readonly Access[],
  got: readonly Access[],
  kernel: KernelId,
): Finding | null {
  const traced = FN_NAMES.filter((name) => isDriver(name) && !UNTRACED[kernel].includes(name))
  const functions = new Set(traced.map((name) => cName(name, kernel)))
  const wanted = comparable(expected, functions)
  const seen = comparable(got, functions)
  for (let i = 0; i < Math.max(wanted.length, seen.length); i++)
    if (wanted[i] !== seen[i])
      return finding(
        `access ${i + 1}`,
        wanted[i],
        seen[i],
        wanted.slice(Math.max(0, i - CONTEXT), i),
      )
  return null
}

function comparable(accesses: readonly Access[], functions: ReadonlySet<string>): string[] {
  const out: string[] = []
  for (const access of accesses) {
    if (!counts(access, functions)) continue
    const text = JSON.stringify(access)
    // C may read the same place twice in a row; once is as good.
    if (access[0] === 'load' && text === out.at(-1)) continue
    out.push(text)
  }
  return out
}

function counts(access: Access, functions: ReadonlySet<string>): boolean {
  const [kind, what, value] = access
  switch (kind) {
    case 'enter':
    case 'exit':
      return functions.has(what as string)
    case 'load':
      return access.length > PRIVATE_LENGTH
    case 'store':
      if ((what as string).endsWith('.indir_desc') && value === null) return false
      return true
    case 'event':
      return !('hexdump' in (what as object))
    default:
      return true
  }
}

/** The remote's functions partly have the names of Linux's. */
const isDriver = (name: FnName): boolean => FUNCTIONS[name].side === 'driver'

/** `["load", name, value]`; shared ones add place and size. */
const PRIVATE_LENGTH = 3
/** Functions of rpmsg_core.c, of which the traces of 6.x know nothing. */
const UNTRACED: Readonly<Record<KernelId, readonly FnName[]>> = {
  'linux-3.x': [],
  'linux-6.x': ['devProbe', 'devRemove'],
}
