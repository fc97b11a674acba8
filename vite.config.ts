import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { listings } from './src/listings/plugin.ts'
import { embedPage } from './src/page/first/embedPlugin.ts'
import { earlyPage } from './src/page/first/firstPaintPlugin.ts'
import { firstScript } from './src/page/first/firstScriptPlugin.ts'
import { frameScript } from './src/page/first/framePlugin.ts'
import { laterParts } from './src/page/first/partsPlugin.ts'
import { CHROMIUM_FLAGS } from './src/tools/browser.mjs'
import { HEADERS } from './src/tools/headers.mjs'
import { messages } from './src/words/plugin.ts'

export default defineConfig({
  plugins: [
    react(),
    listings(),
    messages(),
    earlyPage(),
    firstScript(),
    laterParts(),
    embedPage(),
    frameScript(),
  ],
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  build: {
    // One page, one bundle; size-limit watches it.
    chunkSizeWarningLimit: 900,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    // A strict policy refuses what stands in the address itself.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  preview: { headers: HEADERS },
  test: {
    watch: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/**/*.test.{ts,tsx}'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Nothing here keeps state in a module: one set of modules serves all files, in half the time.
          isolate: false,
          setupFiles: ['src/tools/seed.ts'],
          // What a module keeps is kept to the end of the run: a test that keeps much fails here, not
          // now and then on a small machine.
          execArgv: ['--max-old-space-size=700'],
          // A guard against hanging, not a measure: random schedules take their time on a busy machine.
          testTimeout: 120_000,
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          // A guard against hanging, not a measure.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          include: ['e2e/engines/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Named here because a package first found during a run reloads the page under
        // the test that found it.
        optimizeDeps: {
          include: [
            'd3',
            'intl-messageformat',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'react/jsx-runtime',
            'valibot',
            'vitest-browser-react',
            'zustand',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              // Set by src/tools/browser.mjs; without it, Playwright's own download.
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH,
                args: CHROMIUM_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
