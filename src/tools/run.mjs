// How the tools start programs: in the root of the repository, with the programs of
// node_modules found first.

import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = new URL('../../', import.meta.url)

const WINDOWS = process.platform === 'win32'

/**
 * Runs a program to its end.
 *
 * With `capture`, what it prints is returned instead of shown. With `limit`
 * (milliseconds) it is ended, with everything it started, when the time is up.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, capture?: boolean, limit?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, capture = false, limit = 0 } = {}) {
  return new Promise((resolve, reject) => {
    // A group of its own, so that ending it ends grandchildren too. A program that has
    // the terminal stays in the terminal's group.
    const group = capture && !WINDOWS
    const child = spawn(program, args, {
      cwd: ROOT,
      detached: group,
      shell: WINDOWS,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: {
        ...process.env,
        PATH: fileURLToPath(new URL('node_modules/.bin', ROOT)) + delimiter + process.env.PATH,
        ...env,
      },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      if (!child.pid) return
      try {
        if (group) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {
        // It ended by itself in the meantime.
      }
    }
    const timer = limit
      ? setTimeout(() => {
          output += `\nended after ${limit / 1000} s\n`
          end('SIGKILL')
        }, limit)
      : undefined
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      end(signal)
      if (group) process.exit(130)
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const forget = () => {
      clearTimeout(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
    child.once('error', (error) => {
      forget()
      reject(error)
    })
    child.once('close', (code) => {
      forget()
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Says whether a module is the program that was started, not imported by another.
 * @param {string} url
 */
export function isMain(url) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url)
}
