/** What the package has of program: each part one file, with all that it needs. */
import { build, type InlineConfig } from 'vite'
import { listings } from '../../listings/plugin.ts'
import { messages } from '../../words/plugin.ts'
import { OUT, ROOT } from './places.ts'
import { replaced } from './replaced.ts'

/** The core says what is wrong, in English, and nothing else. */
const NOT_IN_CORE = {
  'words/page.ts': 'export const page = {}',
  'words/deferredWords.ts': 'export const rest = {}',
  'words/zh/index.ts': 'export const zh = {}',
}

/** @param notices file for the licences of what is bundled */
export const bundled = (
  notices: string,
  replacing: Readonly<Record<string, string>>,
): InlineConfig => ({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [listings(), messages(), replaced(replacing)],
  build: {
    outDir: OUT,
    emptyOutDir: false,
    target: 'es2022',
    license: { fileName: notices },
    minify: true,
    modulePreload: { polyfill: false },
  },
})

/** A module with exports. */
export async function bundleModule(
  config: InlineConfig,
  entry: string,
  fileName: string,
): Promise<void> {
  await build({
    ...config,
    build: {
      ...config.build,
      lib: { entry: `${ROOT}${entry}`, formats: ['es'], fileName },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
}

export const bundleCore = () =>
  bundleModule(bundled('licenses-core.md', NOT_IN_CORE), 'src/package/core.ts', 'core')

export const bundleFrame = () =>
  bundleModule(bundled('licenses-frame.md', {}), 'src/frame/frame.ts', 'frame')
