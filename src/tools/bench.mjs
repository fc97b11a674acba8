// Bundles the measurements as production bundles the code they measure, and runs them one
// after the other in plain Node. Each prints one JSON object a line.

import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { ROOT, run } from './run.mjs'

const PARTS = ['core', 'conformance', 'session']

/** @param {string} path from the root */
const inRoot = (path) => fileURLToPath(new URL(path, ROOT))
const outDir = inRoot('node_modules/.cache/bench')

await build({
  configFile: false,
  root: inRoot('.'),
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'es2022',
    outDir,
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(PARTS.map((part) => [part, inRoot(`src/${part}/bench.ts`)])),
      output: { entryFileNames: '[name].mjs' },
    },
  },
})

// The replayer looks for its traces beside itself.
cpSync(inRoot('src/conformance/vectors'), `${outDir}/vectors`, { recursive: true })

for (const part of PARTS) {
  const { code } = await run('node', ['--expose-gc', `${outDir}/${part}.mjs`])
  if (code) process.exitCode = code
}
