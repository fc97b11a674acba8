/**
 * Vite plugin: frame.js, for the pages around a frame. It stands beside embed.html under a name that
 * never changes, in one file that is no module: a page of another site may load it as it is.
 */
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const ENTRY = fileURLToPath(new URL('../../frame/everyFrame.ts', import.meta.url))

export const frameScript = (): Plugin => ({
  name: 'vringscope:frame-script',
  apply: 'build',
  async generateBundle() {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        write: false,
        target: 'es2022',
        lib: {
          entry: ENTRY,
          formats: ['iife'],
          name: 'vringscopeFrame',
          fileName: () => 'frame.js',
        },
      },
    })
    const [output] = Array.isArray(built) ? built : [built]
    if (!('output' in output)) return
    const [{ code }] = output.output
    this.emitFile({ type: 'asset', fileName: 'frame.js', source: code })
  },
})
