/**
 * Golden traces against the core.
 *
 *     npm run conformance                    the covered cases of the traces carried here; fails too
 *                                            if the page says something else of them
 *     npm run conformance -- --write         lets the page say what this run has found
 *     npm run conformance -- DIR…            every .jsonl file under these folders
 *     npm run conformance -- --pack DIR…     carries the traces of each folder from now on
 *     npm run conformance -- --random SEED N prints N operations that are to be recorded
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ARCHIVES, archiveName, carriedTraces, pack } from './archive.ts'
import { replayCarried } from './carried.ts'
import { COVERED } from './covered.ts'
import { readTrace, tracesUnder } from './files.ts'
import { Found, proofFiles } from './proof.ts'
import { randomTrace } from './random/random.ts'
import { type Count, countText, replayAll } from './report.ts'

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    pack: { type: 'boolean' },
    random: { type: 'boolean' },
    /** Folder of what the page says about the run. */
    proof: { type: 'string' },
    write: { type: 'boolean' },
  },
})

if (values.pack) packAll()
else if (values.random) process.stdout.write(randomTrace(Number(folders[0]), Number(folders[1])))
else finish(folders.length > 0 ? replayFolders() : replayOwn())

function packAll(): void {
  for (const folder of folders) {
    const archive = pack(tracesUnder(folder).map((path) => readTrace(path).text))
    writeFileSync(new URL(archiveName(folder), ARCHIVES), archive)
    print(`${archiveName(folder)}: ${archive.length} bytes`)
  }
}

/** What the project carries, held against what the page says of it. */
function replayOwn(): Count {
  const found = new Found()
  const carried = carriedTraces()
  const { passed, failed } = replayCarried(carried, COVERED, print, found.note)
  const { proof } = values
  if (proof === undefined) return { passed, failed }
  let stale = 0
  for (const [name, text] of Object.entries(proofFiles(found.groups(carried)))) {
    const path = join(proof, name)
    if (values.write) writeFileSync(path, text)
    else if (readFileSync(path, 'utf8') !== text) {
      print(`FAIL ${path}\n  is not what this run found; npm run conformance -- --write`)
      stale++
    }
  }
  return { passed, failed: failed + stale }
}

function replayFolders(): Count {
  const sum = { passed: 0, failed: 0 }
  for (const folder of folders) {
    try {
      const { passed, failed } = replayAll(tracesUnder(folder).map(readTrace), print)
      sum.passed += passed
      sum.failed += failed
    } catch (error) {
      // A folder that cannot be read is no reason to leave out the others.
      print(error instanceof Error ? error.message : String(error))
      process.exitCode = 1
    }
  }
  return sum
}

function finish(count: Count): void {
  print(countText(count))
  if (count.failed > 0) process.exitCode = 1
}

function print(text: string): void {
  console.log(text)
}
