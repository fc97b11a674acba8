import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isolatedDeclarationSync } from 'rolldown/experimental'
import { OUT, ROOT } from './places.ts'

/**
 * Writes the types of a file whose exports say them, so that they can be read off it alone: nothing
 * of the inside can be among them.
 */
export async function declare(file: string): Promise<void> {
  const { code, errors } = isolatedDeclarationSync(file, await readFile(`${ROOT}${file}`, 'utf8'))
  if (errors.length > 0) throw new Error(`types of ${file}: ${errors[0].message}`)
  // All of them stand in one folder.
  const types = code.replaceAll(/from "\.[^"]*?([\w-]+)\.ts"/g, 'from "./$1.js"')
  await writeFile(`${OUT}${basename(file, '.ts')}.d.ts`, types)
}
