/**
 * `npm run lesson -- FILE…`: holds lessons against the model. Says what is wrong on which line, and
 * ends with 1 if anything is.
 */
import { readFile } from 'node:fs/promises'
import { checkLesson } from './checkLesson.ts'

let wrong = 0
for (const file of process.argv.slice(2)) {
  const { findings, told } = checkLesson(await readFile(file, 'utf8'))
  for (const { line, what } of findings) console.log(`${file}:${line}: ${what}`)
  if (findings.length === 0) console.log(`${file}: ${told}`)
  wrong += findings.length
}
if (process.argv.length < 3) console.log('npm run lesson -- FILE…')
process.exitCode = wrong > 0 || process.argv.length < 3 ? 1 : 0
