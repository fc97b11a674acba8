import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findBrowser, HAS_PINNED, pinnedBrowser } from './src/tools/browser.mjs'

// Found once; the worker processes inherit it.
process.env.CHROMIUM_PATH ??= await findBrowser()

const port = Number(process.env.E2E_PORT ?? 41737)

/** Tests of the built site: run `npm run build` first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'node_modules/.cache/vringscope/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A guard against hanging, not a measure.
  timeout: 90_000,
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/vringscope/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'off',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_FLAGS },
  },
  // Next to nothing may differ: the edge of a letter, no more. With the usual threshold of 0.2 another
  // blue would pass; 0.06 leaves room for the 256 colours of the pictures.
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.0015, threshold: 0.06 } },
  snapshotPathTemplate: 'e2e/looks/{arg}{ext}',
  projects: [
    { name: 'chromium', testIgnore: 'visual.spec.ts', use: { browserName: 'chromium' } },
    {
      name: 'looks',
      testMatch: 'visual.spec.ts',
      use: {
        browserName: 'chromium',
        // Another browser draws other pixels: pictures are compared in this one alone.
        launchOptions: {
          executablePath: HAS_PINNED ? await pinnedBrowser() : process.env.CHROMIUM_PATH,
          args: CHROMIUM_FLAGS,
        },
      },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
})
