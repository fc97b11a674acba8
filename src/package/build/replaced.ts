import type { Plugin } from 'vite'

/**
 * Vite plugin: other text in the place of files of `src` that this part of the package does not need.
 *
 * @param texts by files as they end: `words/page.ts`
 */
export function replaced(texts: Readonly<Record<string, string>>): Plugin {
  const missing = new Set(Object.keys(texts))
  return {
    name: 'vringscope:replaced',
    enforce: 'pre',
    load(id) {
      const file = Object.keys(texts).find((end) => id.endsWith(`/src/${end}`))
      if (!file) return null
      missing.delete(file)
      return texts[file]
    },
    buildEnd() {
      // It is called otherwise by now, or nobody wants it any more.
      if (missing.size > 0) this.error(`nothing imports ${[...missing].join(', ')}`)
    },
  }
}
