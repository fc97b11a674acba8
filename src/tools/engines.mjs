// The browsers beside Chromium that this machine has, for the walks in e2e/engines.
//
//   node src/tools/engines.mjs      says which were found

import { execFileSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isMain } from './run.mjs'
import { startScreen } from './screen.mjs'

/**
 * One that was found, or why it cannot be used.
 * @typedef {{ name: 'firefox' | 'webkit', path: string, version: string, without?: string }} Engine
 */

/** The page needs popovers: an older one cannot show it. */
const LEAST_FIREFOX = 125

const FIREFOX_NAMES = ['firefox-esr', 'firefox']
const FIREFOX_PATHS = ['/Applications/Firefox.app/Contents/MacOS/firefox']

/** Where systems put what WebKitGTK starts, on which none has a path. */
const WEBKIT_HOMES = ['/usr/lib', '/usr/libexec', '/usr/lib64']

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {readonly string[]} names */
const inPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram)

/** @param {string} folder */
function inside(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/**
 * What a program says of its version, as 153.8.0.
 * @param {string} path
 * @param {Record<string, string>} [env]
 */
function versionOf(path, env) {
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
      env: { ...process.env, ...env },
    })
    return /\d+(\.\d+)+/.exec(said)?.[0] ?? ''
  } catch {
    return ''
  }
}

/** @returns {Engine} */
function findFirefox() {
  const name = 'firefox'
  const path = process.env.FIREFOX_PATH ?? inPath(FIREFOX_NAMES) ?? FIREFOX_PATHS.find(isProgram)
  if (!path) return { name, path: '', version: '', without: 'not found' }
  const version = versionOf(path)
  const old = Number.parseInt(version, 10) < LEAST_FIREFOX
  const without = old ? `older than the ${LEAST_FIREFOX} that the page needs` : undefined
  return { name, path, version, without }
}

/** @returns {Promise<Engine>} */
async function findWebkit() {
  const name = 'webkit'
  const homes = WEBKIT_HOMES.flatMap((home) => [home, ...inside(home)])
  const path = homes
    .flatMap((home) => inside(home).filter((folder) => folder.includes('webkit')))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isProgram)
  if (!inPath(['WebKitWebDriver']) || !path) {
    const without = 'WebKitWebDriver and its MiniBrowser not found'
    return { name, path: '', version: '', without }
  }
  const screen = await startScreen()
  try {
    if (screen) return { name, path, version: versionOf(path, screen.env) }
    const seen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
    return { name, path, version: versionOf(path), without: seen ? undefined : 'needs Xvfb' }
  } finally {
    screen?.end()
  }
}

/** Firefox and WebKitGTK, in this order, found or not. */
export const findEngines = async () => [findFirefox(), await findWebkit()]

/**
 * A line for whoever runs the tests.
 * @param {Engine} engine
 */
export function engineLine({ name, path, version, without }) {
  const found = [path, version].filter(Boolean).join(' ')
  const skipped = without && `${without}, its walks are skipped`
  return `${name}: ${[found, skipped].filter(Boolean).join(': ')}`
}

if (isMain(import.meta.url))
  for (const engine of await findEngines()) console.log(engineLine(engine))
