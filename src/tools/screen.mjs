// A screen that nobody sees, for browsers that cannot do without.

import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Starts Xvfb. Null where there is none.
 * @returns {Promise<{ env: Record<string, string>, end: () => void } | null>}
 */
export async function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '2000x1400x24', '-nolisten', 'tcp']
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const numbers = /** @type {import('node:stream').Readable} */ (child.stdio[3])
  const began = await Promise.race([
    once(child, 'spawn').then(() => once(numbers, 'data')),
    once(child, 'error').then(() => null),
    once(child, 'exit').then(() => null),
  ]).catch(() => null)
  if (!began) return null
  const env = { DISPLAY: `:${String(began[0]).trim()}`, WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11' }
  return { env, end: () => child.kill() }
}
