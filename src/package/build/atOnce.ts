import type { Plugin } from 'vite'

const LATER = /\bimport\((['"]\.[^'"]+['"])\)/g

/**
 * Vite plugin: what `src` imports later is there from the beginning. In one file there is nothing to
 * be fetched later, and what is wrapped for it could not be looked through when it is made small.
 */
export const atOnce = (): Plugin => ({
  name: 'vringscope:at-once',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/') || !LATER.test(code)) return null
    const files: string[] = []
    const now = code.replace(LATER, (_, file: string) => {
      files.push(file)
      return `Promise.resolve(later${files.length})`
    })
    const imports = files.map((file, i) => `import * as later${i + 1} from ${file};`)
    return { code: imports.join('') + now, map: null }
  },
})
