/**
 * `<vring-scope>` as one module. All of its program is one function: called on the page it makes the
 * element, and its text, called in a worker, serves. So the worker is inside, no bundler has to find
 * it, and what both sides need is there once.
 */
import { writeFile } from 'node:fs/promises'
import { build, type Rolldown } from 'vite'
import { atOnce } from './atOnce.ts'
import { bundled, bundleModule } from './bundle.ts'
import { noStyles } from './noStyles.ts'
import { onlySaid } from './onlySaid.ts'
import { OUT, ROOT } from './places.ts'

const ELEMENT = 'src/element/program.ts'

const REPLACING = {
  // src/element/words.ts has what is said here.
  'words/page.ts': 'export const page = {}',
  'words/deferredWords.ts': 'export const rest = {}',
  // The questions of the first page are lessons, which the element does not show.
  'host/asking.ts': 'export const openAsked = async () => null',
  // Nobody is asked there what comes next.
  'view/predict/predict.ts': 'export const questionOf = () => null',
  // Fetched when somebody waits for it.
  'words/zh/index.ts': 'export const zh = { then: (...hear) => OTHER_WORDS.zh().then(...hear) }',
}

export async function bundleElement(): Promise<void> {
  const config = bundled('licenses-element.md', REPLACING)
  const [output] = (await build({
    ...config,
    plugins: [...(config.plugins ?? []), onlySaid(), atOnce(), noStyles()],
    build: {
      ...config.build,
      write: false,
      lib: { entry: `${ROOT}${ELEMENT}`, formats: ['iife'], name: 'MADE', fileName: 'vring-scope' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[]
  for (const file of output.output)
    if (file.type === 'asset') await writeFile(`${OUT}${file.fileName}`, file.source)
    else await writeFile(`${OUT}vring-scope.js`, moduleOf(file.code))
  const words = bundled('licenses-zh.md', {})
  await bundleModule(
    { ...words, plugins: [onlySaid(), ...(words.plugins ?? [])] },
    'src/words/zh/index.ts',
    'zh',
  )
}

/** The function, and what it makes on a page. */
const moduleOf = (
  code: string,
): string => `/* vringscope, MIT licence: see LICENSE and licenses-element.md */
const program = function program(PROGRAM_TEXT, OTHER_WORDS) {
${code}
return MADE
}
const { VringScope } = program(() => \`(\${program})(null)\`, { zh: async () => (await import('./zh.js')).zh })
export { VringScope }
`
