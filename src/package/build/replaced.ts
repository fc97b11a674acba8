import type { Plugin } from 'vite'

/**
 * Vite plugin: other text in the place of files of `src` that this part of the package does not need.
 *
 * @param texts by files as they end: `words/deferredWords.ts`
 */
export const replaced = (texts: Readonly<Record<string, string>>): Plugin => ({
  name: 'vringscope:replaced',
  enforce: 'pre',
  load: (id) => {
    const file = Object.keys(texts).find((end) => id.endsWith(`/src/${end}`))
    return file ? texts[file] : null
  },
})
