import type { Plugin } from 'vite'
import { isSaid } from '../../element/said.ts'

const CATALOGUE = /\/src\/words\/(?:en|zh)\/((?:\w+\/)*\w+)\.ts$/

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}
interface Message extends Node {
  readonly key: { readonly value?: unknown }
}

/** Vite plugin: of the words, only those that the element says. */
export const onlySaid = (): Plugin => ({
  name: 'vringscope:only-said',
  enforce: 'pre',
  transform(code, id) {
    const [, file] = CATALOGUE.exec(id) ?? []
    if (file === undefined) return null
    let out = ''
    let done = 0
    for (const { start, end, key } of messagesIn(this.parse(code, { lang: 'ts' }))) {
      if (typeof key.value !== 'string' || isSaid(file, key.value)) continue
      out += code.slice(done, start)
      // With the comma behind it.
      done = end + (code[end] === ',' ? 1 : 0)
    }
    return { code: out + code.slice(done), map: null }
  },
})

/** The messages of a catalogue, in order. */
function* messagesIn(node: unknown): Generator<Message> {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && node.type === 'Property') return yield node as Message
  for (const child of Object.values(node)) yield* messagesIn(child)
}
