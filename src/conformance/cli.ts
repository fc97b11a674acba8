/**
 * Golden traces against the core.
 *
 *     npm run conformance                    the covered cases of the traces carried here
 *     npm run conformance -- DIR…            every .jsonl file under these folders
 *     npm run conformance -- --pack DIR…     carries the traces of each folder from now on
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ARCHIVES, archiveName, carriedTraces, pack } from './archive.ts'
import { replayCarried } from './carried.ts'
import { COVERED } from './covered.ts'
import { readTrace, tracesUnder } from './files.ts'
import { type Count, countText, replayAll } from './report.ts'

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'boolean' } },
})

if (values.pack) packAll()
else finish(folders.length > 0 ? replayFolders() : replayCarried(carriedTraces(), COVERED, print))

function packAll(): void {
  for (const folder of folders) {
    const archive = pack(tracesUnder(folder).map((path) => readTrace(path).text))
    writeFileSync(new URL(archiveName(folder), ARCHIVES), archive)
    print(`${archiveName(folder)}: ${archive.length} bytes`)
  }
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
