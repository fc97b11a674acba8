import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { archiveName, carriedTraces, pack, unpack } from './archive.ts'
import { readTrace, tracesUnder } from './files.ts'

const trace = (name: string, ops: number) =>
  [
    JSON.stringify({ format: 1, layer: 'virtqueue', case: name }),
    ...Array.from({ length: ops }, () => '{"op":{"name":"kick"},"ret":true}'),
    `{"end":true,"ops":${ops},"memCrc32":"00000000"}`,
    '',
  ].join('\n')

test('an archive gives its files back, byte for byte', () => {
  const texts = [trace('a', 2), trace('b', 0), trace('c', 1)]
  expect(unpack(pack(texts))).toEqual(texts)
})

test('only traces are packed', () => {
  expect(() => pack(['{}\n'])).toThrow('no header')
})

test('a folder names its archive', () => {
  expect(archiveName('/some/where/vectors-access/linux-6.1/')).toBe(
    'vectors-access.linux-6.1.jsonl.br',
  )
})

test('the project carries all traces of the four sets', () => {
  const counts = carriedTraces().map(({ set, flavor, files }) => [set, flavor, files.length])
  expect(counts).toEqual([
    ['vectors-access', 'linux-3.x', 26],
    ['vectors-access', 'linux-6.1', 26],
    ['vectors-found', 'linux-3.x', 7],
    ['vectors-found', 'linux-6.1', 9],
    ['vectors-remote', 'openamp', 69],
    ['vectors-remote', 'rpmsg-lite', 72],
    ['vectors', 'linux-3.x', 82],
    ['vectors', 'linux-6.1', 82],
  ])
})

const root = mkdtempSync(join(tmpdir(), 'traces-'))
afterAll(() => rmSync(root, { recursive: true }))

test('traces are found at any depth, and nothing else', () => {
  mkdirSync(join(root, 'a/b'), { recursive: true })
  mkdirSync(join(root, 'empty'))
  writeFileSync(join(root, 'a/b/deep.jsonl'), trace('deep', 0))
  writeFileSync(join(root, 'top.jsonl'), trace('top', 0))
  writeFileSync(join(root, 'a/notes.md'), '')
  const found = tracesUnder(root)
  expect(found).toEqual([join(root, 'a/b/deep.jsonl'), join(root, 'top.jsonl')])
  expect(readTrace(found[0])).toEqual({ name: join(root, 'a/b/deep'), text: trace('deep', 0) })
  expect(tracesUnder(found[1])).toEqual([found[1]])
  expect(() => tracesUnder(join(root, 'empty'))).toThrow('no .jsonl file under')
  expect(() => tracesUnder(join(root, 'nowhere'))).toThrow('ENOENT')
})
