// The browser that the tests run in, and its flags: said here and nowhere else.
//
//   node src/tools/browser.mjs                      prints its path
//   node src/tools/browser.mjs vitest run …         runs a program with CHROMIUM_PATH set

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMain, ROOT, run } from './run.mjs'

/** Headless in a container as well as on a desk, and no calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Is there a browser of fixed version for this machine: the one in @sparticuz/chromium? */
export const HAS_PINNED = process.platform === 'linux' && process.arch === 'x64'

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const SYSTEM_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The path of a Chromium: `$CHROMIUM_PATH`, else Playwright's download, else the
 * system's, else the one in the package @sparticuz/chromium (Linux on x64), which is
 * unpacked at its first use.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isProgram(named)) return named
    throw new Error(`CHROMIUM_PATH names no program: ${named}`)
  }
  const { chromium } = await import('@playwright/test')
  const system = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)))
  const found = [chromium.executablePath(), ...system, ...SYSTEM_PATHS].find(isProgram)
  if (found) return found
  if (HAS_PINNED) return pinnedBrowser()
  throw new Error(
    'No Chromium found. Install one ("npx playwright install chromium", or your system\'s), or name one in CHROMIUM_PATH.',
  )
}

/**
 * Unpacks the browser of @sparticuz/chromium under node_modules/.cache, once.
 *
 * The package unpacks into the temporary directory and takes what it finds there for
 * its own, so it gets a directory to itself, renamed when complete: two programs may
 * do this at the same time. Its libraries are in the package too; they are meant for
 * this browser alone, so a launcher sets their path instead of this process.
 */
export async function pinnedBrowser() {
  const { version } = createRequire(import.meta.url)(
    '../../node_modules/@sparticuz/chromium/package.json',
  )
  const home = fileURLToPath(new URL(`node_modules/.cache/chromium-${version}`, ROOT))
  const launcher = join(home, 'launch.sh')
  if (isProgram(launcher)) return launcher

  const work = `${home}.${process.pid}`
  mkdirSync(work, { recursive: true })
  const before = { ...process.env }
  process.env.TMPDIR = work
  // Only on a machine that looks like this one does the package unpack its libraries.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    for (const name of [
      'TMPDIR',
      'AWS_EXECUTION_ENV',
      'FONTCONFIG_PATH',
      'LD_LIBRARY_PATH',
      'HOME',
    ]) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
  writeFileSync(join(work, 'launch.sh'), LAUNCHER, { mode: 0o755 })
  try {
    renameSync(work, home)
  } catch (error) {
    // Another program was first.
    rmSync(work, { recursive: true, force: true })
    if (!existsSync(launcher)) throw error
  }
  return launcher
}

/** The system's fonts come before the package's: its font configuration has no others. */
const LAUNCHER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`

if (isMain(import.meta.url)) {
  const [program, ...args] = process.argv.slice(2)
  const path = await findBrowser()
  if (program) process.exitCode = (await run(program, args, { env: { CHROMIUM_PATH: path } })).code
  else console.log(path)
}
