/**
 * Listens for a page around this one. Small: what carries out its commands is fetched when it speaks.
 * It says that it listens, and says so again to who knocks; who greets it hands over a port.
 */
import type { Home } from '../../host/carryOut.ts'

/** The addresses that may speak with it, as `?host=` of this page says them; none: any. */
const hostsOf = (search: string): readonly string[] => new URLSearchParams(search).getAll('host')

/** Answers how to stop. */
export function listenForHost(home: Home, page: Window): () => void {
  const { parent } = page
  if (parent === page) return () => {}
  const hosts = hostsOf(page.location.search)
  /** Another one each time that this page is loaded. */
  const ready = { vringscope: 'ready', page: String(Math.random()) }
  const stop = new AbortController()
  const say = () => parent.postMessage(ready, '*')
  page.addEventListener(
    'message',
    ({ source, origin, data, ports }: MessageEvent<unknown>) => {
      if (source !== parent || (hosts.length > 0 && !hosts.includes(origin))) return
      const said = typeof data === 'object' && data ? Reflect.get(data, 'vringscope') : null
      if (said === 'knock') say()
      if (said === 'hello' && ports.length > 0)
        // Where it cannot be fetched, the page is shown as well without.
        import('./serve.ts').then(({ serve }) => serve(home, data, ports[0])).catch(() => {})
    },
    { signal: stop.signal },
  )
  say()
  return () => stop.abort()
}
