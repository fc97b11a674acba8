// Installs what is missing, so that a fresh clone needs one command. Does nothing
// when every package of the lock file is installed in its version.

import { readFileSync } from 'node:fs'
import { isMain, ROOT, run } from './run.mjs'

const OLDEST_NODE = [20, 19]

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */

/**
 * The packages of a lock file by folder, or undefined if there is none.
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Says whether node_modules holds what the lock file asks for. Optional packages
 * are binaries of other platforms: they may be absent, not of another version.
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage> | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false
  return Object.entries(wanted).every(([folder, { version, optional, devOptional }]) => {
    if (folder === '') return true
    const found = installed[folder]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

export async function ensure() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}`)
  }
  const wanted = lockedPackages('package-lock.json')
  if (!wanted) throw new Error('package-lock.json is missing')
  if (isInstalled(wanted, lockedPackages('node_modules/.package-lock.json'))) return
  console.log('Installing packages (npm ci)')
  const { code } = await run('npm', ['ci'])
  if (code !== 0) throw new Error(`npm ci failed with status ${code}`)
}

if (isMain(import.meta.url)) await ensure()
