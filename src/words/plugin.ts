/**
 * Vite plugin: messages are parsed while building, so that no parser is on the page. In
 * development and in unit tests they stay the text that they are written as.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Plugin } from 'vite'

const CATALOGUE = /\/src\/words\/(?:en|zh)\/(?:\w+\/)*\w+\.ts$/
const PARSER = '@formatjs/icu-messageformat-parser'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

export function messages(): Plugin {
  return {
    name: 'vringscope:messages',
    apply: 'build',
    config: () => ({ resolve: { alias: { [PARSER]: `${PARSER}/no-parser.js` } } }),
    transform(code, id) {
      if (!CATALOGUE.test(id)) return null
      let out = ''
      let done = 0
      for (const { start, end, value } of textsIn(this.parse(code))) {
        if (!value.includes('{')) continue
        const parsed = new IntlMessageFormat(value, 'en', undefined, { ignoreTag: true }).getAst()
        out += code.slice(done, start) + JSON.stringify(parsed)
        done = end
      }
      return { code: out + code.slice(done), map: null }
    },
  }
}

/** The texts that are values of an object, in order. */
function* textsIn(node: unknown): Generator<Node & { readonly value: string }> {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && node.type === 'Property' && 'value' in node) {
    const value = node.value as Node & { readonly value?: unknown }
    if (value.type === 'Literal' && typeof value.value === 'string')
      return yield value as Node & { readonly value: string }
  }
  for (const child of Object.values(node)) yield* textsIn(child)
}
