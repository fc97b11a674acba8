/** Trace files under folders. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface TraceFile {
  /** Where it is, without the suffix. */
  readonly name: string
  readonly text: string
}

const SUFFIX = '.jsonl'

/**
 * Paths of all traces under `root`, to any depth, in order; `root` itself if it is a file.
 *
 * @throws Error if there is none
 */
export function tracesUnder(root: string): string[] {
  const found = statSync(root).isDirectory()
    ? readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith(SUFFIX))
        .sort()
        .map((path) => join(root, path))
    : [root]
  if (found.length === 0) throw new Error(`no ${SUFFIX} file under ${root}`)
  return found
}

export function readTrace(path: string): TraceFile {
  const name = path.endsWith(SUFFIX) ? path.slice(0, -SUFFIX.length) : path
  return { name, text: readFileSync(path, 'utf8') }
}
