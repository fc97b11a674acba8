/**
 * The traces that the project carries: per set and kernel one brotli archive, which is all
 * files of a folder behind each other. A file ends with its end mark, so nothing else is
 * needed to cut them apart again.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { TraceFile } from './files.ts'
import { type Header, parseTrace } from './format.ts'

export const ARCHIVES = new URL('vectors/', import.meta.url)
const SUFFIX = '.jsonl.br'
const END_MARK = /^\{"end":true.*\n/gm

/**
 * @param texts whole trace files
 * @throws Error if one is no trace
 */
export function pack(texts: readonly string[]): Uint8Array {
  for (const text of texts) parseTrace(text)
  const all = texts.join('')
  return brotliCompressSync(all, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: all.length,
    },
  })
}

/** The files of an archive, as they were. */
export function unpack(archive: Uint8Array): string[] {
  const all = brotliDecompressSync(archive).toString('utf8')
  const texts: string[] = []
  let from = 0
  for (const { index, 0: mark } of all.matchAll(END_MARK)) {
    texts.push(all.slice(from, index + mark.length))
    from = index + mark.length
  }
  return texts
}

/**
 * Name of the archive for the traces in a folder: its last two parts tell the set and the
 * flavor, `vectors-access/linux-6.1` → `vectors-access.linux-6.1.jsonl.br`.
 */
export const archiveName = (folder: string): string =>
  folder.split(/[\\/]/).filter(Boolean).slice(-2).join('.') + SUFFIX

/** All carried traces of one set and kernel. */
export interface Carried {
  readonly set: string
  readonly flavor: string
  readonly files: readonly (TraceFile & { readonly case: string })[]
}

export function carriedTraces(): Carried[] {
  return readdirSync(ARCHIVES)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .map((name) => {
      const stem = name.slice(0, -SUFFIX.length)
      const cut = stem.indexOf('.')
      const [set, flavor] = [stem.slice(0, cut), stem.slice(cut + 1)]
      const files = unpack(readFileSync(new URL(name, ARCHIVES))).map((text) => {
        const header = JSON.parse(text.slice(0, text.indexOf('\n'))) as Header
        return { name: `${set}/${flavor}/${header.case}`, case: header.case, text }
      })
      return { set, flavor, files }
    })
}
