/**
 * What a run over the carried traces found, in the form in which the page shows it: a summary
 * that comes with the page, and the list of all traces that it loads when somebody asks.
 */
import type { KernelId, RemoteId } from '../core/machine/scenario.ts'
import type { Carried } from './archive.ts'
import { parseTrace } from './format.ts'
import type { Outcome } from './replay.ts'
import type { Note } from './report.ts'
import { kernelOf, REMOTE_IDS } from './world.ts'

/** Name, operations that were replayed, and what differed first if anything did. */
export type ProofTrace =
  | readonly [name: string, operations: number]
  | readonly [name: string, operations: number, difference: string]

/** The traces of one set against one kernel, and one remote. */
export interface ProofGroup {
  readonly set: string
  readonly kernel: KernelId
  /** Null: the traces move the device themselves. */
  readonly remote: RemoteId | null
  /** Build options that the remote of some of them has. */
  readonly options: readonly string[]
  readonly traces: readonly ProofTrace[]
}

export interface ProofSummary {
  readonly traces: number
  readonly operations: number
  /** Traces that did not pass. */
  readonly failed: number
  readonly kernels: readonly KernelId[]
}

/** Collects outcomes by the names of their traces while a run goes on. */
export class Found {
  readonly #outcomes = new Map<string, Outcome>()

  readonly note: Note = (name, outcome) => {
    this.#outcomes.set(name, outcome)
  }

  /** One group for each archive; what was not replayed is left out. */
  groups(carried: readonly Carried[]): ProofGroup[] {
    // By the names of the sets, which the order of their archives is not.
    const sorted = [...carried].sort((a, b) => (a.set < b.set ? -1 : a.set > b.set ? 1 : 0))
    return sorted.map(({ set, files }) => {
      const replayed = files.flatMap((file) => {
        const outcome = this.#outcomes.get(file.name)
        return outcome ? [{ file, outcome }] : []
      })
      const headers = replayed.map(({ file }) => parseTrace(file.text).header)
      const options = headers.flatMap(({ remote }) =>
        Object.entries(remote?.options ?? {}).flatMap(([name, on]) => (on ? [name] : [])),
      )
      const impl = headers[0]?.remote?.impl
      return {
        set,
        kernel: kernelOf(headers[0]),
        remote: impl ? REMOTE_IDS[impl] : null,
        options: [...new Set(options)].sort(),
        traces: replayed.map(({ file, outcome }) => traceOf(file.case, outcome)),
      }
    })
  }
}

function traceOf(name: string, { operations, difference }: Outcome): ProofTrace {
  if (!difference) return [name, operations]
  const { operation, field } = difference
  return [name, operations, operation ? `operation ${operation}: ${field}` : field]
}

export function summaryOf(groups: readonly ProofGroup[]): ProofSummary {
  const traces = groups.flatMap((group) => group.traces)
  return {
    traces: traces.length,
    operations: traces.reduce((sum, [, operations]) => sum + operations, 0),
    failed: traces.filter(({ length }) => length > 2).length,
    kernels: [...new Set(groups.map(({ kernel }) => kernel))].sort(),
  }
}

/** The two files of the page, as text: one line per trace, so that a change can be read. */
export function proofFiles(groups: readonly ProofGroup[]): Readonly<Record<string, string>> {
  return { 'summary.json': lined(summaryOf(groups)), 'traces.json': lined(groups) }
}

const WIDTH = 100

/** JSON in lines: a list or object that fits stays in one. */
function lined(value: unknown): string {
  return `${spread(value, '')}\n`
}

function spread(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value) && value.every((v) => typeof v !== 'object')) {
    const one = `[${value.map((v) => JSON.stringify(v)).join(', ')}]`
    if (indent.length + one.length < WIDTH) return one
  }
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((v) => inner + spread(v, inner))
    : Object.entries(value).map(([k, v]) => `${inner}"${k}": ${spread(v, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}
