import type { Plugin } from 'vite'

/** Vite plugin: styles are text where somebody asks for the text, and nothing else. */
export const noStyles = (): Plugin => ({
  name: 'vringscope:no-styles',
  enforce: 'pre',
  load: (id) => (id.endsWith('.css') ? '' : null),
})
