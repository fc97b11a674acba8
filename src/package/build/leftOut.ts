import type { Plugin } from 'vite'

/**
 * Vite plugin: these files of `src` are not bundled. What imports them later, when something is
 * asked for that this part of the package does not do, hears so.
 *
 * @param files as they end: `words/rest.ts`
 */
export const leftOut = (files: readonly string[]): Plugin => ({
  name: 'vringscope:left-out',
  enforce: 'pre',
  load: (id) => {
    const file = files.find((end) => id.endsWith(`/src/${end}`))
    if (!file) return null
    const said = JSON.stringify(`vringscope: ${file} is not in this package`)
    return { code: `throw new Error(${said})\nexport {}`, moduleSideEffects: true }
  },
})
