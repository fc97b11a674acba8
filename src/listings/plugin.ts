/**
 * Vite plugin: the module `virtual:listings`, made while building, so that no highlighter and
 * no parser is on the page.
 */
import type { Plugin } from 'vite'
import { highlightListings } from './highlight.ts'

const NAME = 'virtual:listings'
const RESOLVED = `\0${NAME}`

export function listings(): Plugin {
  let made: Promise<string> | null = null
  return {
    name: 'vringscope:listings',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null
      made ??= highlightListings().then(
        // A text is parsed faster than a literal of this size.
        (table) => `export const LISTINGS = JSON.parse(${JSON.stringify(JSON.stringify(table))})`,
      )
      return made
    },
    generateBundle() {
      for (const id of this.getModuleIds())
        if (/node_modules\/@?shiki/.test(id)) this.error(`the highlighter is on the page: ${id}`)
    },
  }
}
