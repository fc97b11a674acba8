/** What the package has of program: each part one file, with all that it needs. */
import { build, type InlineConfig } from 'vite'
import { listings } from '../../listings/plugin.ts'
import { messages } from '../../words/plugin.ts'
import { leftOut } from './leftOut.ts'
import { OUT, ROOT } from './places.ts'

/** The core says what is wrong, in English, and nothing else. */
const NOT_IN_CORE = ['words/page.ts', 'words/rest.ts', 'words/zh/index.ts']

/** @param notices file for the licences of what is bundled */
const bundled = (notices: string): InlineConfig => ({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [listings(), messages()],
  build: {
    outDir: OUT,
    emptyOutDir: false,
    target: 'es2022',
    license: { fileName: notices },
    minify: true,
  },
})

export async function bundleCore(): Promise<void> {
  const config = bundled('licenses-core.md')
  await build({
    ...config,
    plugins: [...(config.plugins ?? []), leftOut(NOT_IN_CORE)],
    build: {
      ...config.build,
      lib: { entry: `${ROOT}src/package/core.ts`, formats: ['es'], fileName: 'core' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
}
