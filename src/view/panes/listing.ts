/** The source pane: which listing, which line, and what is printed beside each line. */
import type { FnName } from '../../core/machine/functions.ts'
import { SITES, type SiteName } from '../../core/machine/sites.ts'
import type { FaultName } from '../../core/memory/faultFields.ts'
import { type Line, type Listing, lineOf, listingOf, statementAt } from '../../listings/index.ts'
import type { Frame, StepInfo } from '../../protocol/protocol.ts'
import { type About, stepValue, watchValue } from './listingValues.ts'

export interface SourceView {
  readonly listing: Listing
  /** First and last line of the statement that was just done, or null. Lines count from 0. */
  readonly current: readonly [from: number, to: number] | null
  /** Per line; null: nothing to print. */
  readonly values: readonly (string | null)[]
}

/** What the pane shows: the innermost function of the step; before the first one, the send. */
export function sourceView(frame: Frame): SourceView {
  const { step, scenario } = frame
  const fn = step?.stack.at(-1) ?? firstFn(scenario.layer)
  const listing = listingOf(scenario.kernel, fn)
  const line = step ? lineOf(listing, step.site) : -1
  return {
    listing,
    current: line < 0 ? null : statementAt(listing, line),
    values: valuesBeside(listing, frame.callSteps, {
      scenario,
      call: frame.calls.find((c) => c.index === step?.call) ?? null,
    }),
  }
}

/**
 * A line at which nothing happens but a fault that is not armed: it has nothing to tell.
 *
 * @param armed names of the faults that wait, at whatever queue
 */
export const isQuiet = ({ sites = [] }: Line, armed: readonly FaultName[]): boolean =>
  sites.length > 0 &&
  sites.every((site) => ofFault(site) && !armed.some((fault) => site === `fault.${fault}`))

const ofFault = (site: SiteName): boolean =>
  SITES[site].does === 'strikes' || SITES[site].does === 'heals'

const firstFn = (layer: Frame['scenario']['layer']): FnName => (layer === 'rpmsg' ? 'send' : 'add')

/**
 * What is printed beside the lines of the function that the last step is in: for each line done
 * in this run of it the newest value, or the change.
 *
 * @param callSteps steps of one call, in order; the last one is in the function of `listing`
 */
export function valuesBeside(
  listing: Listing,
  callSteps: readonly StepInfo[],
  about: About,
): readonly (string | null)[] {
  const visits = visitsOf(listing, runOf(callSteps))
  const here = visits.at(-1)?.line ?? -1
  const reached = Math.max(-1, ...visits.map((visit) => visit.line))
  return listing.lines.map((line, i) => {
    const inside = visits.filter((visit) => visit.line === i).map((visit) => visit.step)
    const known = line.calls ? inside.length > 0 && here !== i : reached > i
    if (line.watch && (known || inside.length > 0)) {
      const steps = line.calls ? inside : visits.map((visit) => visit.step)
      const value = watchValue(line.watch, steps, known, about)
      if (value !== null) return value
    }
    const last = inside.at(-1)
    return last && line.sites?.some((site) => site === last.site) ? stepValue(last, about) : null
  })
}

/**
 * The steps of the present run of the innermost function, calls inside it included. (Two runs
 * without a step of the caller between them would look like one; only probe has such.)
 */
function runOf(callSteps: readonly StepInfo[]): readonly StepInfo[] {
  const stack = callSteps.at(-1)?.stack ?? []
  let from = callSteps.length
  while (from > 0 && stack.every((fn, depth) => callSteps[from - 1].stack[depth] === fn)) from--
  return callSteps.slice(from)
}

interface Visit {
  readonly step: StepInfo
  readonly line: number
}

/** The line of each step: its own, or the one that calls the function it is in. */
function visitsOf(listing: Listing, run: readonly StepInfo[]): readonly Visit[] {
  const depth = run.at(-1)?.stack.length ?? 0
  const visits: Visit[] = []
  for (const step of run) {
    const before = visits.at(-1)?.line ?? -1
    const line =
      step.stack.length === depth
        ? lineOf(listing, step.site)
        : callingLine(listing, step.stack[depth], before)
    visits.push({ step, line })
  }
  return visits
}

/** The first line at or behind `from` that calls `fn`; failing that, the first one of all. */
function callingLine({ lines }: Listing, fn: FnName, from: number): number {
  const behind = lines.findIndex((line, i) => i >= from && line.calls === fn)
  return behind >= 0 ? behind : lines.findIndex((line) => line.calls === fn)
}
