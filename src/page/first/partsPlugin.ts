/**
 * Vite plugin: what is imported later is fetched by `ui/controls/later/fetchPart.ts`, with all the
 * files that it needs, in the place of Vite's own helper, which cannot ask again.
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const HELPER = '\0vite/preload-helper.js'
const OURS = fileURLToPath(new URL('../../ui/controls/later/fetchPart.ts', import.meta.url))

export const laterParts = (): Plugin => ({
  name: 'vringscope:later-parts',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    build: {
      modulePreload: {
        polyfill: false,
        // By itself, Vite leaves out a part that is one file.
        resolveDependencies: (file, needed, { hostType }) =>
          hostType === 'js' && !needed.includes(file) ? [file, ...needed] : needed,
      },
    },
  }),
  load: (id) =>
    id === HELPER ? `export { fetchPart as __vitePreload } from ${JSON.stringify(OURS)}` : null,
})
